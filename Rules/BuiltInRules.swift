import Foundation

/// The rule packs that come with the program.
public enum BuiltInRules {
    /// The folder that holds one folder per pack; `nil` when the installation lost it.
    public static var directory: URL? { Bundle.module.resourceURL }

    /// The folder of the texts to start from, and of the schema of `conforme.yml`.
    public static var templates: URL? { directory?.appending(path: "modele") }
}
