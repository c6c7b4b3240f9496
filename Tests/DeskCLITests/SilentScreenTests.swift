import CaseStore
import Foundation
import TerminalKit
import Testing

@testable import Casework
@testable import Desk

/// Nobody is named on any screen that was not asked to show persons. The screens are found in the
/// sources, so that a new one fails until somebody has walked there.
@Suite struct SilentScreenTests {
  private static let original = Result { try planted() }

  /// The planted people, and half-typed forms: one that corrects a case, one that links with one, and
  /// one that names its own person.
  private static func planted() throws -> Booth {
    let (booth, _) = try Planted.booth()
    let environment = try LiveDesk.environment(booth)
    let store = try CaseStore.open(
      path: booth.store, access: .writing(), reference: environment.reference, zone: .shanghai)
    let number = try store.load(store.resolve("3")).number.description
    let entries: [[String: String]] = [
      ["amending": try store.resolve("1").description, "amending_number": number],
      ["links": "\(number) 同一来人"],
      Dictionary(uniqueKeysWithValues: Planted.people[3].fields.map { ($0.key.rawValue, $0.value) })
        .merging(["links": number]) { $1 },
    ]
    for (index, entries) in entries.enumerated() {
      let draft = Draft(
        id: index + 1, kind: index == 0 ? .report : .complaint, clerk: "样",
        openedAt: environment.clock.now, savedAt: environment.clock.now,
        entries: entries.merging(["facts": Planted.text]) { $1 }, focus: "")
      try store.saveDraft(draft)
    }
    try store.close()
    return booth
  }

  private static let found: [Key] = [.text("7"), .text("植"), .escape]

  /// How every screen is reached from home.
  static let routes: [String: [[Key]]] = [
    "HomeScreen": [[]], "IntakeScreen": [[.text("2")], [.text("3")], [.text("4")]],
    "SetupScreen": [[.text("9"), .text("sz"), .enter]],
    "StepScreen": [found + [.text("7")], found + [.down, .down, .text("7")]],
    "AboutScreen": [[.text("9"), .text("gy"), .enter]],
    "ListScreen": [
      [.text("6")], found, [.text("6"), .text(" "), .text(" ")],
      [.text("9"), .text("ybj"), .enter],
    ] + (1...5).map { found + Array(repeating: .down, count: $0) },
    "PrintScreen": [
      found + [.down, .down, .text("8")], found + [.down, .down, .text("8"), .enter],
    ],
    "PadScreen": [[.text("5")], [.text("5"), .down]],
    "ManyResultScreen": [
      [.text("6"), .text(" "), .text(" "), .text("7"), .text("样"), .control("s")]
    ],
    "MenuScreen": [[.text("9")]], "ViewsScreen": [[.text("6"), .text("=")]],
    "ActivityScreen": [[.text("9"), .text("本次"), .enter]],
    "GivingScreen": [[.text("8"), .text("6")]],
    "CaseScreen": (0...5).map { found + Array(repeating: .down, count: $0) + [.enter] },
    "ClerkScreen": [[.text("9"), .text("hr"), .enter]], "GuideScreen": [[.control("g")]],
    "TotalsScreen": [[.text("8")], [.text("8"), .pageDown], [.text("8"), .text("1")]],
    "UndoScreen": [[.control("z")]], "HelpScreen": [[.text("?")], found + [.enter, .text("?")]],
    "LedgerScreen": [[.text("9"), .text("tz"), .enter]],
    "LedgerEntryScreen": [[.text("9"), .text("tz"), .enter, .text("2")]],
    "CloseDayScreen": [[.text("8"), .text("8")]],
    "StepMenuScreen": [found + [.text("9")]],
    "HandOverScreen": [[.text("8"), .text("8"), .enter]],
  ]

  /// The types in the sources that are screens.
  private static let screens: Set<String> = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Desk")
    var names: Set<String> = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift",
        let source = FileManager.default.contents(atPath: file.path)
      else { continue }
      let words = String(decoding: source, as: UTF8.self)
      for match in words.matches(of: /struct (\w+): \w*(?:Screen|ShowsPersons)\b/) {
        names.insert(String(match.output.1))
      }
    }
    return names
  }()

  @Test func everyScreenIsInTheTable() {
    #expect(SilentScreenTests.screens.count > 20)
    #expect(SilentScreenTests.screens == Set(SilentScreenTests.routes.keys))
  }

  @Test(arguments: routes.keys.sorted()) func screensNameNobody(screen: String) throws {
    let secrets = Planted.people.flatMap(\.all)
    for route in SilentScreenTests.routes[screen] ?? [] {
      for (rows, columns) in [(24, 80), (500, 160)] {
        let booth = try Booth(copying: SilentScreenTests.original.get())
        var desk = try LiveDesk(booth, rows: rows, columns: columns)
        desk.press(route)
        #expect(desk.place == screen, "\(route)")
        #expect(Planted.found(secrets, in: desk.text) == [], "\(screen) \(route) \(rows)")
      }
    }
  }

  /// Where somebody asks for persons they are shown, on that one screen alone, and it is recorded.
  @Test func personsAreShownWhereTheyAreAskedFor() throws {
    let booth = try Booth(copying: SilentScreenTests.original.get())
    var desk = try LiveDesk(booth, rows: 500, columns: 160)
    desk.press(SilentScreenTests.found + [.enter, .text("*")])
    #expect(!Planted.found(Planted.people.flatMap(\.persons), in: desk.text).isEmpty)
    desk.press([.escape, .enter])
    #expect(Planted.found(Planted.people.flatMap(\.all), in: desk.text) == [])
  }
}
