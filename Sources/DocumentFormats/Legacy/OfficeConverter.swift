#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// LibreOffice as a child process that turns an older document into one that is read here.
struct OfficeConverter: Sendable {
    /// A conversion that takes longer is stopped, in seconds.
    private static let longest = 60.0

    private let program: String

    /// LibreOffice, where it is found on the path; `nil` otherwise.
    static var installed: OfficeConverter? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin"]
        for folder in folders {
            for name in ["soffice", "libreoffice"]
            where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return OfficeConverter(program: "\(folder)/\(name)")
            }
        }
        return nil
    }

    /// `bytes`, a document of `format`, converted; `nil` when LibreOffice fails, or gives more than `limit` bytes.
    func converted(_ bytes: [UInt8], from format: LegacyFormat, limit: Int) -> [UInt8]? {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "conforme-\(UUID().uuidString)")
        let profile = folder.appending(path: "profil")
        defer { try? files.removeItem(at: folder) }
        do {
            try files.createDirectory(at: profile.appending(path: "user"), withIntermediateDirectories: true)
            try Data(Self.settings.utf8).write(to: profile.appending(path: "user/registrymodifications.xcu"))
            try Data(bytes).write(to: folder.appending(path: "document.\(format.ending)"))
        } catch {
            return nil
        }
        let child = ChildProcess(
            program: program,
            arguments: [
                "-env:UserInstallation=file://\(profile.path)", "--headless", "--norestore", "--convert-to",
                format.target, "--outdir", folder.path, folder.appending(path: "document.\(format.ending)").path,
            ],
            environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TMPDIR=\(folder.path)"])
        guard child.run(timeout: Self.longest) else { return nil }
        return try? FileContents.bytes(
            ofFileAt: folder.appending(path: "document.\(format.target)").path, limit: limit)
    }

    /// A profile that runs no macro, follows no link and reaches no network.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel">
        <value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution">
        <value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks">
        <value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName"><value>127.0.0.1</value>
        </prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName"><value>127.0.0.1</value>
        </prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort"><value>9</value></prop></item>
        </oor:items>
        """
}
