// swift-tools-version: 6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

// Tests are built for release with the program, which they look into. They themselves need no optimizing,
// which takes longer than it saves.
let tested: [SwiftSetting] =
  strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

// The program carries Swift's libraries within it where this Swift has them as archives: the loader would need a
// third of the time of a short command to join them. What Foundation as a library links by itself has to be named.
let archives = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
  .map { URL(filePath: "\($0)/swift").resolvingSymlinksInPath().deletingLastPathComponent().path }
  .map { "\($0)/../lib/swift_static/linux/libFoundation.a" }
  .contains { FileManager.default.fileExists(atPath: $0) }

/// Where the system has a library as an archive, too, what the linker finds by the library's name is that archive: to
/// join the program to the C++ library alone took a quarter of the time of `--version`.
func asArchive(_ archive: String, from folder: String) -> [String] {
  let files = FileManager.default
  let compilers = files.subpaths(atPath: "/usr/lib/gcc") ?? []
  let places = compilers.lazy.flatMap { ["/usr/lib/gcc/\($0)", "/usr/lib/\($0)"] }
  let isThere = places.contains { files.fileExists(atPath: "\($0)/\(archive)") }
  return isThere ? ["-L\(Context.packageDirectory)/packaging/archives/\(folder)"] : []
}

let carried: [LinkerSetting] = [
  .unsafeFlags(
    asArchive("libstdc++.a", from: "cxx") + asArchive("libncursesw.a", from: "curses") + [
      "-static-stdlib", "-use-ld=lld", "-Xlinker", "--gc-sections", "-Xclang-linker", "-no-pie",
      "-Xclang-linker", "-static-libgcc", "-Xlinker", "--no-export-dynamic",
      "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
      "-lstdc++",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "desk315",
  products: [
    .executable(name: "desk315", targets: ["desk315"])
  ],
  traits: [
    .trait(
      name: "Office",
      description:
        "Writes XLSX and DOCX, through libxlsxwriter and its minizip. `make` builds with it."),
    .trait(
      name: "Hub",
      description: "Talks to a hub that speaks PostgreSQL, through libpq. `make` builds with it."),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CXlsx", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "ReferenceData",
      exclude: ["embed.sh", "pinyin.py", "pinyin.sh", "variants.sh", "variants.py"],
      swiftSettings: strict),
    .target(name: "Values", swiftSettings: strict),
    .target(name: "Vocabulary", dependencies: ["Values"], swiftSettings: strict),
    .target(name: "TextLayout", swiftSettings: strict),
    .target(
      name: "TerminalKit", dependencies: ["TextLayout"], exclude: ["widths.py"],
      swiftSettings: strict),
    .target(
      name: "Casework", dependencies: ["TextLayout", "Values", "Vocabulary"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["Casework", "TextLayout", "Values", "Vocabulary"],
      swiftSettings: strict
    ),
    .target(
      name: "InventedDays", dependencies: ["Casework", "Interchange", "Values", "Vocabulary"],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Casework", "Interchange", "TextLayout", "Values", "Vocabulary",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    // Every target of a package is built, asked for or not: without the trait its sources are empty.
    .target(
      name: "Spreadsheet",
      dependencies: [
        .target(name: "CXlsx", condition: .when(traits: ["Office"])),
        .target(name: "CMinizip", condition: .when(traits: ["Office"])), "Casework", "Reports",
        "Values", "Vocabulary",
      ],
      swiftSettings: strict),
    .target(name: "CMinizip", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "WordFiles",
      dependencies: [
        .target(name: "CMinizip", condition: .when(traits: ["Office"])), "Reports", "Values",
      ],
      swiftSettings: strict),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "Hub",
      dependencies: [
        .target(name: "CPostgres", condition: .when(traits: ["Hub"])), "CaseStore", "Casework",
        "Values", "Vocabulary",
      ],
      swiftSettings: strict),
    .target(name: "CPangoCairo", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "PaperPDF", dependencies: ["CPangoCairo", "TerminalKit", "Values"],
      swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: ["TerminalKit", "Casework", "Interchange", "Reports", "Values", "Vocabulary"],
      swiftSettings: strict),
    .target(
      name: "CaseStore",
      dependencies: [
        "CZlib", "Casework", "Interchange", "Values", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "Curses", dependencies: ["TerminalKit", "CNcurses"], swiftSettings: strict),
    .target(
      name: "DeskService",
      dependencies: [
        "CaseStore", "Casework", "Desk", "Hub", "Interchange", "InventedDays", "PaperPDF",
        "ReferenceData", "Reports", "Spreadsheet", "TerminalKit", "Values", "Vocabulary",
        "WordFiles",
      ],
      swiftSettings: strict),
    .target(
      name: "DeskCLI",
      dependencies: [
        "ReferenceData", "TerminalKit", "Casework", "Interchange", "InventedDays", "Reports",
        "Desk",
        "DeskService", "Curses", "Values", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "desk315", dependencies: ["DeskCLI"], swiftSettings: strict,
      linkerSettings: archives ? carried : []),
    .target(
      name: "CaseMaking", dependencies: ["Casework", "ReferenceData", "Values", "Vocabulary"],
      path: "Tests/CaseMaking",
      swiftSettings: tested),
    .target(name: "LineFinding", path: "Tests/LineFinding", swiftSettings: tested),
    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: tested),
    .target(
      name: "ReceiptReading", dependencies: ["Interchange"], path: "Tests/ReceiptReading",
      swiftSettings: tested),
    .target(
      name: "SampleReading",
      dependencies: [
        "CaseMaking", "CaseStore", "Casework", "Interchange", "Reports", "Values", "Vocabulary",
      ],
      path: "Tests/SampleReading", swiftSettings: tested),
    .target(name: "SheetReading", path: "Tests/SheetReading", swiftSettings: tested),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: tested),
    .target(
      name: "TypedMatters", dependencies: ["Casework", "PseudoTerminal", "Values", "Vocabulary"],
      path: "Tests/TypedMatters", swiftSettings: tested),
    .target(name: "Measuring", dependencies: ["TerminalKit", "Values"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Measuring", "DeskCLI", "DeskService", "CaseStore", "Casework", "Desk", "Interchange",
        "InventedDays",
        "ReferenceData",
        "Reports", "TerminalKit", "PseudoTerminal", "TypedMatters", "Values", "Vocabulary",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests",
      dependencies: ["CaseMaking", "Casework", "ReferenceData", "Values", "Vocabulary"],
      swiftSettings: tested),
    .testTarget(
      name: "ValuesTests",
      dependencies: ["CaseMaking", "Casework", "ReferenceData", "Values", "Vocabulary"],
      swiftSettings: tested),
    .testTarget(
      name: "ReferenceDataTests",
      dependencies: [
        "Randomness", "CaseMaking", "Casework", "ReferenceData", "Values", "Vocabulary",
      ],
      exclude: ["Law"], swiftSettings: tested),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: [
        "CaseMaking", "Randomness", "CaseStore", "Casework", "Interchange", "ReferenceData",
        "Reports", "Values",
        "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Fixtures"], swiftSettings: tested),
    .testTarget(
      name: "DeskCLITests",
      dependencies: [
        "CaseMaking", "Curses", "LineFinding",
        "Randomness", "CaseStore", "Casework", "Desk", "DeskCLI", "DeskService", "Interchange",
        "PseudoTerminal", "ReceiptReading",
        "ReferenceData",
        "Reports", "SampleReading", "SheetReading", "TerminalKit", "TextLayout", "Values",
        "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Fixtures", "Transcripts"], swiftSettings: tested),
    .testTarget(
      name: "RehearsalTests",
      dependencies: [
        "CaseMaking", "LineFinding",
        "Randomness", "CaseStore", "Casework", "Interchange", "PseudoTerminal", "ReferenceData",
        "TypedMatters",
        "Values",
        "Vocabulary",
      ],
      swiftSettings: tested),
    .testTarget(
      name: "HubTests", dependencies: ["Casework", "Hub", "LineFinding", "ReferenceData"],
      swiftSettings: tested),
    .testTarget(name: "TidyTests", swiftSettings: tested),
    .testTarget(
      name: "MeasuringTests", dependencies: ["Measuring", "Values"], swiftSettings: tested),
    .testTarget(
      name: "TerminalKitTests",
      dependencies: ["Randomness", "TerminalKit"],
      swiftSettings: tested),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "TerminalKit"], swiftSettings: tested),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "LineFinding", "Randomness", "ReceiptReading", "SampleReading",
        "CaseMaking", "CaseStore", "Reports", "Casework", "Interchange", "InventedDays", "Values",
        "Vocabulary",
      ],
      swiftSettings: tested),
    .testTarget(
      name: "SpreadsheetTests",
      dependencies: ["Spreadsheet", "SheetReading", "Reports", "Casework", "Values", "Vocabulary"],
      swiftSettings: tested),
    .testTarget(
      name: "PaperPDFTests",
      dependencies: ["PaperPDF", "Randomness", "ReceiptReading", "TerminalKit"],
      swiftSettings: tested),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "LineFinding", "ReceiptReading",
        "Randomness", "CaseMaking", "CaseStore", "Casework", "Desk", "DeskService", "Interchange",
        "ReferenceData", "Reports",
        "TerminalKit", "TextLayout",
        "Values", "Vocabulary", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"], swiftSettings: tested),
  ]
)
