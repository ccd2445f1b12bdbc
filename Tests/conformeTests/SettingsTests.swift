import Foundation
import Testing

/// What `conforme.yml` changes, and how a faulty one is refused.
@Suite struct SettingsTests {
    private func dossier(_ settings: String) throws -> DossierSketch {
        try DossierSketch(["a.md": DossierSketch.convention(), "conforme.yml": settings])
    }

    @Test func anIgnoredRuleIsNotAppliedAndTheReportSaysSo() throws {
        let dossier = try dossier("contrôle:\n  ignorer: [convention/blancs, dossier/]\n")
        let rules = try dossier.check("--format", "json").json()["results"] as? [[String: Any]] ?? []
        let names = Set(rules.compactMap { $0["rule"] as? String })
        #expect(!names.contains("convention/blancs"))
        #expect(!names.contains { $0.hasPrefix("dossier/") })
        #expect(names.contains("convention/renvoi-annexe"))
        #expect(
            try dossier.check().output.contains("Règles non appliquées (conforme.yml) : convention/blancs, dossier/."))
    }

    @Test func anotherSeverityReplacesThatOfTheRule() throws {
        let plain = try dossier("contrôle: { gravités: { convention/blancs: erreur } }\n")
        #expect(try plain.check().status == 1)
        let staged = try dossier("contrôle:\n  gravités:\n    convention/blancs: { projet: info, signé: erreur }\n")
        #expect(try staged.check().status == 0)
        #expect(try staged.check("--stage", "signed", "--select", "convention/blancs").status == 1)
    }

    @Test func theThresholdOfTheSettingsGivesWayToTheOption() throws {
        let dossier = try dossier("contrôle: { échec: avertissement }\n")
        #expect(try dossier.check().status == 1)
        #expect(try dossier.check("--fail-on", "never").status == 0)
    }

    @Test func theTerritoryMayBeWrittenInTheSettingsOrInAFile() throws {
        let territory = "communes: [{ nom: Aubeville, population totale: 12000 }]"
        let inline = try dossier("territoire:\n  \(territory)\n")
        let apart = try DossierSketch([
            "a.md": DossierSketch.convention(), "territoire.yml": territory,
            "conforme.yml": "territoire: territoire.yml\n",
        ])
        for dossier in [inline, apart] {
            let obligations = try dossier.check("--format", "json").json()["obligations"] as? [[String: Any]]
            #expect(obligations?.first?["name"] as? String == "Aubeville")
        }
    }

    @Test(arguments: ["conforme.yaml", ".conforme.yml", "Conforme.yml"])
    func settingsUnderAnotherNameAreNotPassedOverInSilence(name: String) throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention(), name: "étape: projet\n"])
        let run = try dossier.check()
        #expect(run.status == 2)
        #expect(run.complaint.contains("n'est pas lu sous ce nom") && run.complaint.contains("conforme.yml"))
    }

    private static let waiver = """
        dérogations:
          - règle: convention/blancs
            où: la fin
            motif: Le jour de signature est fixé par le préfet.
            par: Anne Petit, DGS
            jusqu'au: 2026-06-30

        """

    @Test func aWaiverSetsAsideWithItsReason() throws {
        let settings = Self.waiver.replacing("    où: la fin\n", with: "")
        let run = try dossier(settings).check("--format", "json", "--select", "convention/blancs")
        #expect(try run.counted().isEmpty)
        let mark = try (run.json()["results"] as? [[String: Any]])?.first?["suppressed"] as? [String: String]
        #expect(mark?["by"] == "waiver")
        #expect(
            mark?["reason"]
                == "Le jour de signature est fixé par le préfet. (Anne Petit, DGS, jusqu'au 30 juin 2026)")
    }

    @Test func aWaiverOfAFileOfItsOwnCountsTheSame() throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention()])
        let file = try dossier.folder.file("waivers.yml", Self.waiver.replacing("    où: la fin\n", with: ""))
        let run = try dossier.check("--format", "json", "--select", "convention/blancs", "--waivers", file)
        #expect(try run.counted().isEmpty)
    }

    @Test func aWaiverThatSeveralDossiersShareMayServeOneOfThem() throws {
        let dossiers = [try DossierSketch(["a.md": DossierSketch.convention()]), try dossier("")]
        try Data(DossierSketch.convention(end: "").utf8).write(to: URL(filePath: dossiers[1].file("a.md")))
        let file = try dossiers[0].folder.file("waivers.yml", Self.waiver.replacing("    où: la fin\n", with: ""))
        let run = try Command(
            arguments: ["check"] + dossiers.map(\.path) + [
                "--date", "2026-01-15", "--waivers", file, "--format", "json", "--select", "convention/blancs",
                "--select", "dossier/",
            ])
        #expect(try run.counted().isEmpty)
        let alone = try dossiers[1].check("--waivers", file, "--format", "json")
        #expect(try alone.messages(of: "dossier/derogation-inutile").count == 1)
    }

    @Test func settingsThatAreALinkOutOfTheFolderAreRefused() throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention()])
        try FileManager.default.createSymbolicLink(
            atPath: dossier.file("conforme.yml"), withDestinationPath: "/dev/zero")
        let run = try dossier.check()
        #expect(run.status == 2)
        #expect(run.complaint.contains("n'est pas un lien qui sort du dossier"))
    }

    @Test func aWaiverThatCoversNothingIsAFinding() throws {
        let run = try dossier(Self.waiver).check("--format", "json")
        let messages = try run.messages(of: "dossier/derogation-inutile")
        #expect(messages.count == 1)
        #expect(messages[0].contains("conforme.yml, ligne 2, motif : Le jour de signature"))
        #expect(try run.counted().contains { $0["category"] as? String == "waiver" })
    }

    @Test func anExpiredWaiverCoversNothing() throws {
        let settings = Self.waiver.replacing("    où: la fin\n", with: "").replacing("2026-06-30", with: "2026-01-14")
        let run = try dossier(settings).check("--format", "json")
        #expect(try run.messages(of: "dossier/derogation-echue").count == 1)
        #expect(try run.counted().contains { $0["rule"] as? String == "convention/blancs" })
    }

    @Test(arguments: ["règle", "motif", "par", "jusqu'au"])
    func aWaiverWithoutReasonPersonOrEndIsRefused(key: String) throws {
        let lines = Self.waiver.split(separator: "\n").filter { !$0.contains("\(key):") }
        let settings = lines.joined(separator: "\n").replacing("    où", with: key == "règle" ? "  - où" : "    où")
        let run = try dossier(settings).check()
        #expect(run.status == 2)
        #expect(run.complaint.contains("Il manque la clé « \(key) »."))
    }

    @Test(arguments: [
        ("convension: a.md\n", "1:1: Clé inconnue : « convension ».", "Vouliez-vous dire « convention » ?"),
        ("contrôle: { ignore: [] }\n", "1:13: Clé inconnue : « ignore ».", "Vouliez-vous dire « ignorer » ?"),
        ("étape: signe\n", "1:8: « signe » n'est pas une étape.", "Vouliez-vous dire « signé » ?"),
        (
            "contrôle:\n  ignorer: [convention/blanc]\n", "2:13: Aucune règle ne s'appelle « convention/blanc ».",
            "Vouliez-vous dire « convention/blancs » ?"
        ),
        ("contrôle: { gravités: { convention/blancs: grave } }\n", "1:44: « grave » n'est pas une gravité.", "erreur"),
        ("annexes: [a.md]\n", "1:10: On attend ici des clés (clé: valeur)", "pas une liste"),
        ("a: [\nb", "YAML mal formé", "Vérifier l'alignement"),
        (
            "territoire: { communes: [{ nom: A, populations: 3 }] }\n", "1:36: Clé inconnue : « populations ».",
            "Clés admises"
        ),
    ])
    func aFaultIsShownWithItsPlaceAndACure(settings: String, fault: String, cure: String) throws {
        let run = try dossier(settings).check()
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains(fault))
        #expect(run.complaint.contains(cure))
    }

    @Test func theOtherDossiersAreStillChecked() throws {
        let faulty = try dossier("convension: a.md\n")
        let run = try Command("check", faulty.path, "Examples/val-fleuri/dossier", "--date", "2026-01-15")
        #expect(run.status == 2)
        #expect(run.output.contains("Examples/val-fleuri/dossier"))
    }
}
