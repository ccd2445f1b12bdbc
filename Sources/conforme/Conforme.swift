import ArgumentParser

@main
struct Conforme: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "conforme")
}
