import Casework
import TerminalKit
import Values
import Vocabulary

extension IntakeForms {
  /// What is understood of a slot, as a value of the case or of the result's step.
  func reading(_ slot: InputSlot, _ context: Context) -> FieldReading {
    IntakeReader(self, context).reading(slot)
  }

  /// Shows what was understood of every field but the one that has the focus, and names what is missing.
  ///
  /// - Parameter isBlank: whether nothing was typed here.
  mutating func leaveFields(isBlank: Bool, _ context: Context) {
    noteReadings(context)
    followRules(context)
    missing = isBlank && amended == nil ? [] : gaps
  }

  private mutating func noteReadings(_ context: Context) {
    let reader = IntakeReader(self, context)
    for slot in InputSlot.read + fields.own.map({ InputSlot.own($0.id) }) where slot != focus {
      let reading = reader.reading(slot)
      guard let field = field(slot) else { continue }
      let note = lockedNote(slot) ?? (slot.isNoted ? reading.note : field.note)
      guard field.note != note || field.problem != reading.problem else { continue }
      update(slot) {
        $0.note = note
        $0.problem = reading.problem
      }
    }
  }

  /// The day of receipt chooses the rules: it may be typed where a paper form is entered late.
  private mutating func followRules(_ context: Context) {
    guard amended == nil, case .instant(let received)? = reading(.field(.receivedAt), context).value
    else { return }
    take(context.decision(receivedOn: received.day(in: context.zone)).rules)
  }

  /// Other rules number other grounds.
  private mutating func take(_ rules: RuleSet) {
    guard rules != fields.rules else { return }
    fields.rules = rules
    let ground = fields.field(.option(.ground)).kind
    update(.option(.ground)) { $0.kind = ground }
  }

  /// The fields that a decision would still need (总局令第121号 art. 10).
  private var gaps: [Field] {
    guard result == .open, amended?.isDecided != true else { return [] }
    let decision = Decision(rules: fields.rules)
    let conditions = decision.conditionalFields(of: kind)
    return decision.requiredFields(of: kind).filter { !isFilled($0) }
      + Field.allCases.filter { field in
        guard let with = conditions[field], isFilled(with) else { return false }
        return field.form == .flag ? self[choice: .field(field)] != "yes" : !isFilled(field)
      }
  }

  private func isFilled(_ field: Field) -> Bool {
    isLocked(field) || !entry(.field(field)).allSatisfy(\.isWhitespace)
  }

  /// Whether the case that is corrected has a field that cannot be read here, and nothing was typed in its place.
  private func isLocked(_ field: Field) -> Bool {
    amended?.withheld.contains(field) == true && entry(.field(field)).isEmpty
  }

  private func lockedNote(_ slot: InputSlot) -> Phrase? {
    guard case .field(let field) = slot, isLocked(field) else { return nil }
    return LatchWords.fieldLocked
  }

  /// What is wrong with the field that has the focus, or how it was read, where its own row has no room
  /// for all of it.
  var reasonInFull: Phrase? {
    guard let field = active.focusedField, let words = field.problem ?? field.note else {
      return nil
    }
    let room = active.layout.places[field.id]?.width ?? 0
    let entry = field.kind.isText ? TextWidth.columns(of: field.input.text) + 1 : 0
    if entry + TextWidth.columns(of: words.zh) <= room { return nil }
    return Phrase("\(field.label.zh)：\(words.zh)", "\(field.label.en): \(words.en)")
  }
}

// MARK: A case that is corrected

extension IntakeForms {
  /// Fills the form with the case that is corrected; what was typed since it was read last stays.
  mutating func load(_ subject: Case, _ context: Context) {
    guard var amended else { return }
    let isFirst = !amended.isLoaded
    let old = amended.original
    amended.original = FieldWords(openedAt, context).originals(of: subject)
    amended.unread = Set(Field.allCases.filter { subject.fields.unread($0) != nil })
    amended.withheld = Set(Withheld(subject).fields)
    for slot in fields.slots where entry(slot) == old[slot] ?? "" || isFirst {
      guard slot.isField else { continue }
      restore(slot, amended.original[slot] ?? "")
    }
    amended.number = subject.number
    amended.isDecided = !subject.status.isUndecided
    amended.seen = subject.lastEvent
    amended.pending = nil
    self.amended = amended
    take(context.decision(on: subject).rules)
    if isFirst {
      shape = nil
      arrange(context)
      if !amended.withheld.isEmpty { noteReadings(context) }
    }
  }
}
