/// Words that every act of a local authority holds, folded: what a scanner makes of them is told from other words.
enum ActWords {
    /// The words, in no order.
    static let all: Set<String> = Set(
        """
        accueil accueils action actions adjoint adjointe administratif administration agglomeration agissant
        agricole allocations animation annexe annexes article articles autorise autorisee autorisees autorises
        avenant avril bilan bilans caisse calendrier champs chapitre collectivite collectivites comite commission
        communale communales communaute communautaire commune communes communication competence competences
        confidentialite conseil consideration contractuel convenu convention conventions cooperation decembre
        decision deliberation deliberations demeure denommee departement departemental departementale developpement
        diagnostic directeur directrice dispositions dument enfance engagements equipements etablissement evaluation
        execution exemplaire exemplaires familiale familiales famille familles fichiers final finale finances
        financement financements financiers formation gestion globale gouvernance habilite habilitee habilites
        indicateur indicateurs informations informatique intercommunal intercommunale intermediaire intervention
        interventions janvier jeunesse juillet litige litiges logement maire mairie maternel maternels membres
        metropole mission missions mixte modalites modification moyens municipal municipale municipaux mutualite
        national novembre objectif objectifs obligations originaux parentalite parties partenaires personnel
        petite pilotage pluriannuel preambule premier presente president presidente programme public publics
        relatif relative relais represente representee representees representes resiliation secretariat securite septembre
        services signataires signature sociale sommaire soutien syndicat territoire territoires territorial
        territoriale territoriales titre tribunal unanimite vigueur villes
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What each word looks like to a scanner.
    private static let byShape: [[UInt8]: String] = Dictionary(
        all.map { (ScannedShape.of($0.utf8), $0) }, uniquingKeysWith: { first, _ in first })

    /// Beginnings of these words, where a scanner may have cut them.
    private static let beginnings: Set<String> = Set(
        all.flatMap { word in (2..<word.utf8.count).map { String(word.prefix($0)) } })

    /// Endings of these words.
    private static let endings: Set<String> = Set(
        all.flatMap { word in (1..<word.utf8.count).map { String(word.suffix($0)) } })

    /// The word or number that a scanner read as `word`; `nil` when it is none of these, or one of them as it stands.
    static func repaired(_ word: ArraySlice<UInt8>) -> String? {
        if let first = word.first, (0x30...0x39).contains(first) { return figures(word) }
        guard (5...16).contains(word.count), let known = byShape[ScannedShape.of(word)],
            !known.utf8.elementsEqual(word)
        else { return nil }
        return known
    }

    /// The number whose figures a scanner took for letters: « 3l », « 200l », « 2O24 »; « 1o » is the ordinal « 1° ».
    private static func figures(_ word: ArraySlice<UInt8>) -> String? {
        let isFigure = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard word.count >= 2, word.last != UInt8(ascii: "o"), !word.allSatisfy(isFigure),
            word.allSatisfy({
                isFigure($0) || $0 == UInt8(ascii: "l") || $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "o")
            })
        else { return nil }
        let figures = word.map { isFigure($0) ? $0 : $0 == UInt8(ascii: "o") ? UInt8(ascii: "0") : UInt8(ascii: "1") }
        return String(decoding: figures, as: UTF8.self)
    }

    /// Whether one of these words begins with `word` and goes on.
    static func isBeginning(_ word: String) -> Bool { beginnings.contains(word) && !all.contains(word) }

    /// Whether one of these words ends with `word`.
    static func isEnding(_ word: String) -> Bool { endings.contains(word) }
}

/// What is left of a folded word when the letters that scanners confuse are one: `i`, `l` and `1`, `rn` and `m`, `0` and
/// `o`.
public enum ScannedShape {
    /// The shape of a folded word.
    public static func of(_ word: String) -> String { String(decoding: of(word.utf8), as: UTF8.self) }

    static func of(_ word: some Collection<UInt8>) -> [UInt8] {
        var shape: [UInt8] = []
        shape.reserveCapacity(word.count)
        for byte in word {
            switch byte {
            case UInt8(ascii: "l"), UInt8(ascii: "1"): shape.append(UInt8(ascii: "i"))
            case UInt8(ascii: "0"): shape.append(UInt8(ascii: "o"))
            case UInt8(ascii: "n") where shape.last == UInt8(ascii: "r"):
                shape[shape.count - 1] = UInt8(ascii: "m")
            default: shape.append(byte)
            }
        }
        return shape
    }
}
