import Territories

/// Lines of the published files, as INSEE and the DGCL write them (populations de référence, vintage 2023; groupements à
/// fiscalité propre 2025; Licence Ouverte 2.0).
enum OfficialExtract {
    static let header = "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT"

    /// Vintage 2023, in force on 1 January 2026.
    static let populations2023 = [
        "32;Hauts-de-France;02;2;20;671;02671;Saint-Aubin;276;4;280",
        "44;Grand Est;10;2;07;334;10334;Saint-Aubin;580;11;591",
        "53;Bretagne;29;4;25;147;29147;Mellac;3404;97;3501",
        "75;Nouvelle-Aquitaine;33;2;11;381;33381;Saint-Caprais-de-Bordeaux;3450;50;3500",
        "44;Grand Est;55;3;04;039;55039;Beaumont-en-Verdunois;0;0;0",
        "44;Grand Est;57;9;;463;57463;Metz;122572;1824;124396",
        "11;Île-de-France;75;1;;101;75101;Paris 1er Arrondissement;15114;93;15207",
        "11;Île-de-France;75;1;;102;75102;Paris 2e Arrondissement;19847;132;19979",
        "28;Normandie;76;2;;351;76351;Le Havre;166687;1901;168588",
    ]

    /// The header that INSEE itself publishes: there `COM` is the name. Mayotte's file leaves most columns empty.
    static let mayotte = "CODREG;REG;DEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT\n06;;976;;;601;;5192;192;5384\n"

    static let groupingHeader =
        "dept;siren;raison_sociale;nature_juridique;mode_financ;nb_membres;total_pop_tot;total_pop_mun;dep_com;insee;"
        + "siren_membre;nom_membre;ptot_2025;pmun_2025"

    /// The whole of a communauté de communes of Haut-Rhin.
    static let groupings = [
        "68;246800395;CC du Val d'Argent;CC;FPU;4;9358;9133;68;68298;216802983;Sainte-Marie-aux-Mines;5082;4945",
        "68;246800395;CC du Val d'Argent;CC;FPU;4;9358;9133;68;68294;216802942;Sainte-Croix-aux-Mines;1791;1756",
        "68;246800395;CC du Val d'Argent;CC;FPU;4;9358;9133;68;68185;216801852;Lièpvre;1682;1647",
        "68;246800395;CC du Val d'Argent;CC;FPU;4;9358;9133;68;68283;216802835;Rombach-le-Franc;803;785",
    ]

    static func text(_ header: String, _ lines: [String], lineEnd: String = "\r\n") -> [UInt8] {
        Array(([header] + lines).map { $0 + lineEnd }.joined().utf8)
    }

    /// The files together; a population file without a year bears none.
    static func data(
        populations: [(year: Int?, bytes: [UInt8])] = [(2023, text(header, populations2023))], groupings: [UInt8]? = nil
    ) throws(OfficialFileError) -> OfficialData {
        var draft = OfficialDataDraft()
        for (year, bytes) in populations {
            try draft.addPopulations(bytes, path: "insee.csv", vintage: year, sha256: "ab")
        }
        if let groupings { try draft.addGroupings(groupings, path: "dgcl.csv", sha256: "cd") }
        return try draft.data()
    }
}
