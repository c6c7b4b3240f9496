import CaseMaking
import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What an office calls its kinds, statuses, outcomes, steps, deadlines and fields is what it reads
/// everywhere: no word that the program ships is left beside its own.
@Suite struct RenamedOfficeTests {
  private static let office = Result { try RenamedOffice().reference }

  private let shipped = Shipped.catalogue
  private var renamed: Catalogue { get throws { try Self.office.get().catalogue } }

  /// The invented day at an office that calls everything otherwise.
  private func session(at place: Places.Place) throws -> Session {
    var context = try SquareDay.context(rows: 40, columns: 120)
    context.reference = try Self.office.get()
    var session = Session(context, try SquareDay.desk(context))
    session.go(to: place)
    return session
  }

  /// What cases are, where they stand and how they end, as shipped.
  private var words: [String] {
    let states = shipped.states
    let lists = [
      states.kinds.list, states.statuses.list, states.waiting?.list, states.outcomes.list,
    ]
    return lists.compactMap(\.self).flatMap(\.entries).map(\.label.zh)
  }

  /// Where what stands is mostly text of other files: the quick guide, phrases.
  private static let quoting: Set<String> = ["guide", "phrases", "form, blanks"]

  /// Terms of law, names of other files and what is said of steps, in which a word is no name of its own.
  private static let prose = [
    "投诉人", "举报人", "投诉举报", "投诉性质", "怎么投诉", "投诉请求", "口头咨询", "宣传咨询", "调解成功率",
    "另开一件投诉", "另开一件举报", "投诉转的", "这件投诉", "件投诉；", "共同投诉", "集中投诉", "电话投诉",
    "不予受理，办结", "来人撤回", "终止调解，", "作废：", "作废；", "线索移交，办结", "已受理并告知", "照填的撤回", "已作废", "已登记的件",
    "线索已登记，",
  ]

  @Test func noPlaceSaysAWordOfBefore() throws {
    let places = Places.all.filter { !$0.isFirst && !Self.quoting.contains($0.name) }
    #expect(places.count > 40)
    for place in places {
      let frame = try session(at: place).frame
      for row in 0..<frame.rows {
        let line = Self.prose.reduce(frame.text(ofRow: row)) { $0.replacing($1, with: "") }
        let left = words.filter { line.contains($0) }
        #expect(left.isEmpty, "\(place.name): \(line)")
      }
    }
  }

  /// The keys that work from anywhere, home, the menu and the help say what the office says.
  @Test(arguments: Kind.allCases) func keysAreCalledByTheOfficesKinds(_ kind: Kind) throws {
    let states = try renamed.states
    let name = states.kinds.phrase(kind)
    let everywhere = GlobalAction.keys(states).bindings.first { $0.action == .intake(kind) }
    #expect(everywhere?.label == name.inside)
    let home = HomeScreen.keys(states).bindings.first { $0.action == .intake(kind) }
    #expect(home?.label.zh == "记" + name.zh)
    let block = HomeScreen.block(states).first { $0.binding.action == .intake(kind) }
    #expect(block?.name == states.column(kind))
    #expect(StepKeys.title(kind, states).zh == "选中一件\(name.zh)时的数字")
    let menu = try session(at: Places.Place(name: "menu", keys: [.text("9")]))
    #expect(menu.frame.description.contains("记" + name.zh))
  }

  /// The list of what is closed is called by the office's word, and so is what opens it.
  @Test func theListOfClosedCasesIsCalledByTheOfficesWord() throws {
    let context = try session(at: Places.Place(name: "home", keys: [])).program.context
    let closed = try renamed.statuses.phrase(Status.closed)
    let name = Phrase(closed.zh, "\(closed.en) cases")
    #expect(ListScreen.state(.closed, context).title == name)
    let items = MenuAction.items(context, isEmpty: false)
    #expect(items.first { $0.value == .closed }?.label == name)
  }

  /// Each digit of a case is called as the office calls its step, in short where it says so.
  @Test(arguments: Kind.allCases, Status.allCases) func theRowOfStepsIsTheOffices(
    _ kind: Kind, _ status: Status
  ) throws {
    let catalogue = try renamed
    for wanted in StepKeys.wanted(for: kind, status) where wanted.variant == nil {
      let label = wanted.label(catalogue)
      #expect(label == catalogue.steps.short(wanted.name).inside)
      #expect(label != wanted.label(shipped), "\(wanted.name)")
    }
    let variants = StepKeys.wanted(for: kind, status).filter {
      // What they say are words of their options, or of the law.
      $0.variant != nil && ![.test, .mediate, .callBack].contains($0.name)
    }
    for wanted in variants { #expect(wanted.label(catalogue) != wanted.label(shipped)) }
  }

  /// The form of a step, its place in the menu and the story say what the office calls it.
  @Test(arguments: StepName.allCases) func aStepIsCalledByTheOfficesWord(_ step: StepName) throws {
    let catalogue = try renamed
    let choice = StepChoice(name: step)
    #expect(choice.title(catalogue) == catalogue.steps.phrase(step))
    #expect(choice.title(catalogue) != choice.title(shipped))
  }

  /// The form of a case asks for each field by the office's word, and begins with it what is said below.
  @Test(arguments: Field.allCases) func aFieldIsAskedForByTheOfficesWord(_ field: Field) throws {
    let context = try session(at: Places.Place(name: "home", keys: [])).program.context
    let rules = context.reference.rules(for: context.settings, on: context.today)
    let asked = IntakeFields(catalogue: context.catalogue, rules: rules).field(.field(field))
    let name = try renamed.fields.short(field)
    #expect(asked.label == name)
    #expect(name.zh != shipped.fields.short(field).zh)
    #expect(name.en != shipped.fields.short(field).en)
    // What stands below a choice of channels is each of them behind its digit.
    if field == .channel { return }
    let isNamed = asked.hint.map {
      $0.zh.hasPrefix(name.zh + "：") && $0.en.hasPrefix(name.en + ": ")
    }
    #expect(isNamed != false)
  }

  /// What is known of a case stands behind the office's words.
  @Test func aCaseIsToldBehindTheOfficesWords() throws {
    let place = try #require(Places.all.first { $0.name == "open case" })
    let frame = try session(at: place).frame
    let firstWords = (0..<frame.rows).compactMap { row in
      frame.text(ofRow: row).split(separator: " ").first.map(String.init)
    }
    let (fields, own) = ([Field.receivedAt, .merchantName, .facts], try renamed.fields)
    #expect(Set(firstWords).isSuperset(of: fields.map { own.phrase($0).zh }))
    #expect(Set(firstWords).isDisjoint(with: fields.map { shipped.fields.phrase($0).zh }))
  }

  /// What is due is called by the office's word in lists and on paper.
  @Test(arguments: DeadlineName.allCases, [true, false]) func aDeadlineIsCalledByTheOfficesWord(
    _ deadline: DeadlineName, _ isOfficeTarget: Bool
  ) throws {
    let context = try session(at: Places.Place(name: "home", keys: [])).program.context
    var subject = Booth.summary(
      try Booth.record(
        Intake(kind: .complaint, fields: CaseFields([.facts: .text("买来就坏")])), context))
    subject.due = Due(
      what: deadline, on: context.today, daysLeft: 0, isEstimated: false,
      isOfficeTarget: isOfficeTarget)
    let told = CaseWords(context).due(subject)
    let names = shipped.deadlines.list.entries.flatMap { [$0.label.zh, $0.short.zh] }
    #expect(names.filter { told.contains($0) } == [], "\(told)")
    let entries = context.catalogue.deadlines.list.entries
    #expect(entries.contains { told.contains($0.label.zh) || told.contains($0.short.zh) })
  }

  /// The settings offer all kinds of office by the words that the office has for them, and by no others.
  @Test func kindsOfOfficeAreOfferedByItsWords() throws {
    let settings = try #require(Places.all.first { $0.name == "settings" })
    let shown = try session(at: settings).frame.description
    let (kinds, own) = (DeskSettings.OfficeKind.allCases, try renamed.officeKinds)
    #expect(kinds.map { own.short($0).zh }.filter { !shown.contains($0) } == [])
    #expect(kinds.map { shipped.officeKinds.short($0).zh }.filter { shown.contains($0) } == [])
  }

  /// Text, page, tables and JSON of totals have no word of before in them.
  @Test func totalsSayTheOfficesWords() throws {
    let totals = try session(at: Places.Place(name: "home", keys: [])).desk.board.today
    let told =
      totals.lines(.chinese, zone: .shanghai, width: TextWidth.columns)
      + [totals.page(.chinese, zone: .shanghai), totals.json(zone: .shanghai).text]
    for text in told {
      let text = Self.prose.reduce(text) { $0.replacing($1, with: "") }
      #expect(words.filter { text.contains($0) } == [], "\(text)")
    }
    for language in Language.allCases {
      let sheet = totals.sheet(language: language)
      let cells = sheet.columns.map { $0.header[language] } + sheet.rows.joined().map(\.forReading)
      let states = shipped.states
      let entries =
        states.kinds.list.entries + (language == .chinese ? states.outcomes.list.entries : [])
      let old = entries.flatMap { [$0.label, $0.short, $0.plural] }.map { $0[language] }
      // The ledger has items of its own that are called so.
      let items = Shipped.reference.ledger.items.map { $0.label[language] }
      #expect(Set(cells).intersection(old).subtracting(items) == [])
    }
  }
}
