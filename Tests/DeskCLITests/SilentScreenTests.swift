import CaseStore
import DeskCLI
import DeskService
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

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
      try store.drafts.save(draft)
    }
    try store.close()
    return booth
  }

  private static let found: [Key] = [.text("7"), .text("植"), .escape]

  private static let lists: [[Key]] =
    [[.text("6")], found, [.text("6"), .text(" "), .text(" ")], menu("ybj")]
    + (1...4).map { found + down($0) }
  private static let cases: [[Key]] = (0...4).map { found + down($0) + [.enter] }

  private static func down(_ count: Int) -> [Key] { Array(repeating: .down, count: count) }

  private static func menu(_ words: String) -> [Key] { [.text("9"), .text(words), .enter] }

  /// How every screen is reached from home.
  static let routes: [String: [[Key]]] = {
    var routes: [String: [[Key]]] = ["ListScreen": lists, "CaseScreen": cases]
    routes["HomeScreen"] = [[]]
    routes["IntakeScreen"] = [[.text("2")], [.text("3")], [.text("4")]]
    routes["SetupScreen"] = [menu("sz")]
    routes["StepScreen"] = [[.text("6"), .text("7")], [.text("6"), .down, .text("7")]]
    routes["AboutScreen"] = [menu("gy")]
    routes["ThemeScreen"] = [menu("阳光")]
    routes["ComputerScreen"] = [menu("doctor")]
    routes["PrintScreen"] = [[.text("6"), .text("8")], [.text("6"), .down, .text("8")]]
    routes["PrinterScreen"] = [menu("打印机")]
    routes["PadScreen"] = [[.text("5")], [.text("5"), .down]]
    routes["MenuScreen"] = [[.text("9")], [.text("9"), .text("植")]]
    routes["ViewsScreen"] = [[.text("6"), .text("=")]]
    routes["ActivityScreen"] = [menu("本次")]
    routes["GivingScreen"] = [[.text("8"), .text("6")]]
    routes["ClerkScreen"] = [menu("hr")]
    routes["GuideScreen"] = [[.control("g")]]
    routes["TotalsScreen"] = [[.text("8")], [.text("8"), .pageDown]]
    routes["KeyingScreen"] = [menu("待录入") + [.text("2")]]
    routes["BoardScreen"] = [menu("看板"), menu("看板") + [.pageDown]]
    routes["EvidenceScreen"] = [[.text("6"), .text("9"), .text("证据文件"), .enter]]
    routes["DesksScreen"] = [menu("几台合并")]
    routes["OldSheetScreen"] = [menu("旧台账")]
    routes["UndoScreen"] = [[.control("z")]]
    routes["HelpScreen"] = [[.text("?")], [.text("6"), .text("?")]]
    routes["LedgerScreen"] = [menu("tz")]
    routes["LedgerEntryScreen"] = [menu("tz") + [.text("2")]]
    routes["CloseDayScreen"] = [[.text("8"), .text("8")]]
    routes["StepMenuScreen"] = [[.text("6"), .text("9")]]
    routes["HandOverScreen"] = [[.text("8"), .text("8"), .enter]]
    return routes
  }()

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
    // What came of a step of many cases is drawn by a test of its own; what is said of the clock, of a
    // store that is gone or may be another and of a PIN speaks of no case.
    let walked = Set(SilentScreenTests.routes.keys)
      .union([
        "ManyResultScreen", "ClockScreen", "RescueScreen", "SeatScreen", "GenerationScreen",
        "SettleScreen",
      ])
    #expect(SilentScreenTests.screens == walked)
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

  @Test func theResultOfManyNamesNobody() throws {
    let booth = try Booth(copying: SilentScreenTests.original.get())
    let desk = try LiveDesk(booth, rows: 100, columns: 160)
    let context = desk.program.context
    var result = ManyResult()
    result.refused = try desk.summaries().map {
      .init(subject: $0, why: Phrase("不能这样办", "This cannot be done"))
    }
    #expect(result.refused.count > 3)
    let frame = ManyResultScreen(Phrase("记一笔", "Note"), result)
      .view(rows: 100, columns: 160, message: "", context)
    let text = (0..<frame.rows).map { frame.text(ofRow: $0) }.joined(separator: "\n")
    #expect(Planted.found(Planted.people.flatMap(\.all), in: text) == [])
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
