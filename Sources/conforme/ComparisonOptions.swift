import ArgumentParser
import CalendarDates
import RuleEngine
import Territories

/// Options that compare the answer with another: an earlier day, or the same day without a supposed transfer.
struct ComparisonOptions: ParsableArguments {
    @Option(
        name: .customLong("transfer"),
        help: ArgumentHelp(
            "Suppose un transfert au jour de la question, et dit ce qu'il change (répétable).",
            valueName: "COMPÉTENCE[,…]:COMMUNE[,…]|all>GROUPEMENT"
        ),
        transform: Self.request
    )
    var transfers: [TransferRequest] = []

    @Option(help: "Dit ce qui a changé depuis ce jour, AAAA-MM-JJ, et pourquoi.", transform: day)
    var since: CalendarDate?

    init() {}

    init(transfers: [TransferRequest], since: CalendarDate?) {
        self.transfers = transfers
        self.since = since
    }

    /// Whether nothing is to be compared.
    var isEmpty: Bool { transfers.isEmpty && since == nil }

    /// The advice that `engine` gives for `territory` on `date`, with the comparisons asked for.
    func advice(
        _ engine: Engine, for territory: Territory, on date: CalendarDate, hypothesis: Hypothesis = .given,
        sources: [OfficialFile] = []
    ) throws -> Advice {
        let since = try earlierDay(than: date)
        do throws(TransferProblem) {
            let supposed = try territory.supposing(transfers, from: date)
            var advice =
                try transfers.isEmpty
                ? engine.advice(for: territory, on: date, hypothesis: hypothesis)
                : engine.advice(for: territory, on: date, supposing: transfers)
            advice.sources = sources
            advice.history = since.map { engine.history(of: supposed, since: $0, until: date) }
            return advice
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }

    /// The day since which changes are asked for; `nil` when none are.
    func earlierDay(than date: CalendarDate) throws -> CalendarDate? {
        guard let since, date < since else { return since }
        throw CommandFailure(
            status: .configuration,
            message: "--since (\(since.french)) est postérieur au jour de la question (\(date.french)) : "
                + "donner un jour antérieur, ou changer --date."
        )
    }

    /// The supposed transfers, each to a grouping of the published files under its published name, and the places of
    /// these groupings.
    func requests(in data: OfficialData) throws -> (requests: [TransferRequest], groupings: [Int]) {
        do throws(LookUpError) {
            var found: [(TransferRequest, Int)] = []
            for request in transfers {
                let place = try data.grouping(request.grouping)
                found.append((request.given(to: data.groupings[place].name), place))
            }
            return (found.map(\.0), Set(found.map(\.1)).sorted())
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }

    private static func request(_ text: String) throws -> TransferRequest {
        do throws(TransferProblem) {
            return try TransferRequest(written: text)
        } catch {
            throw ValidationError(error.description)
        }
    }
}
