import ArgumentParser
import CalendarDates
import RuleModel

/// Options about what is asked: of which day, of which territory, of an act at which stage.
struct SituationOptions: ParsableArguments {
    enum StageChoice: String, CaseIterable, ExpressibleByArgument {
        case auto
        case draft
        case final
        case signed
        case archived

        var stage: Stage? { Stage.allCases.first { $0.keyword == rawValue } }
    }

    @Option(help: "Le fichier de territoire, pour savoir ce que doivent les parties.")
    var territory: String?

    @Option(help: "La date de la question, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
    var date: CalendarDate?

    @Option(help: "L'étape : auto, draft (projet), final (à signer), signed (signé), archived (ancien).")
    var stage: StageChoice = .auto
}
