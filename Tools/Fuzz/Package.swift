// swift-tools-version: 6.2
import PackageDescription

// A package of its own: all that is read is built once more, so that libFuzzer sees which ways were taken. The sources
// are those of the desk, by links.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "fuzz",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
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
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Casework", "Interchange", "TextLayout", "Values", "Vocabulary",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(name: "Curses", dependencies: ["TerminalKit", "CNcurses"], swiftSettings: strict),
    .target(
      name: "CaseMaking", dependencies: ["Casework", "ReferenceData", "Values", "Vocabulary"],
      swiftSettings: strict),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CaseMaking", "Casework", "Curses", "Interchange", "Reports", "TerminalKit", "Values",
        "Vocabulary",
      ],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ]
)
