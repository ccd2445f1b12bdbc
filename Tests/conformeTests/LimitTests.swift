import Foundation
import Testing

/// What reading may cost is an option, which the message of whatever hits it names.
@Suite struct LimitTests {
    @Test func aFileOrATextOverItsLimitIsToldWithTheOption() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("convention.txt", String(repeating: "Convention. ", count: 200_000))
        let file = try Command("check", path, "--max-size", "1")
        #expect(file.status == 3 && file.complaint.contains("dépasse la limite de 1 Mio (--max-size)"))
        let text = try Command("check", path, "--max-text", "2")
        #expect(text.status == 3 && text.complaint.contains("dépasse la limite de 2 Mio (--max-text)"))
        #expect(try Command("check", path, "--max-text", "3").status == 0)
    }

    @Test func aPipeThatStaysSilentIsNotWaitedForForEver() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "tube").path
        #expect(mkfifo(path, 0o600) == 0)
        // Held open, so that it never ends.
        let writer = open(path, O_RDWR)
        defer { close(writer) }
        let run = try Command("check", path, "--max-seconds", "1")
        #expect(run.status == 3 && run.complaint.contains("arrêtée après 1 seconde (--max-seconds)"))
    }

    @Test func limitsThatMakeNoSenseAreRefused() throws {
        let run = try Command("check", "x.txt", "--max-depth", "100000")
        #expect(run.status == 64 && run.complaint.contains("--max-depth va de 16 à 512"))
    }

    @Test func aDossierCannotRaiseItsOwnLimits() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("conforme.yml", "limites: { taille: 9999 }\n")
        _ = try folder.file("convention.md", "# Convention territoriale globale\n")
        #expect(try Command("check", folder.url.path).complaint.contains("Clé inconnue : « limites »"))
    }
}
