/// The *arrondissements municipaux* of Paris, Lyon and Marseille (CGCT, L. 2511-3): INSEE publishes their populations
/// and not those of the three communes, which alone are authorities.
enum MunicipalDistricts {
    /// A commune cut into districts.
    struct Commune: Sendable {
        let name: String
        let code: CommuneCode
        /// Codes of its districts.
        let districts: ClosedRange<CommuneCode>

        init?(_ name: String, _ code: String, _ first: String, _ last: String) {
            guard let code = CommuneCode(code.utf8), let first = CommuneCode(first.utf8),
                let last = CommuneCode(last.utf8)
            else { return nil }
            (self.name, self.code, districts) = (name, code, first...last)
        }
    }

    static let communes = [
        Commune("Marseille", "13055", "13201", "13216"), Commune("Lyon", "69123", "69381", "69389"),
        Commune("Paris", "75056", "75101", "75120"),
    ].compactMap(\.self)

    /// The commune of which `code` is a district; `nil` for the code of a commune.
    static func commune(ofDistrict code: CommuneCode) -> Commune? {
        communes.first { $0.districts.contains(code) }
    }
}
