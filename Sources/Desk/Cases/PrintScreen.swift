import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// A small form: which paper about a case, where it goes, and how a file of it is written.
struct PrintScreen: DeskScreen {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case paper, target, format, width, reporter
  }

  let subject: CaseSummary
  var form: Form<Part>
  /// What the case has papers for; until it is here, what the list knows of it.
  private var standing: PaperStanding
  /// What is printed on; a paper for one of them is as its own paper has it.
  private var printers: LaptopPrinters
  /// Whether somebody chose a width: that stays when the paper changes.
  var hasChosenWidth = false
  /// Whether somebody chose where it goes: that stays, too.
  var hasChosenTarget = false
  var isPrinting = false

  init(_ subject: CaseSummary, _ context: Context) {
    self.subject = subject
    standing = PaperStanding(subject)
    printers = context.printers
    form = Form(Part.allCases.map { PrintScreen.field($0) })
    offer()
    form[choice: .paper] = PrintScreen.likely(subject).rawValue
    form[choice: .format] = PaperFormat.text.rawValue
    form[choice: .reporter] = "no"
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
      standing = PaperStanding(found, rules: context.reference.rules)
      offer()
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
        part, Phrase("文书", "Paper"), .choice([]))
    case .format:
      FormField(
        part, Term.form.worded("As"),
        .choice(
          PaperFormat.allCases.compactMap { format in
            words(format).map { Option(format.rawValue, $0) }
          }))
    case .width:
      FormField(
        part, Term.paperWidth,
        .choice(PaperWidth.allCases.map { Option($0.rawValue, spaced($0.phrase)) }))
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

  /// Offers the papers of every office, and those of the official forms that there is ground for.
  private mutating func offer() {
    let offered = FieldKind.choice(
      Paper.allCases.filter(standing.offers).map { Option($0.rawValue, $0.title) })
    form.update(.paper) { $0.kind = offered }
  }

  /// What a file is called that is written so; nil for what only a printer understands.
  private static func words(_ format: PaperFormat) -> Phrase? {
    switch format {
    case .text: Phrase("文字", "text")
    case .html: Phrase("网页（A4）", "page (A4)")
    case .pdf: Phrase("PDF（A4）", "PDF (A4)")
    case .escpos: nil
    case .docx: Phrase("Word（A4）", "Word (A4)")
    }
  }

  /// A blank keeps the digit of the choice apart from a word that begins with digits.
  private static func spaced(_ words: Phrase) -> Phrase { Phrase(" " + words.zh, " " + words.en) }

  private static func words(_ target: PaperTarget) -> Phrase {
    switch target {
    case .folder: Phrase("存成文件", "a file")
    case .printer: Term.printer.definite
    }
  }

  /// What the form asks for now, as it is for a file.
  private var wish: PaperWish {
    let isText = format == .text
    return PaperWish(
      paper, format: format, width: isText ? form[choice: .width].flatMap(PaperWidth.init) : nil,
      showsReporter: showsReporter)
  }

  /// What the paper is printed on.
  var printer: PrinterSetting { printers.printer(for: paper) }
  /// Whether a sheet with all that it says goes to a roll, which is seldom meant.
  var putsSheetOnRoll: Bool {
    target == .printer && !paper.isSlip && printer.width.dots != nil
  }

  var paper: Paper { form[choice: .paper].flatMap(Paper.init) ?? .slip }
  var format: PaperFormat { form[choice: .format].flatMap(PaperFormat.init) ?? .text }
  var target: PaperTarget { form[choice: .target].flatMap(PaperTarget.init) ?? .folder }

  var showsReporter: Bool {
    let namesReporter = paper == .registration && subject.kind == .report
    return namesReporter && form[choice: .reporter] == "yes"
  }

  /// What the form asks for now: of a printer's, what goes with the paper in it.
  func ordered() throws(PaperFormRefusal) -> PaperOrder {
    switch target {
    case .folder: try wish.order(beside: printers)
    case .printer: try PaperWish(paper, showsReporter: showsReporter).order(on: printer)
    }
  }

  /// Why the paper cannot be, nor be printed there.
  func refusal(_ context: Context) -> Phrase? {
    do {
      let order = try ordered()
      return order.refusal(standing)?.phrase(paper, context.catalogue)
    } catch {
      return error.phrase
    }
  }

  /// What was chosen decides what else can be.
  private mutating func follow(_ context: Context) {
    printers = context.printers
    if !hasChosenTarget {
      form[choice: .target] = (printer.name == nil ? PaperTarget.folder : .printer).rawValue
    }
    if !hasChosenWidth {
      form[choice: .width] = PaperWidth.usual(for: paper, laptop: printer.paper).rawValue
    }
    // A printer has its own paper, and a page or a PDF is A4.
    form[hidden: .format] = target == .printer
    form[hidden: .width] = target == .printer || format != .text
    form[hidden: .reporter] = subject.kind != .report || paper != .registration
    layOut(context.columns)
    form[problem: .paper] = refusal(context)
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
    if isPrinting { return .say(KeyWords.printing) }
    let (width, target) = (form[choice: .width], form[choice: .target])
    switch form.handle(key) {
    case .ignored: return command(key, context)
    case .changed, .moved:
      if form[choice: .width] != width { hasChosenWidth = true }
      if form[choice: .target] != target { hasChosenTarget = true }
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
    if let refusal = refusal(context) {
      form.focus(on: .paper)
      return .say(refusal)
    }
    do {
      let order = try ordered()
      isPrinting = true
      let effect = Effect.print(order, of: subject.id, to: target)
      return switch target {
      case .folder: .effects(effect)
      case .printer: .say(KeyWords.printing, before: effect)
      }
    } catch {
      return .say(error.phrase)
    }
  }
}
