// swift-tools-version: 6.2
import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "conforme",
    products: [
        .executable(name: "conforme", targets: ["conforme"]),
        .library(name: "RuleEngine", targets: ["RuleEngine", "RuleModel", "Territories", "DocumentFormats"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "CalendarDates"),
        .target(name: "Expressions", dependencies: ["CalendarDates"]),
        .target(name: "YAMLReading", dependencies: ["CalendarDates", yams]),
        .target(name: "RuleModel", dependencies: ["CalendarDates", "Expressions", "YAMLReading"]),
        .target(name: "Territories", dependencies: ["CalendarDates", "YAMLReading"]),
        .target(name: "DocumentModel"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "DocumentFormats", dependencies: ["CLibXML2", "CZlib", "DocumentModel"]),
        .target(name: "DocumentStructure", dependencies: ["CalendarDates", "DocumentModel"]),
        .target(
            name: "RuleEngine",
            dependencies: [
                "CalendarDates", "Expressions", "RuleModel", "Territories", "DocumentModel", "DocumentStructure",
            ]
        ),
        .target(
            name: "Dossiers",
            dependencies: [
                "CalendarDates", "DocumentModel", "DocumentStructure", "RuleEngine", "RuleModel", "Territories",
                "YAMLReading",
            ]
        ),
        .target(
            name: "Reporters",
            dependencies: [
                "CalendarDates", "Expressions", "RuleModel", "DocumentModel", "DocumentStructure", "RuleEngine",
                "Territories",
            ]
        ),
        .target(
            name: "BuiltInRules", path: "Rules", sources: ["BuiltInRules.swift"],
            resources: [
                .copy("accueil-jeune-enfant"), .copy("convention"), .copy("convention-territoriale-globale"),
                .copy("dossier"),
                .copy("modele"), .copy("textes.yml"),
            ]
        ),
        .executableTarget(
            name: "conforme",
            dependencies: [
                "BuiltInRules", "CalendarDates", "DocumentFormats", "DocumentModel", "DocumentStructure", "Dossiers",
                "Expressions", "Reporters",
                "RuleEngine", "RuleModel", "Territories", "YAMLReading", argumentParser,
            ]
        ),
        .target(name: "TestSupport", dependencies: ["RuleModel", "YAMLReading"], path: "Tests/TestSupport"),
        .testTarget(
            name: "ConformeTests", dependencies: ["conforme", "DocumentModel", "TestSupport"],
            path: "Tests/conformeTests", exclude: ["Fixtures"]
        ),
        .testTarget(name: "CalendarDatesTests", dependencies: ["CalendarDates"]),
        .testTarget(name: "ExpressionsTests", dependencies: ["CalendarDates", "Expressions", "TestSupport"]),
        .testTarget(name: "YAMLReadingTests", dependencies: ["YAMLReading"]),
        .testTarget(
            name: "RuleModelTests",
            dependencies: ["CalendarDates", "Expressions", "RuleModel", "TestSupport", "YAMLReading"]
        ),
        .testTarget(
            name: "RuleEngineTests",
            dependencies: [
                "BuiltInRules", "CalendarDates", "DocumentFormats", "DocumentModel", "DocumentStructure", "Expressions",
                "Reporters", "RuleEngine", "RuleModel", "Territories", "TestSupport",
            ]
        ),
        .testTarget(
            name: "DossiersTests",
            dependencies: ["BuiltInRules", "Dossiers", "RuleModel", "TestSupport"]
        ),
        .testTarget(
            name: "BuiltInRulesTests",
            dependencies: [
                "BuiltInRules", "CalendarDates", "DocumentFormats", "RuleEngine", "RuleModel", "Territories",
                "TestSupport", "YAMLReading",
            ],
            exclude: ["Corpus"]
        ),
        .testTarget(
            name: "ReportersTests",
            dependencies: [
                "CalendarDates", "DocumentFormats", "DocumentModel", "Reporters", "RuleEngine", "RuleModel",
                "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "TerritoriesTests", dependencies: ["CalendarDates", "Territories", "YAMLReading", "TestSupport"]),
        .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
        .testTarget(name: "DocumentFormatsTests", dependencies: ["DocumentFormats", "DocumentModel", "TestSupport"]),
        .testTarget(
            name: "DocumentStructureTests",
            dependencies: [
                "CalendarDates", "DocumentStructure", "DocumentFormats", "DocumentModel", "TestSupport",
            ],
            exclude: ["Conventions"]
        ),
    ]
)

let fuzzed: [Target.Dependency] = [
    "BuiltInRules", "CalendarDates", "DocumentFormats", "DocumentModel", "DocumentStructure", "Dossiers", "Expressions",
    "Reporters", "RuleEngine", "RuleModel", "Territories", "TestSupport", "YAMLReading",
]
let notSwift = ["Fixtures", "literals.py", "run", "seeds"]
// `Tests/Fuzzing/run` alone builds the fuzzers: their `main` is libFuzzer's, which no other build links.
package.targets.append(
    Context.environment["FUZZING"] == nil
        ? .testTarget(
            name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing", exclude: notSwift,
            sources: ["Regression", "Targets"])
        : .executableTarget(
            name: "Fuzzing", dependencies: fuzzed, path: "Tests/Fuzzing", exclude: notSwift,
            sources: ["Driver", "Targets"]))
