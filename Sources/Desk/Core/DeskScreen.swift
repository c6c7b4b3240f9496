import Casework
import TerminalKit
import Values
import Vocabulary

/// One screen of the desk: a value that takes keys and answers, and draws itself on a surface.
///
/// A screen's keys are declared once as key maps; dispatch, the bar of hints, the help screen and
/// the printed manual all read the same bindings.
public protocol DeskScreen: Sendable {
  /// Whether a text field has the focus: every printable key is then text.
  var isTyping: Bool { get }
  /// Whether keys fill in the fields of a form: several characters at once are then so many keys.
  var isForm: Bool { get }
  /// Whether a text has the focus, into which a reader of codes types: digits are text there, too.
  var isInText: Bool { get }
  /// Whether what is typed is a PIN or a passphrase.
  var asksForSecret: Bool { get }
  /// What is said before something is lost that its save alone keeps; nil where nothing is filled in.
  var unsaved: Phrase? { get }
  /// Why the number of a slip does not lead away from here; nil where nothing is lost by that.
  var reasonToStay: Phrase? { get }
  /// Whether it has to be answered before anything else is done.
  var comesFirst: Bool { get }
  /// The name of the place, for help and the manual.
  var title: Phrase { get }

  /// Takes one key. A key that the screen has no use for is answered with ``Reaction/unused``.
  mutating func update(_ key: Key, _ context: Context) -> Reaction

  /// Takes what the world answers: loaded data, a save that is on disk, a refusal.
  mutating func receive(_ message: Message, _ context: Context) -> Reaction

  /// What the screen needs when it comes into view, for the first time or again.
  func questions(_ context: Context) -> [Question]

  /// What it lacks yet and is asked for when no key waits; nil where nothing is.
  var lack: Question? { get }

  /// Whether what it shows goes stale while nobody touches it: it is then asked for every minute.
  var isLive: Bool { get }

  /// Draws the screen; rows and columns may be anything from 0.
  ///
  /// - Parameter message: what the message row says, empty for nothing.
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface

  /// For a screen that lies over the one it was opened from, so that the clerk keeps her place: the rows it draws
  /// from the top, its last two rows apart; the rest shows what lies below. Nil for one that fills the window.
  var panelRows: Int? { get }

  /// The keys of this place for its help: first those that work as it stands, then those of its
  /// other rows and fields. Global keys are not among them.
  func keySections(_ context: Context) -> [KeySection]

  /// What must be kept before the screen is left by a global key: a half-typed form is parked.
  mutating func park(_ context: Context) -> [Effect]

  /// The way that leads here from anywhere; nil for a screen that only others lead to.
  var route: Route? { get }

  /// The number of the case whose page it is; nil for any other screen, and before the case is there.
  var caseNumber: CaseNumber? { get }

  /// The number of the draft it keeps; nil for a screen that keeps none.
  var draftID: Draft.ID? { get }

  /// The words of people that it shows, for the help on characters that cannot be drawn.
  var texts: [String] { get }

  /// Whether characters that came together belong together here; they are else so many keys.
  func takes(whole text: String) -> Bool

  /// Whether a key counts something at once: a held one counts it once.
  func counts(_ key: Key) -> Bool

  /// Takes a key that is held down.
  ///
  /// - Parameter sinceBefore: whether what the key before it counted came from the same press.
  mutating func takeHeld(sinceBefore: Bool) -> Reaction

  /// What it says of a case that it has just opened.
  func remark(on subject: Case, _ context: Context) -> SaveRemark?
}

extension DeskScreen {
  /// It fills the window, unless the screen says otherwise.
  public var panelRows: Int? { nil }
  /// No text field has the focus, unless the screen says so.
  public var isTyping: Bool { false }
  /// No secret is typed, unless the screen says so.
  public var asksForSecret: Bool { false }
  /// Other places can be gone to, unless the screen has to be answered.
  public var comesFirst: Bool { false }
  /// What is typed is text, unless the screen says that digits choose while it is typed.
  public var isInText: Bool { isTyping }
  /// Nothing waits for a save, unless the screen is a form that nothing else keeps.
  public var unsaved: Phrase? { nil }
  /// Nothing is lost, unless the screen has something that only its save keeps, or asks something.
  public var reasonToStay: Phrase? {
    unsaved.map { Phrase("\($0.zh)，再扫一次", "\($0.en); then read the slip again") }
  }
  /// Keys are commands, unless the screen is a form.
  public var isForm: Bool { false }
  /// Answers change nothing, unless the screen waits for some.
  public func receive(_ message: Message, _ context: Context) -> Reaction { .stay }
  /// Nothing is asked, unless the screen shows something of the store.
  public func questions(_ context: Context) -> [Question] { [] }
  /// Nothing is lacking, unless what the screen shows may take its time.
  public var lack: Question? { nil }
  /// What is shown stays true, unless the screen says otherwise.
  public var isLive: Bool { false }
  /// Nothing is kept, unless the screen has a half-typed form.
  public func park(_ context: Context) -> [Effect] { [] }
  /// Other screens lead here, unless a key does from anywhere.
  public var route: Route? { nil }
  /// It is the page of no case, unless the screen says so.
  public var caseNumber: CaseNumber? { nil }
  /// No draft is kept, unless the screen is a form of a case.
  public var draftID: Draft.ID? { nil }
  /// Nothing that people wrote is shown, unless the screen says so.
  public var texts: [String] { [] }
  /// A text that has the focus takes whatever comes.
  public func takes(whole text: String) -> Bool { isTyping }
  /// Nothing is counted, unless the screen says so.
  public func counts(_ key: Key) -> Bool { false }
  /// A held key is one press.
  public func takeHeld(sinceBefore: Bool) -> Reaction {
    .say(HeldKey.once)
  }
  /// Nothing is said, unless the screen opens cases.
  public func remark(on subject: Case, _ context: Context) -> SaveRemark? { nil }
}

/// A screen with long texts, into which words can be put that stand elsewhere.
protocol TakesWords: DeskScreen {
  /// Puts words where the focus is, or where they belong; says so where there is no place for them.
  mutating func take(_ words: String, _ context: Context) -> Reaction
}
