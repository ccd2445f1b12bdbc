import Territories
import Testing

/// A file of populations cut at the end of a line: what can be known of it.
@Suite struct DoubtTests {
    private static let departments =
        (1...29).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B"] + (30...95).map(String.init)
        + ["971", "972", "973", "974"]

    /// A commune in each of these départements.
    private func file(_ departments: some Sequence<String>) -> [UInt8] {
        let lines = departments.map { department in
            let code = department + (department.count == 3 ? "01" : "001")
            return "\(code);Commune \(department);10;1;11\n"
        }
        return Array(("COM;Commune;PMUN;PCAP;PTOT\n" + lines.joined()).utf8)
    }

    private func doubts(_ files: [(year: Int, bytes: [UInt8])]) throws -> [OfficialFileDoubt] {
        var draft = OfficialDataDraft()
        for (year, bytes) in files {
            try draft.addPopulations(bytes, path: "insee-\(year).csv", vintage: year, sha256: "")
        }
        return try draft.data().doubts
    }

    @Test func aWholeFileAndAnExtractRaiseNone() throws {
        #expect(try doubts([(2023, file(Self.departments))]).isEmpty)
        #expect(try doubts([(2023, file(["57", "67", "68"]))]).isEmpty)
        #expect(try doubts([(2023, file(Self.departments + ["976"]))]).isEmpty)
    }

    @Test func aFileWithoutTheLastDepartmentsIsDoubted() throws {
        let found = try doubts([(2023, file(Self.departments.prefix(57)))])
        #expect(found == [.lacksDepartments(path: "insee-2023.csv", last: Self.departments[56])])
    }

    @Test func aFileThatAnotherGoesBeyondIsDoubted() throws {
        let found = try doubts([(2022, file(Self.departments)), (2023, file(Self.departments.dropLast(2)))])
        #expect(found == [.endsEarly(path: "insee-2023.csv", last: "Commune 972 (97201)", others: 2)])
    }

    @Test func anExtractBesideAWholeFileIsNot() throws {
        #expect(try doubts([(2022, file(Self.departments)), (2023, file(["57"]))]).isEmpty)
    }
}
