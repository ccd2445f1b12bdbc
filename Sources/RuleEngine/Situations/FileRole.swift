import DocumentModel
import DocumentStructure

/// What a file is in its dossier, and what shows it.
public struct FileRole: Hashable, Sendable {
    /// What shows the role of a file, the surest first.
    public enum Ground: String, Sendable {
        /// The settings of the dossier say so.
        case declared = "conforme.yml"
        /// Its own heading: « Annexe 2 – … ».
        case heading = "intitulé"
        /// Its name: `annexe-2.pdf`.
        case name = "nom du fichier"
        /// Its title or nature is that of an annex that the convention announces.
        case content = "contenu"
    }

    /// The number of the annex it is, or is a part of; `nil` when it is none.
    public var annex: String?
    /// What shows it; `nil` when the file belongs nowhere.
    public var ground: Ground?
    /// The number that the file gives itself in its heading.
    public var headingNumber: String?
    /// The number that its name or the settings give it.
    public var label: String?
    /// Whether several annexes are bound in it, each under its heading.
    public var holdsSeveral = false
    /// Whether it is the act of an assembly.
    public var isDeliberation = false
    /// Indices in `Outline.parties` of those whose assemblies decided: several when acts are bound together.
    public var parties: [Int] = []

    /// Whether the file has a place in the dossier.
    public var isPlaced: Bool { annex != nil || !parties.isEmpty || holdsSeveral }
}

/// Finds what each file of a dossier is.
struct FileRoles {
    let convention: Dossier.File
    /// Annex numbers by path, as the settings give them.
    let declared: [String: String]

    func role(of file: Dossier.File) -> FileRole {
        var role = FileRole()
        let own = Set(file.outline.annexes.filter { $0.heading != nil && !$0.number.isEmpty }.map(\.number))
        role.headingNumber = own.count == 1 ? own.first : nil
        role.holdsSeveral = own.count > 1
        role.label = declared[file.document.path] ?? Self.number(inName: file.document.path)
        role.isDeliberation = file.outline.nature == .deliberation
        if role.isDeliberation { role.parties = DeliberatingParties(convention: convention).parties(of: file) }
        if let number = declared[file.document.path] {
            (role.annex, role.ground) = (number, .declared)
        } else if role.holdsSeveral {
            role.ground = .heading
        } else if let number = role.headingNumber {
            (role.annex, role.ground) = (number, .heading)
        } else if let number = role.label {
            (role.annex, role.ground) = (number, .name)
        } else if let number = announcedAnnex(for: file, isDeliberation: role.isDeliberation) {
            (role.annex, role.ground) = (number, .content)
        } else if !role.parties.isEmpty {
            role.ground = .content
        }
        return role
    }

    /// The number in `annexe-2.txt`, `Annexe_B – bilan.pdf`.
    static func number(inName path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        guard let mark = stem.lowercased().range(of: "annexe") else { return nil }
        let rest = stem[mark.upperBound...].drop { !$0.isNumber && !$0.isLetter }
        let digits = rest.prefix { $0.isNumber }
        if !digits.isEmpty { return String(Int(digits) ?? 0) }
        let letters = rest.prefix { $0.isLetter }
        return letters.count == 1 ? letters.uppercased() : nil
    }

    /// The annex that the convention announces under the title of `file`, when there is one and only one.
    private func announcedAnnex(for file: Dossier.File, isDeliberation: Bool) -> String? {
        let name = file.document.path.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.split(separator: ".").dropLast().joined(separator: " ")
        let nature = isDeliberation ? " délibération" : ""
        let words = ContentWords("\(stem) \(file.outline.title?.text ?? "")\(nature)")
        let fitting = convention.outline.annexes.filter { annex in
            let title = ContentWords(annex.title)
            return !annex.number.isEmpty && !title.words.isEmpty && title.coverage(by: words) >= 0.6
        }
        return fitting.count == 1 ? fitting[0].number : nil
    }
}

/// Finds the parties whose assemblies took the acts of a file.
private struct DeliberatingParties {
    let convention: Dossier.File

    func parties(of file: Dossier.File) -> [Int] {
        let range = file.document.text.fullRange
        let parties = convention.outline.parties
        let named = parties.indices.filter { number in
            let own = PartyName(parties[number].name).own
            guard parties[number].kind != .caf, !own.isEmpty, let phrase = try? Phrase(own) else { return false }
            return file.index.firstMatch(of: phrase, in: range) != nil
        }
        // Those who deliberate also name those with whom they sign.
        let sitting = named.filter { number in
            assembly(of: parties[number].kind).map { file.index.firstMatch(of: $0, in: range) != nil } ?? false
        }
        return sitting.isEmpty ? named : sitting
    }

    private func assembly(of kind: Party.Kind) -> Phrase? {
        let words =
            switch kind {
            case .commune: "conseil municipal|municipaux"
            case .epci: "conseil communautaire|metropolitain|communautaires"
            case .syndicat: "comite|conseil syndical"
            case .ccas, .caf, .msa: "conseil d administration"
            case .department: "conseil|commission departemental|permanente"
            case .state, .other: ""
            }
        return words.isEmpty ? nil : try? Phrase(words)
    }
}
