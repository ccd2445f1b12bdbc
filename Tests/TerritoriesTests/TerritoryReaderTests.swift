import Territories
import Testing
import YAMLReading

@Suite struct TerritoryReaderTests {
    private let full = """
        date: 2026-01-01
        organismes: [Association Les Lutins]
        communes:
          - nom: Sainte-Marie-aux-Mines
            insee: 68298
            population totale: 5 171
            relais petite enfance: { géré par: cc du val d’argent }
            schéma pluriannuel: { adopté le: 2025-11-03, transmis le: 2025-11-20, jusqu’au: 2030-12-31 }
            exerce: 4°
            confie au CCAS: [informer]
          - nom: Lièpvre
            relais petite enfance: { géré par: Association Les Lutins }
            schéma pluriannuel: non
        groupements:
          - nom: CC du Val d'Argent
            siren: 246 800 395
            nature: CC
            membres: [SAINTE MARIE AUX MINES, liepvre]
            transferts:
              - { compétences: [1, planifier], communes: toutes, depuis: 2025-01-01, jusqu'au: 2030-12-31 }
            relais petite enfance: oui
            exerce: planifier
        conventions:
          - nom: CTG 2026-2030
            avec: Caf du Haut-Rhin
            parties: [CC du Val d'Argent, Caf du Haut-Rhin]
            du: 2026-01-01
            au: 2030-12-31
            tient lieu de schéma: oui
        """

    @Test func readsACommune() throws {
        let commune = try territory(full).communes[0]
        #expect(commune.insee == "68298")
        #expect(commune.population == Population(5171))
        #expect(commune.relay == .managedBy("CC du Val d'Argent"))
        #expect(commune.schema?.adopted?.description == "2025-11-03")
        #expect(commune.schema?.transmitted?.description == "2025-11-20")
        #expect(commune.schema?.until?.description == "2030-12-31")
        #expect(commune.schema?.exists == true)
        #expect(commune.exercised == [.quality])
        #expect(commune.entrusted == [.informer])
    }

    @Test func leavesUnknownWhatIsNotTold() throws {
        let commune = try territory("communes: [{ nom: Lièpvre, population totale: , insee: }]").communes[0]
        #expect(commune == Commune(name: "Lièpvre"))
    }

    @Test func readsABodyOfTheFileAsManager() throws {
        let commune = try territory(full).communes[1]
        #expect(commune.relay == .managedBy("Association Les Lutins"))
        #expect(commune.schema == SchemaRecord(exists: false))
    }

    @Test func readsAGroupingWithNamesAsDeclared() throws {
        let grouping = try territory(full).groupings[0]
        #expect(grouping.siren == "246800395")
        #expect(grouping.nature == .communityOfCommunes)
        #expect(grouping.members == ["Sainte-Marie-aux-Mines", "Lièpvre"])
        #expect(grouping.transfers.map(\.communes) == [["Sainte-Marie-aux-Mines", "Lièpvre"]])
        #expect(grouping.transfers.map(\.competences) == [[.recenser, .planifier]])
        #expect(grouping.transfers.map(\.until?.description) == ["2030-12-31"])
        #expect(grouping.relay == .yes)
        #expect(grouping.exercised == [.planifier])
    }

    @Test func readsAConvention() throws {
        let read = try territory(full)
        #expect(read.date?.description == "2026-01-01")
        #expect(
            read.conventions == [
                Convention(
                    name: "CTG 2026-2030", with: "Caf du Haut-Rhin",
                    parties: ["CC du Val d'Argent", "Caf du Haut-Rhin"],
                    start: try day("2026-01-01"), end: try day("2030-12-31"), standsForSchema: true
                )
            ]
        )
    }

    @Test func reachesCommunesThroughTheGroupingsOfASyndicate() throws {
        let read = try territory(
            """
            communes: [{ nom: A }, { nom: B }, { nom: C }]
            groupements:
              - { nom: SM, nature: syndicat mixte, membres: [CC, C], transferts: [{ compétences: 3, communes: toutes }] }
              - { nom: CC, nature: communauté de communes, membres: [A, B] }
            """
        )
        #expect(read.groupings[0].transfers.map(\.communes) == [["A", "B", "C"]])
    }

    @Test func admitsOneTransferAfterTheOther() throws {
        let read = try territory(
            """
            communes: [{ nom: A }]
            groupements:
              - nom: G
                membres: A
                transferts: { compétences: toutes, communes: A, jusqu'au: 2025-12-31 }
              - nom: H
                membres: A
                transferts: { compétences: toutes, communes: A, depuis: 2026-01-01 }
            """
        )
        #expect(try read.authorities(on: day("2025-12-31")).map(\.holder.name) == ["G", "A"])
        #expect(try read.authorities(on: day("2026-01-01")).map(\.holder.name) == ["H", "A"])
    }

    @Test func readsATerritoryWithinAnotherFile() throws {
        let value = try YAMLFile.read("territoire: { communes: [{ nom: A }] }", path: "conforme.yml")
        let inline = try #require(value.value(under: "territoire"))
        #expect(try TerritoryReader.read(inline).communes.map(\.name) == ["A"])
    }
}
