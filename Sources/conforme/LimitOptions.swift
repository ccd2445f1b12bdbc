import ArgumentParser
import DocumentFormats

/// What reading a document may cost. No setting of a dossier changes it: whoever sends documents does not choose.
struct LimitOptions: ParsableArguments {
    @Option(name: .customLong("max-size"), help: "Taille d'un fichier, ou d'une partie décompressée, en Mio.")
    var size = 64

    @Option(name: .customLong("max-text"), help: "Taille d'un texte, en Mio.")
    var text = 32

    @Option(name: .customLong("max-pages"), help: "Nombre de pages d'un PDF.")
    var pages = 2_000

    @Option(
        name: .customLong("max-seconds"),
        help: "Durée d'un programme qui lit un document, en secondes (autant par page à reconnaître).")
    var seconds = 30

    @Option(name: .customLong("max-memory"), help: "Mémoire d'un programme qui lit un PDF, en Mio.")
    var memory = 512

    @Option(name: .customLong("max-ratio"), help: "Rapport entre la taille décompressée d'une partie et sa taille.")
    var ratio = 200

    @Option(name: .customLong("max-depth"), help: "Niveaux d'éléments emboîtés dans un document.")
    var depth = 256

    func validate() throws {
        let bounds: [(option: String, value: Int, allowed: ClosedRange<Int>)] = [
            ("size", size, 1...2_048), ("text", text, 1...1_024), ("pages", pages, 1...100_000),
            ("seconds", seconds, 1...3_600), ("memory", memory, 64...65_536), ("ratio", ratio, 2...100_000),
            ("depth", depth, 16...512),
        ]
        for bound in bounds where !bound.allowed.contains(bound.value) {
            throw ValidationError(
                "--max-\(bound.option) va de \(bound.allowed.lowerBound) à \(bound.allowed.upperBound).")
        }
    }

    /// The limits as readers take them.
    var limits: ReadingLimits {
        ReadingLimits(
            bytes: size << 20, text: text << 20, seconds: seconds, memory: memory << 20, pages: pages, ratio: ratio,
            nesting: depth)
    }
}
