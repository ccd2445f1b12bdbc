import ArgumentParser

/// Options about the persons whom documents name.
struct PrivacyOptions: ParsableArguments {
    @Flag(
        name: .customLong("anonymize"),
        help: "Remplace les personnes, leurs adresses et leurs numéros par « Personne 1 », « Téléphone 1 »…")
    var anonymizes = false
}
