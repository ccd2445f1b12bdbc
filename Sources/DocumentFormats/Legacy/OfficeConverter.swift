/// LibreOffice as a child process that turns an older document into one that is read here.
struct OfficeConverter: Sendable {
    /// LibreOffice maps far more memory than it uses, in bytes.
    private static let memory = 4 << 30

    private let program: String
    private let toolbox: Toolbox
    private let limits: ReadingLimits

    /// LibreOffice as `toolbox` finds it; `nil` when it is not installed.
    init?(_ toolbox: Toolbox, limits: ReadingLimits = .standard) {
        guard let program = toolbox.path(of: .soffice) else { return nil }
        self.program = program
        self.toolbox = toolbox
        self.limits = limits
    }

    /// `bytes`, a document of `format`, converted; `nil` when LibreOffice fails, or gives more than the limit.
    func converted(_ bytes: [UInt8], from format: LegacyFormat) -> [UInt8]? {
        guard let folder = ScratchFolder(in: toolbox.temporary),
            let source = folder.file("document.\(format.ending)", bytes),
            convert(source, to: format.target, in: folder)
        else { return nil }
        return try? FileContents.bytes(ofFileAt: "\(folder.path)/document.\(format.target)", limit: limits.bytes)
    }

    /// Converts the file at `source` to `target` in `folder`; whether LibreOffice ended well.
    func convert(_ source: String, to target: String, in folder: ScratchFolder) -> Bool {
        guard folder.folder("profil/user"),
            folder.file("profil/user/registrymodifications.xcu", Array(Self.settings.utf8)) != nil
        else { return false }
        let arguments = [
            "-env:UserInstallation=file://\(folder.path)/profil", "--headless", "--norestore", "--convert-to", target,
            "--outdir", folder.path, source,
        ]
        let process = toolbox.process(program, arguments, limits: processLimits, scratch: folder.path)
        return process.run(output: { _ in true }).ending.isSuccess
    }

    /// Starting LibreOffice alone takes several seconds: it has twice the time of others.
    private var processLimits: ProcessLimits {
        ProcessLimits(seconds: limits.seconds * 2, memory: Self.memory, output: 1 << 20)
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
