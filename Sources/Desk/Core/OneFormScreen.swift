import TerminalKit
import Values
import Vocabulary

/// What keys do in a form of its own beside filling in.
enum FormAction: Hashable, Sendable {
  case save, next, back, leave

  /// The keys of such a form.
  ///
  /// - Parameter leaving: the words for going away without a save.
  static func keys(_ title: Phrase, leaving: Phrase) -> KeyMap<FormAction> {
    KeyMap(
      title,
      [
        .init(.control("s"), does: .save, KeyWords.save),
        .init(.enter, .tab, does: .next, KeyWords.nextOrSave),
        .init(.backTab, does: .back, KeyWords.back),
        .init(.escape, does: .leave, leaving),
      ])
  }
}

/// A screen that is one form: a field is checked when it is left, and the last one saves.
protocol OneFormScreen: DeskScreen {
  associatedtype Part: Hashable, Sendable

  static var keys: KeyMap<FormAction> { get }
  var form: Form<Part> { get set }
  /// Whether a save is under way.
  var isSaving: Bool { get }

  /// Lays the form out for a size.
  mutating func layOut(_ context: Context)
  /// Says beside the fields what is wrong with them.
  mutating func check(_ context: Context)
  /// Hears that a value has become another.
  mutating func changed(_ part: Part)
  /// Takes a key that is none of the form's.
  func other(_ key: Key) -> Reaction
  mutating func save(_ context: Context) -> Reaction
  /// What is said where leaving it without a save has led; nil for nothing.
  var saidOnLeaving: Phrase? { get }
}

extension OneFormScreen {
  var isForm: Bool { true }
  var isTyping: Bool { form.isTyping }
  var isInText: Bool { form.isInText }
  var unsaved: Phrase? { form.unsaved(Self.keys.name(of: .save), Self.keys.name(of: .leave)) }
  var saidOnLeaving: Phrase? { nil }
  func takes(whole text: String) -> Bool { form.takes(whole: text) }
  mutating func changed(_ part: Part) {}
  func other(_ key: Key) -> Reaction { .unused }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isSaving { return .say(KeyWords.saving) }
    switch form.handle(key) {
    case .ignored: return command(key, context)
    case .changed(let part): changed(part)
    case .moved: check(context)
    case .finished: return save(context)
    case .consumed, .opened: break
    }
    return .stay
  }

  private mutating func command(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = Self.keys.match(key) else { return other(key) }
    switch action {
    case .save: return save(context)
    case .leave: return Reaction(.pop, message: saidOnLeaving)
    case .next, .back: return .stay
    }
  }

  func keySections(_ context: Context) -> [KeySection] { formSections(context) }

  /// The keys of the form and of its fields, for the help.
  func formSections(_ context: Context) -> [KeySection] {
    [KeySection(Self.keys, context.language)]
      + CommonKeys.sections(of: form.fields.map(\.kind), context.language)
  }
}
