import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

/// Reads what was typed into the intake form, as values of the case or of the result's step.
struct IntakeReader {
  private let forms: IntakeForms
  private let words: WordReader

  /// Days are counted from the one on which the form was opened.
  init(_ forms: IntakeForms, _ context: Context) {
    self.forms = forms
    words = WordReader(
      today: forms.openedAt.day(in: context.zone), zone: context.zone,
      calendar: context.reference.calendar)
  }

  /// What is understood of a slot.
  func reading(_ slot: InputSlot) -> FieldReading {
    let entry = forms.entry(slot)
    switch slot {
    case .field(let field):
      return reading(field, entry).keeping(TextRules.trimmed(entry), of: field)
    case .own(let id):
      return forms.fields.ownField(id).map { words.reading(entry, of: $0) } ?? .nothing
    case .option(let option): return words.reading(entry, of: option)
    case .kind, .result, .more: return .nothing
    }
  }

  private func reading(_ field: Field, _ entry: String) -> FieldReading {
    switch field.form {
    case .text: reading(text: entry, of: field)
    case .choice: .text(TextRules.trimmed(entry))
    case .choices: FieldReading(value: list(entry.split(separator: ",").map(String.init)))
    case .list, .people: reading(parts: entry, of: field)
    case .count: words.count(entry)
    case .flag: FieldReading(value: entry == "yes" ? .flag(true) : nil)
    case .consent:
      FieldReading(value: entry == "yes" ? .flag(true) : entry == "no" ? .flag(false) : nil)
    case .day: words.day(entry)
    case .instant: words.moment(entry)
    case .money: words.money(entry)
    }
  }

  private func reading(text entry: String, of field: Field) -> FieldReading {
    if field.declaration.isNarrative { return words.story(entry) }
    return switch field.secrecy {
    case .phone: words.phone(entry)
    case .paper: words.identity(entry, paper: forms[choice: .field(.consumerIDType)] ?? "")
    case .code: words.creditCode(entry)
    case .nothing, .paperKind, .name, .contact, .address, .order, .people, .place, .text:
      words.words(entry, of: field)
    }
  }

  private func list(_ words: [String]) -> FieldValue? { words.isEmpty ? nil : .list(words) }

  /// Several values in one line, split as the command line splits them.
  private func reading(parts entry: String, of field: Field) -> FieldReading {
    var reader = ValueReader(catalogue: forms.fields.catalogue)
    if let joint = forms.fields.rules.joint { reader.representatives = joint.representatives }
    do {
      var reading = FieldReading(
        value: try reader.value(of: field, words: TextRules.trimmed(entry)))
      if BankCard.number(in: entry) != nil { reading.problem = WordReader.cardInStory }
      return reading
    } catch {
      return .lost(error.phrase(forms.fields.catalogue))
    }
  }
}

extension InputSlot {
  /// Whether what was typed is read, and what was understood is shown.
  private var isRead: Bool {
    switch self {
    case .field(let field):
      switch field.form {
      case .text, .list, .people, .count, .day, .instant, .money: true
      case .choice, .choices, .flag, .consent: false
      }
    case .option(let option): option.form.isReadOnLeaving
    case .own, .kind, .result, .more: false
    }
  }

  /// Whether what was understood may be something else than what was typed.
  var isNoted: Bool {
    guard case .field(let field) = self, field.form == .text else { return true }
    return switch field.secrecy {
    case .phone, .paper, .code: true
    case .nothing, .name, .contact, .address, .order, .paperKind, .people, .place, .text: false
    }
  }

  /// The slots whose words are read.
  static let read = all.filter(\.isRead)
}
