import Foundation
import Testing

/// Where an act stands in its life: recognised with a reason, or given; severities follow.
@Suite struct StageTests {
    private func stage(_ convention: String, _ options: String...) throws -> (stage: String?, reason: String?) {
        let folder = try TemporaryFolder()
        let path = try folder.file("convention.md", convention)
        let run = try Command(arguments: ["check", path, "--date", "2026-06-01", "--format", "json"] + options)
        let document = try run.document()
        return (document["stage"] as? String, document["stageReason"] as? String)
    }

    @Test func aBlankMakesAProject() throws {
        let found = try stage(DossierSketch.convention())
        #expect(found.stage == "draft")
        #expect(found.reason == "1 blanc(s) ou consigne(s) à remplir")
    }

    @Test func aDateOfSignatureMakesASignedAct() throws {
        let found = try stage(DossierSketch.convention(end: "Fait à Aubeville, le 12 janvier 2026"))
        #expect(found.stage == "signed")
        #expect(found.reason == "signature datée du 12 janvier 2026")
    }

    @Test func aCompleteTextWithoutSignatureIsToBeSigned() throws {
        #expect(try stage(DossierSketch.convention(end: "")).stage == "final")
    }

    @Test func aStampOfAConventionTellsThatItIsSignedAndThatOfADeliberationDoesNot() throws {
        func stamp(_ nature: String) -> String {
            "Envoyé en préfecture le 20/01/2026\n\nID : 010-211000000-20260115-CTG01-\(nature)"
        }
        #expect(
            try stage(DossierSketch.convention(end: stamp("CC"))).reason
                == "tampon de transmission d'une convention le 20 janvier 2026")
        #expect(try stage(DossierSketch.convention(end: stamp("DE"))).stage == "final")
    }

    @Test func anElectronicSignatureCountsWhereItStandsAlone() throws {
        let signed = "Signé électroniquement par Paul LENOIR"
        let told = "La convention peut être signée électroniquement par les parties."
        #expect(try stage(DossierSketch.convention(end: signed)).reason == "mention d'une signature électronique")
        #expect(try stage(DossierSketch.convention(end: told)).stage == "final")
    }

    @Test func aPeriodThatIsOverMakesAnArchive() throws {
        let old = DossierSketch.convention().replacing("2026", with: "2016").replacing("2030", with: "2020")
        #expect(try stage(old).reason == "la période s'est achevée le 31 décembre 2020")
    }

    @Test func theOptionWinsOverTheSettingsWhichWinOverTheText() throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention(), "conforme.yml": "étape: à signer\n"])
        #expect(try dossier.check("--format", "json").document()["stage"] as? String == "final")
        #expect(try dossier.check().output.contains("Étape : à signer (indiquée dans conforme.yml)."))
        #expect(try dossier.check("--stage", "signed").output.contains("Étape : signé (indiquée par --stage)."))
    }

    @Test func severitiesFollow() throws {
        let dossier = try DossierSketch(["a.md": DossierSketch.convention()])
        func level(_ stage: String) throws -> [String] {
            try dossier.check("--stage", stage, "--select", "convention/blancs", "--format", "json").counted()
                .compactMap { $0["level"] as? String }
        }
        #expect(try level("draft") == ["warning"])
        #expect(try level("final") == ["error"])
        #expect(try level("archived") == ["info"])
    }
}
