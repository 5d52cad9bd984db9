// swift-tools-version: 6.1
import PackageDescription

// The libraries, lowest first: each imports only what stands above it in this list.
let libraries: [(name: String, imports: [String])] = [
    ("RecoverBase", []),
    ("RecoverSyntax", ["RecoverBase"]),
    ("RecoverDiagnostics", ["RecoverBase"]),
    ("RecoverText", ["RecoverBase"]),
    ("RecoverModel", ["RecoverBase", "RecoverText"]),
    ("RecoverLanguage", ["RecoverBase", "RecoverSyntax", "RecoverDiagnostics", "RecoverText", "RecoverModel"]),
    ("RecoverContract", ["RecoverBase", "RecoverDiagnostics", "RecoverText", "RecoverModel"]),
    (
        "RecoverMistakes",
        [
            "RecoverBase", "RecoverSyntax", "RecoverDiagnostics", "RecoverText", "RecoverModel", "RecoverLanguage",
        ]
    ),
    (
        "RecoverCompiler",
        [
            "RecoverBase", "RecoverSyntax", "RecoverDiagnostics", "RecoverText", "RecoverModel", "RecoverContract",
            "RecoverLanguage", "RecoverMistakes",
        ]
    ),
    (
        "RecoverPlaybooks",
        ["RecoverBase", "RecoverSyntax", "RecoverDiagnostics", "RecoverText", "RecoverModel", "RecoverLanguage"]
    ),
    ("RecoverEvaluation", ["RecoverBase", "RecoverText", "RecoverModel"]),
    (
        "RecoverGrading",
        ["RecoverBase", "RecoverText", "RecoverModel", "RecoverLanguage", "RecoverPlaybooks", "RecoverContract"]
    ),
    ("RecoverSurvey", ["RecoverBase", "RecoverText", "RecoverModel", "RecoverEvaluation"]),
    (
        "RecoverRendering",
        [
            "RecoverBase", "RecoverText", "RecoverModel", "RecoverContract", "RecoverEvaluation", "RecoverGrading",
            "RecoverSurvey",
        ]
    ),
    (
        "RecoverSession",
        [
            "RecoverBase", "RecoverSyntax", "RecoverDiagnostics", "RecoverText", "RecoverModel", "RecoverLanguage",
            "RecoverContract", "RecoverMistakes", "RecoverCompiler", "RecoverPlaybooks", "RecoverEvaluation",
            "RecoverGrading", "RecoverRendering",
        ]
    ),
    ("RecoverLive", ["RecoverBase", "RecoverText", "RecoverModel", "RecoverEvaluation", "RecoverRendering"]),
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
    names.map { .target(name: $0) }
}

// Those with folders of data, which are embedded when they are built: `Codes/`, `Playbooks/`, `Starters/`, `Page/`.
let withData = ["RecoverDiagnostics", "RecoverPlaybooks", "RecoverRendering", "RecoverLive"]

let libraryNames = libraries.map(\.name)

// What only a library's tests import: small scenarios are easier to read than models built by hand.
let testImports = [
    "RecoverContract": [
        "RecoverLanguage", "RecoverCompiler", "RecoverPlaybooks", "RecoverRendering", "RecoverGrading",
    ],
    "RecoverEvaluation": ["RecoverLanguage", "RecoverCompiler", "RecoverPlaybooks", "RecoverDiagnostics"],
    "RecoverGrading": ["RecoverCompiler", "RecoverDiagnostics", "RecoverRendering"],
    "RecoverLanguage": ["ModelDump", "RecoverMistakes", "RecoverCompiler", "RecoverPlaybooks", "RecoverSession"],
    "RecoverLive": ["RecoverLanguage", "RecoverCompiler", "RecoverPlaybooks", "RecoverSession"],
    "RecoverSession": ["ModelDump", "GeneratedCases", "RecoverSurvey"],
    "RecoverSurvey": [
        "RecoverLanguage", "RecoverCompiler", "RecoverPlaybooks", "RecoverDiagnostics", "RecoverRendering",
    ],
]

// One executable file that starts in a third of the time of a dynamic one. The flag is needed by the compiler, which
// then autolinks the static parts of the standard library, and by the linker.
let releaseOnLinux = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

// What lld links starts in a twentieth less time than what gold links, and only what is used of it lies in memory: the
// other is mapped in pieces of two megabytes, all twenty of them.
let linking = ["-static-executable", "-use-ld=lld", "-Xlinker", "--no-mmap-output-file"]

// What a start touches lies side by side, in a fifth fewer pages. `Tests/Support/StartUp/order.py` makes the list.
let ordering = [
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/recoverscript/start-up.order",
    "-Xlinker", "--no-warn-symbol-ordering",
]

// The types of arrays, sets and dictionaries are made by calls instead of by their names in a text, which has the whole
// program searched for what they conform to: a sixth of checking a small file. Each function is a section of its own, or
// the linker could only order files. Other packages that use a library of this one must do without: SwiftPM lets them
// use no flags of ours.
let isDependency = Context.packageDirectory.contains("/checkouts/")
let startingSoon: [SwiftSetting] =
    isDependency
    ? []
    : [
        .unsafeFlags(
            [
                "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
                "-Xfrontend", "-function-sections",
            ], releaseOnLinux)
    ]

let package = Package(
    name: "RecoverScript",
    // RecoverTerminal is no product: it links GNU readline, whose licence the other libraries do not share.
    products: [
        .executable(name: "recoverscript", targets: ["recoverscript"]),
        .executable(name: "recoverscript-live", targets: ["recoverscript-live"]),
    ]
        + libraryNames.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: libraries.map { library in
        .target(
            name: library.name,
            dependencies: dependencies(library.imports),
            swiftSettings: startingSoon,
            // Rounding a Double calls libm, which only an import of Glibc or Foundation would link by itself.
            linkerSettings: library.name == "RecoverBase" ? [.linkedLibrary("m", .when(platforms: [.linux]))] : [],
            plugins: withData.contains(library.name) ? [.plugin(name: "EmbedData")] : []
        )
    } + [
        .systemLibrary(name: "CReadline"),
        .target(
            name: "RecoverTerminal", dependencies: dependencies(["RecoverBase", "RecoverText", "CReadline"]),
            swiftSettings: startingSoon),
        // Files, the clock and time zones, for the executables.
        .target(
            name: "RecoverMachine",
            dependencies: dependencies([
                "RecoverBase", "RecoverModel", "RecoverLanguage", "RecoverCompiler", "RecoverPlaybooks",
                "RecoverEvaluation",
            ]), swiftSettings: startingSoon),
        .executableTarget(
            name: "recoverscript",
            dependencies: dependencies(libraryNames + ["RecoverMachine", "RecoverTerminal"]) + [
                .product(name: "ArgumentParser", package: "swift-argument-parser")
            ],
            exclude: ["start-up.order"],
            swiftSettings: [.unsafeFlags(["-static-executable"], releaseOnLinux)] + startingSoon,
            linkerSettings: [.unsafeFlags(linking + ordering, releaseOnLinux)],
            plugins: [.plugin(name: "EmbedData")]
        ),
        // The server of `play --live`, apart: FlyingFox needs Foundation, which nobody else should have to load. It is no
        // static file, since Foundation's network part would want curl and libxml2 to build: it runs where Swift is.
        .executableTarget(
            name: "recoverscript-live",
            dependencies: dependencies(libraryNames + ["RecoverMachine"]) + [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ]
        ),
        .executableTarget(
            name: "EmbedDataTool", dependencies: dependencies(["RecoverBase", "RecoverSyntax"]),
            path: "Sources/EmbedData/Tool"
        ),
        .plugin(
            name: "EmbedData", capability: .buildTool(), dependencies: ["EmbedDataTool"],
            path: "Sources/EmbedData/Plugin"
        ),
        .executableTarget(
            name: "Benchmarks", dependencies: dependencies(libraryNames), path: "Tests/Benchmarks",
            // As the program that people run is built: calls of the runtime cost less than in a dynamic one.
            swiftSettings: [.unsafeFlags(["-static-executable"], releaseOnLinux)] + startingSoon,
            linkerSettings: [.unsafeFlags(linking, releaseOnLinux)]
        ),
        // Snapshots, shipped files and seeded random numbers for all tests.
        .target(name: "SnapshotTesting", path: "Tests/Support/SnapshotTesting"),
        // What a model says, as lines that two models can be compared by; the fuzzer needs it without Foundation.
        .target(name: "ModelDump", dependencies: ["RecoverModel"], path: "Tests/Support/ModelDump"),
        // Cases made from the vocabulary, and all that is made of them: for the tests and for the fuzzer.
        .target(
            name: "GeneratedCases", dependencies: dependencies(libraryNames), path: "Tests/Support/GeneratedCases"),
        // What tests drive programs with as a person at a terminal would.
        .target(name: "PseudoTerminal", dependencies: ["RecoverBase"], path: "Tests/Support/PseudoTerminal"),
        .executableTarget(
            name: "LineReaderDemo", dependencies: ["RecoverTerminal"], path: "Tests/Support/LineReaderDemo"
        ),
    ]
        // What the compiler makes of a text, and of the playbooks, is tested with the language.
        + libraries.filter { !["RecoverMistakes", "RecoverCompiler", "RecoverPlaybooks"].contains($0.name) }.map {
            library in
            .testTarget(
                name: library.name + "Tests",
                dependencies: dependencies(
                    library.imports + [library.name, "SnapshotTesting"] + (testImports[library.name] ?? [])))
        } + [
            .testTarget(
                name: "RecoverTerminalTests",
                dependencies: dependencies(["RecoverBase", "RecoverTerminal", "PseudoTerminal", "LineReaderDemo"])
            ),
            // Depends on the executable so that `swift test` builds what these tests start.
            .testTarget(
                name: "CommandTests",
                dependencies: ["recoverscript", "recoverscript-live", "PseudoTerminal", "SnapshotTesting"]),
        ],
    swiftLanguageModes: [.v6]
)

// The README says how to build this for libFuzzer. It brings its own `main`, so `Fuzz` must have none and
// EmbedDataTool, which has to run during that build, must not be linked with it.
if Context.environment["RECOVER_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: dependencies(libraryNames + ["ModelDump", "GeneratedCases"]),
            path: "Tests/Fuzz",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]
        )
    )
    for target in package.targets where target.name == "EmbedDataTool" {
        target.linkerSettings = [.unsafeFlags(["-Xclang-linker", "-fno-sanitize=fuzzer"])]
    }
}

// A bare echo by the library that serves a live room, to measure that beside it: `Tests/Support/LivePlay/load.py`.
if Context.environment["RECOVER_LOAD"] != nil {
    package.targets.append(
        .executableTarget(
            name: "EchoServer", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
            path: "Tests/Support/EchoServer")
    )
}
