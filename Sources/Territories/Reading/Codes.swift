import YAMLReading

extension YAMLValue {
    /// An INSEE commune code: five digits, or 2A or 2B then three digits.
    func insee() throws(YAMLProblem) -> String {
        let written = try string()
        let code = written.uppercased()
        let digits = code.hasPrefix("2A") || code.hasPrefix("2B") ? code.dropFirst(2) : code[...]
        guard code.utf8.count == 5, digits.utf8.allSatisfy(Self.isDigit) else {
            throw problem(
                "« \(written) » n'est pas un code Insee de commune.",
                cure: "Écrire ses cinq caractères, par exemple 68298 ou 2A004 : ce n'est pas le code postal."
            )
        }
        return code
    }

    /// A SIREN: nine digits, spaces aside, the last of which checks the others by Luhn's formula.
    func siren() throws(YAMLProblem) -> String {
        let written = try string()
        let code = written.filter { !$0.isWhitespace }
        guard code.utf8.count == 9, code.utf8.allSatisfy(Self.isDigit) else {
            throw problem(
                "« \(written) » n'est pas un numéro Siren.", cure: "Écrire ses neuf chiffres, par exemple 246800395."
            )
        }
        guard SIREN.isValid(code) else {
            throw problem(
                "Le numéro Siren \(code) est mal recopié : sa clé de contrôle est fausse.",
                cure: "Vérifier ses chiffres."
            )
        }
        return code
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
