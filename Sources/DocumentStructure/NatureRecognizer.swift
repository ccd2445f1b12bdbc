import DocumentModel

/// Tells what kind of document was read, and where the convention stands in it.
struct NatureRecognizer {
    struct Found {
        var nature = Nature.unknown
        var evidence: [TextRange] = []
        var extent: TextRange
        /// Number of the unit that bears the title.
        var title: Int?
    }

    static let press = Lexicon(
        "communiqué de presse", "information presse", "dossier de presse", "point presse", "conférence de presse",
        "invitation presse", "note de presse", "contact|contacts presse", "contacts? de? presse")
    static let deliberation = Lexicon(
        "registre des délibérations", "extrait du|des registre|délibérations|procès-verbal", "après en avoir délibéré",
        "légalement|dûment|régulièrement convoqué*", "secrétaire de séance", "membres en exercice", "membres présents",
        "conseillers présents|en exercice",
        "le conseil municipal|communautaire|syndical|d'administration décide|autorise|approuve",
        "séance du", "rapporteur", "adopté* à l'unanimité", "délibération n°", "date de la? convocation", "le quorum")
    static let presentConvention = Lexicon("la|présente présente|convention convention?", "présente convention")
    static let itself = Lexicon("présente convention", "présent avenant")
    /// First words of the titles of acts that are no conventions, folded.
    static let otherActs = Lexicon(
        "bail", "bail commercial|rural|emphytéotique|professionnel",
        "contrat de location|bail|travail|prêt|vente|assurance",
        "règlement intérieur", "règlement de fonctionnement", "statuts", "facture", "devis", "bon de commande",
        "acte d'engagement", "marché public", "cahier des clauses", "procès-verbal", "compte rendu", "compte-rendu",
        "note de service", "ordre du jour", "projet d'établissement", "rapport d'activité")
    /// How many units may stand before a title.
    private static let titleReach = 12
    static let presentAmendment = Lexicon("présent avenant")
    static let madeAt = Lexicon("fait à|en … exemplaire|exemplaires", "en … exemplaires originaux")

    let material: Material
    let landmarks: Landmarks

    /// The nature of the document with its evidence, and the extent of the act.
    func found() -> Found {
        var found = Found(extent: material.text.fullRange)
        let pressEvidence = pressEvidence()
        if let pressEvidence, landmarks.between == nil || landmarks.articles.count < 3 {
            found.nature = .pressRelease
            found.evidence = [pressEvidence]
            found.title = firstTitle()
            return found
        }
        if titleUnit() == nil, let other = otherKind() {
            found.evidence = [material.units[other].range]
            found.title = other
            return found
        }
        let deliberation = Self.deliberation.matches(in: material.index)
        let deliberationScore = Self.deliberation.distinctCount(in: material.index)
        let title = titleUnit()
        let core = coreEvidence()
        let isAct = core.isDecisive && (deliberationScore < 2 || landmarks.between != nil || landmarks.agreed != nil)
        if isAct, let kind = actKind(title) {
            found.nature = kind
            found.title = title
            found.evidence = (title.map { [material.units[$0].range] } ?? []) + core.places
            found.extent = extent(from: title, deliberation: deliberation)
        } else if deliberationScore >= 2 {
            found.nature = .deliberation
            found.evidence = Array(deliberation.prefix(3))
            found.title = objectUnit() ?? title
        } else if let annex = annexHeading() {
            found.nature = .annex
            found.evidence = [material.units[annex].range]
            found.title = annex
        }
        return found
    }

    private func pressEvidence() -> TextRange? {
        Self.press.matches(in: material.index).first { match in
            guard let number = material.unitNumber(at: match.lowerBound) else { return false }
            return material.units[number].words.count <= 10
        }
    }

    /// The title of an act of another kind, « Bail commercial », « Règlement intérieur », above any convention's title.
    private func otherKind() -> Int? {
        for number in material.units.indices.prefix(Self.titleReach) {
            let unit = material.units[number]
            guard let first = unit.words.first, unit.words.count <= 14 else { continue }
            let words = material.words(unit)
            if words.contains(where: { ["convention", "conventions", "avenant", "ctg"].contains($0) }) { return nil }
            if number == landmarks.between || landmarks.isArticle(number) { return nil }
            let start = ["le", "les", "la", "l", "projet"].contains(words[0]) && words.count > 1 ? first + 1 : first
            guard let match = Self.otherActs.firstMatch(in: material.index, within: unit.range),
                match.lowerBound == material.range(start).lowerBound
            else { continue }
            return number
        }
        return nil
    }

    private func firstTitle() -> Int? {
        material.units.indices.first { number in
            let words = material.units[number].words.count
            return (8...60).contains(words)
        }
    }

    /// What shows that parties contract here, not merely that a convention is spoken of.
    private func coreEvidence() -> (places: [TextRange], isDecisive: Bool) {
        var places: [TextRange] = []
        if let between = landmarks.between { places.append(material.units[between].range) }
        if let agreed = landmarks.agreed { places.append(material.units[agreed].range) }
        let speaks =
            Self.presentConvention.matches(in: material.index) + Self.presentAmendment.matches(in: material.index)
        // « la convention » may be another act; « la présente convention » is this one.
        let itself = Self.itself.matches(in: material.index).count
        let decisive = !places.isEmpty || itself >= 2 || (itself > 0 && !landmarks.articles.isEmpty)
        var score = places.count + (speaks.isEmpty ? 0 : 1) + (landmarks.articles.count >= 3 ? 1 : 0)
        if let made = Self.madeAt.firstMatch(in: material.index) {
            places.append(made)
            score += 1
        }
        if places.isEmpty, let first = speaks.min() { places.append(first) }
        return (places, decisive && (score >= 2 || titleUnit() != nil || !landmarks.articles.isEmpty))
    }

    /// Convention or avenant, by the title or else by what the text calls itself; `nil` when it is neither.
    private func actKind(_ title: Int?) -> Nature? {
        if let title {
            let words = material.words(material.units[title])
            let avenant = words.firstIndex(of: "avenant")
            let convention = words.firstIndex { $0 == "convention" || $0 == "ctg" }
            if let avenant, avenant < convention ?? .max { return .avenant }
            if convention != nil { return .convention }
        }
        let amendments = Self.presentAmendment.matches(in: material.index).count
        let conventions = Self.presentConvention.matches(in: material.index).count
        if amendments > conventions { return .avenant }
        return conventions > 0 ? .convention : nil
    }

    /// The unit where the act's own text begins: the parties, the first article, the formula.
    private var anchor: Int? { landmarks.between ?? landmarks.articles.first ?? landmarks.agreed }

    /// The first unit of the title page that names a convention or an avenant.
    private func titleUnit() -> Int? {
        guard let anchor else { return nil }
        var title: Int?
        var number = anchor
        var steps = 0
        while number > 0, steps < 40 {
            number -= 1
            let unit = material.units[number]
            guard !landmarks.contents.units.contains(number), let first = unit.words.first else { continue }
            steps += 1
            let opening = material.word(first)
            if opening == "vu" || opening == "considerant" || isClause(unit) { continue }
            guard unit.words.count <= 40, !landmarks.isArticle(number) else { break }
            let words = material.words(unit)
            if words.prefix(6).contains(where: { $0 == "convention" || $0 == "avenant" || $0 == "ctg" }),
                opening != "objet", unit.words.count <= 30
            {
                title = number
            }
        }
        return title
    }

    /// Whether a long paragraph names a party or says that the parties agree: it belongs to the act.
    private func isClause(_ unit: Unit) -> Bool {
        unit.words.count > 40
            && (Landmarks.represented.firstMatch(in: material.index, within: unit.range) != nil
                || Landmarks.agreement.firstMatch(in: material.index, within: unit.range) != nil)
    }

    /// The whole document, unless another act comes before the title.
    private func extent(from title: Int?, deliberation: [TextRange]) -> TextRange {
        guard let start = title ?? anchor else { return material.text.fullRange }
        let lowerBound = material.units[start].range.lowerBound
        let before = TextRange(0, lowerBound)
        let isBundle = deliberation.contains { before.contains($0) } || material.index.wordCount(in: before) > 150
        return isBundle ? TextRange(lowerBound, material.text.utf8.count) : material.text.fullRange
    }

    private func objectUnit() -> Int? {
        material.units.indices.first { number in
            guard let first = material.units[number].words.first else { return false }
            return material.word(first) == "objet" && material.units[number].words.count > 1
        }
    }

    private func annexHeading() -> Int? {
        let parser = HeadingParser(material: material)
        return material.units.indices.prefix(8).first { number in
            parser.annex(material.units[number]) != nil && material.isHeadingLike(material.units[number])
        }
            ?? material.units.indices.first { !material.units[$0].words.isEmpty }.flatMap { number in
                parser.annex(material.units[number]) != nil ? number : nil
            }
    }
}
