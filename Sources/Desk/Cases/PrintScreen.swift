import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// A small form: which paper about a case, how it is written, and where it goes.
struct PrintScreen: DeskScreen {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case paper, format, width, reporter, target
  }

  let subject: CaseSummary
  var form: Form<Part>
  /// Whether the case was referred or handed over; the case itself says so.
  var wasReferred: Bool
  /// Whether somebody chose a width: that stays when the paper changes.
  var hasChosenWidth = false
  var isPrinting = false

  init(_ subject: CaseSummary, _ context: Context) {
    self.subject = subject
    wasReferred = !subject.department.isEmpty
    form = Form(Part.allCases.map { PrintScreen.field($0) })
    form[choice: .paper] = PrintScreen.likely(subject).rawValue
    form[choice: .format] = PaperFormat.text.rawValue
    form[choice: .reporter] = "no"
    form[choice: .target] = (context.printer == nil ? PaperTarget.folder : .printer).rawValue
    follow(context)
  }

  /// The paper that is wanted most often as the case stands.
  private static func likely(_ subject: CaseSummary) -> Paper {
    let isComplaint = subject.kind == .complaint
    return switch subject.status {
    case .referred: .referral
    case .mediating, .testing: isComplaint ? .mediation : .slip
    case .closed: isComplaint && subject.outcome?.isSettled == true ? .mediation : .slip
    case .registered, .needMaterial, .accepted, .void: .slip
    }
  }

  private mutating func layOut(_ columns: Int) {
    let asked = Part.allCases.filter { !form[hidden: $0] }
    form.layout = FormLayout(
      column: asked, at: 2, labelWidth: 11, width: max(1, min(66, columns - 15)))
  }

  var title: Phrase { Term.print }
  var isForm: Bool { true }

  func questions(_ context: Context) -> [Question] { [.oneCase(subject.id)] }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(PrintScreen.keys, context.language)]
      + CommonKeys.sections(of: form.fields.map(\.kind), context.language)
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .resized: layOut(context.columns)
    case .answer(.oneCase(subject.id, let found?)):
      wasReferred = found.wasReferred
      follow(context)
    // Where it lies is told where it was asked for.
    case .done(let words) where isPrinting: return Reaction(.pop, message: words)
    case .refused, .failed: isPrinting = false
    default: break
    }
    return .stay
  }
}

// MARK: - What is asked

extension PrintScreen {
  private static func field(_ part: Part) -> FormField<Part> {
    switch part {
    case .paper:
      FormField(
        part, Phrase("文书", "Paper"),
        .choice(Paper.allCases.map { Option($0.rawValue, $0.title) }))
    case .format:
      FormField(
        part, Term.form.worded("As"),
        .choice(PaperFormat.allCases.map { Option($0.rawValue, words($0)) }))
    case .width:
      FormField(
        part, Phrase("纸宽", "Width"),
        .choice(PaperWidth.allCases.map { Option($0.rawValue, words($0)) }))
    case .reporter:
      FormField(
        part, Phrase("举报人", "Reporter"),
        .choice([
          Option("no", Phrase("不印", "left out")), Option("yes", Phrase("印", "named")),
        ]))
    case .target:
      FormField(
        part, Phrase("去处", "To"),
        .choice(PaperTarget.allCases.map { Option($0.rawValue, words($0)) }))
    }
  }

  private static func words(_ format: PaperFormat) -> Phrase {
    switch format {
    case .text: Phrase("文字", "text")
    case .html: Phrase("网页（A4）", "page (A4)")
    }
  }

  private static func words(_ width: PaperWidth) -> Phrase {
    switch width {
    case .mm58: Phrase(" 58毫米", " 58 mm")
    case .mm80: Phrase(" 80毫米", " 80 mm")
    case .a4: Phrase(" A4")
    }
  }

  private static func words(_ target: PaperTarget) -> Phrase {
    switch target {
    case .folder: Phrase("存成文件", "a file")
    case .printer: Phrase("打印机", "the printer")
    }
  }

  /// What the form asks for now.
  var order: PaperOrder {
    let paper = form[choice: .paper].flatMap(Paper.init) ?? .slip
    let format = form[choice: .format].flatMap(PaperFormat.init) ?? .text
    let namesReporter = paper == .registration && subject.kind == .report
    return PaperOrder(
      paper, format: format, width: form[choice: .width].flatMap(PaperWidth.init),
      showsReporter: namesReporter && form[choice: .reporter] == "yes")
  }

  var refusal: PaperRefusal? {
    order.refusal(
      kind: subject.kind, isVoid: subject.status == .void, wasReferred: wasReferred)
  }

  /// What was chosen decides what else can be.
  private mutating func follow(_ context: Context) {
    if !hasChosenWidth {
      let isPrinter = form[choice: .target] == PaperTarget.printer.rawValue
      let width = PaperWidth.usual(
        for: order.paper, printer: context.paperWidth, goesToPrinter: isPrinter)
      form[choice: .width] = width.rawValue
    }
    // A page is A4, lies in a file and is printed by a browser.
    let isPage = order.format == .html
    form[hidden: .width] = isPage
    form[hidden: .target] = isPage
    form[hidden: .reporter] = subject.kind != .report || order.paper != .registration
    layOut(context.columns)
    form[problem: .paper] = refusal?.phrase(order.paper, context.catalogue)
  }
}

// MARK: - Keys

/// What keys do in the form of a paper beside choosing.
enum PrintAction: Hashable, Sendable {
  case print, next, back, leave
}

extension PrintScreen {
  static let keys = KeyMap<PrintAction>(
    Term.print.worded("Printing a paper"),
    [
      .init(.control("s"), does: .print, KeyWords.print),
      .init(.enter, .tab, does: .next, Phrase("下一栏，最后一栏即打印", "next; prints on the last")),
      .init(.backTab, does: .back, KeyWords.back),
      .init(.escape, does: .leave, Phrase("不打", "leave it")),
    ])

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isPrinting { return .say(Phrase("正在打印", "Printing")) }
    let width = form[choice: .width]
    switch form.handle(key) {
    case .ignored: return command(key, context)
    case .changed, .moved:
      if form[choice: .width] != width { hasChosenWidth = true }
      follow(context)
    case .finished: return print(context)
    case .consumed, .opened: break
    }
    return .stay
  }

  private mutating func command(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = PrintScreen.keys.match(key) else {
      return key.digit == nil
        ? .unused : .say(IntakeWords.nothingFits.worded("There is no such option"))
    }
    switch action {
    case .print: return print(context)
    case .next, .back: return .stay
    case .leave: return .pop
    }
  }

  private mutating func print(_ context: Context) -> Reaction {
    let order = order
    if let refusal {
      form.focus(on: .paper)
      return .say(refusal.phrase(order.paper, context.catalogue))
    }
    isPrinting = true
    let chosen = form[choice: .target].flatMap(PaperTarget.init) ?? .folder
    let target = order.format == .html ? .folder : chosen
    return .effects(.print(order, of: subject.id, to: target))
  }
}
