import DocumentFormats
import Dossiers
import RuleEngine
import RuleModel
import Territories
import YAMLReading

/// What went wrong, in French, for standard error.
enum Wording {
    static func describe(_ error: any Error) -> String {
        switch error {
        case let problems as YAMLProblems: problems.description
        case let problem as YAMLProblem: problem.description
        case let failure as RulePackLoader.Failure: describe(failure)
        case let error as EngineError: describe(error)
        case let error as DossierError: error.description
        case let error as BaselineError: error.description
        case let error as ReadingError: error.description
        case let error as OfficialFileError: error.description
        case let error as LookUpError: error.description
        case let failure as CommandFailure: failure.message
        default: "Trouble imprévu : \(error)"
        }
    }

    private static func describe(_ failure: RulePackLoader.Failure) -> String {
        switch failure {
        case .missingDirectory(let path): "Le dossier de règles « \(path) » n'existe pas ou ne peut être lu."
        case .noPack(let path):
            "Le dossier « \(path) » ne contient aucun paquet de règles : un paquet est un dossier avec un fichier paquet.yml."
        case .duplicatePack(let name):
            "Deux paquets de règles portent le nom « \(name) » : renommer l'un des deux dossiers."
        }
    }

    private static func describe(_ error: EngineError) -> String {
        switch error {
        case .unreadablePhrase(let reason, let rule, let path):
            "\(path): la règle \(rule) cherche des mots d'une façon illisible. \(reason)"
        case .unknownText(let id, let rule, let path):
            "\(path): la règle \(rule) demande le visa du texte « \(id) », qui n'est pas dans textes.yml."
        }
    }
}
