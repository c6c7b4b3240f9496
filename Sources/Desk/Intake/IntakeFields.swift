import Casework
import TerminalKit
import Values
import Vocabulary

/// Makes the fields of the intake form: what they are called and how they are filled in.
struct IntakeFields {
  var catalogue: Catalogue
  var rules: RuleSet

  func field(_ slot: InputSlot) -> FormField<InputSlot> {
    FormField(
      slot, label(slot), kind(slot), placeholder: IntakeWords.placeholder(slot),
      hint: IntakeHints(fields: self).hint(slot))
  }

  // MARK: Slots

  /// The fields that the office has added; what keeps words that are no value is none of them.
  var own: [CustomField] { catalogue.custom.filter { !CustomField.builtIn.contains($0) } }

  /// Every slot of this office.
  var slots: [InputSlot] { InputSlot.all + own.map { InputSlot.own($0.id) } }

  /// The field of an id that the office has added.
  func ownField(_ id: String) -> CustomField? { own.first { $0.id == id } }

  // MARK: Labels

  /// What a slot is called: shorter than in lists where that is said, so that two stand side by side.
  func label(_ slot: InputSlot) -> Phrase {
    switch slot {
    case .field(let field): catalogue.fields.short(field)
    case .own(let id): ownField(id)?.label ?? Phrase(id)
    case .kind: Term.kind
    case .result: Term.result
    case .option(let option): option.shortLabel
    case .more: ScreenWords.more
    }
  }

  // MARK: Kinds

  private func kind(_ slot: InputSlot) -> FieldKind {
    switch slot {
    case .kind:
      .choice(Kind.allCases.map { Option($0.rawValue, catalogue.kinds.phrase($0)) })
    case .field(let field): kind(of: field)
    case .own(let id): ownField(id).map(kind) ?? .line
    case .result(let kind):
      .choice(IntakeResult.all(of: kind).map { Option($0.rawValue, $0.label(catalogue)) })
    case .option(let option): option.kind(in: .decline, rules, catalogue, rows: 1)
    case .more: .opener
    }
  }

  private func kind(of field: CustomField) -> FieldKind {
    switch field.kind {
    case .choice:
      let options = field.choices.sorted { $0.key < $1.key }.map { id, label in
        Option(id, label, spelt: Pinyin.spellings(of: label.zh))
      }
      return options.count <= 9 ? .choice(options) : .filtered(options)
    case .flag: return .choice(Choices.yesNo)
    case .text, .number, .day, .money, .list: return .line
    }
  }

  private func kind(of field: Field) -> FieldKind {
    switch field.form {
    case .text: field.declaration.isNarrative ? .lines : .line
    case .choice(.idTypes): .filtered(Choices.options(catalogue.idTypes))
    case .choice(let vocabulary): Choices.kind(catalogue.list(vocabulary))
    case .choices(let vocabulary):
      .multiple(Array(Choices.options(catalogue.list(vocabulary), short: true).prefix(9)))
    case .flag: .choice(Choices.yesNo)
    case .consent: .choice(Choices.consent, firstDigit: 0)
    case .list, .count, .day, .instant, .money, .people: .line
    }
  }
}
