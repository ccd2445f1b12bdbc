import Territories

/// Communes and groupings that do not exist, written as INSEE and the DGCL write theirs, so that every threshold has
/// someone on it, just below and just above.
enum MadeUpFrance {
    /// Populations totales around the thresholds, and some far from them.
    static let totals = [
        0, 1, 99, 3464, 3465, 3499, 3500, 3501, 3535, 3536, 7000, 9899, 9900, 9999, 10_000, 10_001, 10_100, 10_101,
        52_000,
    ]

    /// Two vintages, the older one smaller by some inhabitants; the last commune has no population in the newer one.
    static func data() throws(OfficialFileError) -> OfficialData {
        var draft = OfficialDataDraft()
        let last = totals.count - 1
        try draft.addPopulations(
            populations(shift: 0, skipping: last), path: "p-2023.csv", vintage: 2023, sha256: "a")
        try draft.addPopulations(
            populations(shift: 2, skipping: nil), path: "p-2022.csv", vintage: 2022, sha256: "b")
        try draft.addGroupings(groupings, path: "g.csv", sha256: "c")
        return try draft.data()
    }

    private static func code(_ number: Int) -> String { "010\(number < 10 ? "0" : "")\(number)" }

    private static func populations(shift: Int, skipping skipped: Int?) -> [UInt8] {
        var text = "COM;Commune;PMUN;PCAP;PTOT\n"
        for (number, total) in totals.enumerated() where number != skipped {
            let total = max(0, total - shift)
            let apart = min(total, number % 4)
            text += "\(code(number));Commune \(number);\(total - apart);\(apart);\(total)\n"
        }
        return Array(text.utf8)
    }

    /// Groupings of communes that follow one another, of two kinds, with numbers whose keys are right.
    private static var groupings: [UInt8] {
        let sirens = ["200000008", "200000016", "200000024", "200000032"]
        let members = [[0, 1, 2], [3, 4, 5], [6, 7], [8, 18]]
        var text =
            "dept;siren;raison_sociale;nature_juridique;nb_membres;total_pop_tot;total_pop_mun;insee;siren_membre;"
        text += "nom_membre;ptot_an;pmun_an\n"
        for (place, list) in members.enumerated() {
            for member in list {
                let kind = place % 2 == 0 ? "CC" : "CA"
                text += "01;\(sirens[place]);Groupement \(place);\(kind);\(list.count);0;0;\(code(member));200000008;"
                text += "Commune \(member);0;0\n"
            }
        }
        return Array(text.utf8)
    }
}
