/// Names of public bodies: where one begins, and what kind of body it is.
struct BodyName {
    /// How the bodies of a kind are named, folded; longer names first within a kind.
    static let lexicon: [(kind: Party.Kind, names: [String])] = [
        (
            .ccas,
            [
                "centre communal d action sociale", "centre intercommunal d action sociale",
                "centres communaux d action sociale",
                "ccas", "cias",
            ]
        ),
        (
            .msa,
            [
                "caisse regionale de mutualite sociale agricole", "caisse regionale de la mutualite sociale agricole",
                "caisse de mutualite sociale agricole", "caisse de la mutualite sociale agricole", "caisse de msa",
                "mutualite sociale agricole", "msa",
            ]
        ),
        (
            .caf,
            [
                "caisse d allocations familiales", "caisse des allocations familiales", "caisse d allocation familiale",
                "caisses d allocations familiales", "caisse allocations familiales", "caf", "cafs",
            ]
        ),
        (
            .epci,
            [
                "communaute de communes", "communautes de communes", "communaute d agglomeration", "communaute urbaine",
                "communaute de commune", "eurometropole", "metropole", "cc", "ca", "cu", "agglomeration",
                "etablissement public de cooperation intercommunale", "epci", "intercommunalite", "communaute",
            ]
        ),
        (
            .syndicat,
            [
                "syndicat intercommunal", "syndicat mixte", "syndicat", "sivom", "sivu", "sivos", "smictom",
                "pole d equilibre territorial", "petr",
            ]
        ),
        (
            .department,
            [
                "conseil departemental", "conseil general", "departement", "collectivite europeenne",
                "collectivite de corse",
                "metropole de lyon",
            ]
        ),
        (
            .state,
            [
                "etat", "prefecture", "prefet", "prefete", "direction departementale", "ddcs", "ddets",
                "education nationale",
                "academie", "rectorat", "dsden", "direction des services departementaux", "ministere",
            ]
        ),
        (.commune, ["commune", "communes", "ville", "villes", "mairie", "municipalite"]),
        (
            .other,
            [
                "association", "region", "conseil regional", "agence regionale", "cpam", "caisse primaire", "carsat",
                "caisse d assurance retraite", "caisse d assurance maladie", "caisse des ecoles", "caisse des depots",
                "federation", "office", "societe", "fondation", "mission locale", "centre social", "caisse nationale",
                "udaf", "centre hospitalier", "groupement d interet public",
            ]
        ),
    ]

    /// Names that say the same as others in the list of words to compare.
    static let plain: Set<String> = [
        "la", "le", "les", "l", "de", "du", "des", "d", "et", "en", "a", "au", "aux", "sur", "sous",
    ]

    private static let byFirstWord: [String: [(kind: Party.Kind, words: [String])]] = {
        var table: [String: [(kind: Party.Kind, words: [String])]] = [:]
        for (kind, names) in lexicon {
            for name in names {
                let words = name.split(separator: " ").map(String.init)
                table[words[0], default: []].append((kind, words))
            }
        }
        return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    let kind: Party.Kind
    /// Number of words of the generic name, articles left out.
    let length: Int

    /// The body whose generic name begins at `position`, articles left out.
    init?(_ material: Material, at position: Int, before limit: Int) {
        guard position < limit, let candidates = Self.byFirstWord[material.word(position)] else { return nil }
        for candidate in candidates where position + candidate.words.count <= limit {
            guard candidate.words.indices.allSatisfy({ material.word(position + $0) == candidate.words[$0] })
            else { continue }
            // Short acronyms count only in capitals: « ca », « cc » and « cu » are also syllables.
            if candidate.words[0].utf8.count == 2, !material.isInAllCapitals(position) { continue }
            kind = candidate.kind
            length = candidate.words.count
            return
        }
        return nil
    }

    /// How many articles (« la », « le », « l' »…) stand from `position` on.
    static func articleCount(_ material: Material, at position: Int) -> Int {
        ["la", "le", "les", "l"].contains(material.word(position)) ? 1 : 0
    }

    /// The words of `name` that tell it from other bodies of its kind: « haut », « rhin ».
    static func properWords(_ name: String, kind: Party.Kind) -> Set<String> {
        var words = name.split(separator: " ").map(String.init)
        for generic in lexicon.first(where: { $0.kind == kind })?.names ?? [] {
            let parts = generic.split(separator: " ").map(String.init)
            if let start = words.firstIndex(of: parts[0]), Array(words[start...].prefix(parts.count)) == parts {
                words.removeSubrange(start..<start + parts.count)
            }
        }
        return Set(words).subtracting(plain)
    }
}

extension Material {
    /// Whether the word at `position` is written in capitals only.
    func isInAllCapitals(_ position: Int) -> Bool {
        let range = range(position)
        let small = text.utf8[range.lowerBound..<range.upperBound].filter { (0x61...0x7A).contains($0) }
        // « MARTlNET »: a scanner took a capital I for an l.
        return small.isEmpty || small.allSatisfy { $0 == 0x6C } && range.count >= small.count + 3
    }
}
