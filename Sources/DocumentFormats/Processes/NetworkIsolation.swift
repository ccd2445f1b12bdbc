import Glibc

/// How a program is kept from the network: by `unshare` of util-linux, where this system allows it.
enum NetworkIsolation {
    private static let program = "/usr/bin/unshare"
    private static let limits = ProcessLimits(seconds: 5, memory: 512 << 20, output: 1 << 10)

    /// What goes before a command, so that it sees a network of its own, without anybody on it; nothing where that is not
    /// allowed. An administrator needs no other right; anybody else is one in a world of their own.
    static let prefix: [String] = {
        guard access(program, X_OK) == 0 else { return [] }
        let ways = [[program, "--net", "--"], [program, "--map-root-user", "--net", "--"]]
        return ways.first { way in
            let trial = ChildProcess(
                arguments: way + ["/bin/true"], environment: [], limits: limits, reachesNetwork: true)
            return trial.run(output: { _ in true }).ending.isSuccess
        } ?? []
    }()
}
