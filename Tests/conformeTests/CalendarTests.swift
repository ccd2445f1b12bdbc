import Foundation
import TestSupport
import Testing

/// The calendar of deadlines, read by `icalendar` (PyPI), which we did not write.
@Suite struct CalendarTests {
    /// An event as `icalendar` reads it.
    struct Event: Decodable, Equatable {
        let uid: String
        let stamp: String
        let start: String
        let summary: String
        let alarms: Int
    }

    /// Reads a calendar; whatever the library complains of ends it with an error.
    private static let script = """
        import datetime, json, sys, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert all(not part.errors for part in calendar.walk()), "propriétés refusées"
        events = calendar.walk("VEVENT")
        assert all(type(event.decoded("DTSTART")) is datetime.date for event in events), "journées entières attendues"
        print(json.dumps([dict(uid=str(event["UID"]), stamp=event.decoded("DTSTAMP").isoformat(),
            start=event.decoded("DTSTART").isoformat(), summary=str(event["SUMMARY"]),
            alarms=len(event.walk("VALARM"))) for event in events]))
        """

    private static let python = Command.repository.appending(path: ".build/calendars/bin/python").path

    private static let isReadable = FileManager.default.isExecutableFile(atPath: python)

    private func events(_ text: String) throws -> [Event]? {
        let folder = try TemporaryFolder()
        let path = try folder.file("échéances.ics", text)
        let answer = folder.url.appending(path: "réponse.json")
        try Data().write(to: answer)
        let process = Process()
        process.executableURL = URL(filePath: Self.python)
        process.arguments = ["-c", Self.script, path]
        process.standardOutput = try FileHandle(forWritingTo: answer)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return try JSONDecoder().decode([Event].self, from: Data(contentsOf: answer))
    }

    private func calendar(_ name: String = "Aubeville", on date: String = "2026-03-01") throws -> Command {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "t.yml",
            """
            communes:
              - nom: '\(name)'
                population totale: 12000
                schéma pluriannuel: { adopté le: 2026-01-31, jusqu'au: 2030-12-31 }
            """)
        return try Command("advise", path, "--date", date, "--format", "ics")
    }

    @Test(.enabled(if: isReadable, "il faut icalendar : bash .ci/run l'installe dans .build/calendars"))
    func aCalendarProgramReadsIt() throws {
        let events = try #require(try events(calendar().output))
        #expect(events.map(\.start) == ["2026-02-28", "2030-12-31"])
        #expect(events.map(\.summary).first == "Transmettre le schéma au comité départemental dans le mois — Aubeville")
        #expect(events.allSatisfy { $0.stamp == "2026-03-01T00:00:00+00:00" && $0.alarms == 1 })
        #expect(Set(events.map(\.uid)).count == events.count)
    }

    @Test(.enabled(if: isReadable, "il faut icalendar : bash .ci/run l'installe dans .build/calendars"))
    func hostileNamesStayWords() throws {
        let name = #"L''Haÿ; "les, Roses" \n — "# + String(repeating: "é", count: 90)
        let events = try #require(try events(calendar(name).output))
        #expect(events.count == 2)
        #expect(events.first?.summary.hasSuffix(name.replacing("''", with: "'")) ?? false)
    }

    @Test(.enabled(if: isReadable, "il faut icalendar : bash .ci/run l'installe dans .build/calendars"))
    func theReaderRefusesABrokenCalendar() throws {
        let text = try calendar().output
        #expect(try events(text.replacing("20260228", with: "20260231")) == nil)
        #expect(try events(text.replacing("END:VALARM\r\n", with: "")) == nil)
    }

    @Test func eventsKeepTheirNamesFromDayToDay() throws {
        func uids(_ date: String) throws -> [Substring] {
            try calendar(on: date).output.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        #expect(try uids("2026-03-01") == uids("2026-03-02"))
        #expect(try calendar().output == calendar().output)
    }

    @Test func aDayBeyondTheCalendarIsNoEvent() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "t.yml",
            """
            communes: [{ nom: A, population totale: 12000 }]
            conventions: [{ nom: CTG, parties: [A], au: 9999-12-31, tient lieu de schéma: oui }]
            """)
        let run = try Command("advise", path, "--date", "2026-03-01", "--format", "ics")
        let days = run.output.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") }
        #expect(days == ["DTSTART;VALUE=DATE:99991231"])
    }

    @Test func everyLineEndsWithCRLF() throws {
        let output = try calendar().output
        #expect(output.unicodeScalars.filter { $0 == "\n" }.count == output.split(separator: "\r\n").count)
    }

    @Test func aCalendarWithoutAnyDayIsRefused() throws {
        let run = try Command("advise", "--population", "300", "--date", "2026-03-01", "--format", "ics")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains("Aucune échéance n'est datée"))
    }
}
