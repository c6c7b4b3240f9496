import Casework
import GRDB
import Interchange
import Values
import Vocabulary

/// The records of a store by what files without numbers say of them, so that a file that is read in
/// twice counts once.
///
/// A record of a file is known where one in the store is equal in everything that the file says. Each
/// record of the store stands for one of the file: two visitors may bring the same matter.
struct EqualRecords {
  /// What is compared: the kind, and the fields and own fields that the file speaks of.
  private struct Question: Hashable {
    var kind: Kind
    var fields: [Field]
    var custom: [String]
    var hasClerk: Bool

    /// The values of the fields, in words.
    func words(_ values: CaseFields, _ clerk: String, _ zone: Zone) -> [String] {
      fields.map { values.member($0, zone).value.text }
        + custom.map { values.custom[$0]?.value?.json(in: zone).text ?? "" }
        + (hasClerk ? [clerk] : [])
    }
  }

  private var cases: [Question: [[String]: [CaseID]]] = [:]
  private var loaded: [Kind: [Case]] = [:]
  private var taken: Set<CaseID> = []
  private var entries: [RecordedTally]?
  private var takenEntries: Set<EventID> = []
  private let isOfFile: (CaseID) -> Bool

  /// - Parameter isOfFile: whether a case, or what a case with that registration would be, came with this file
  ///   itself.
  init(but isOfFile: @escaping (CaseID) -> Bool) { self.isOfFile = isOfFile }

  /// Whether a case of the store equals an intake, and stood for none before.
  mutating func take(_ intake: Intake, _ save: Save) throws -> Bool {
    let question = Question(
      kind: intake.kind,
      fields: Field.allCases.filter { field in
        intake.given.contains(field)
          && !(field.declaration.isFilledIn && intake.fields[field] == nil)
      }, custom: intake.fields.custom.keys.sorted(), hasClerk: intake.clerk != nil)
    if question.fields.isEmpty { return false }
    let words = question.words(intake.fields, intake.clerk ?? "", save.zone)
    let known = try index(of: question, save)
    for id in known[words] ?? [] where !taken.contains(id) && !isOfFile(id) {
      guard try isSameCourse(intake, as: id, save) else { continue }
      taken.insert(id)
      return true
    }
    return false
  }

  private mutating func index(
    of question: Question, _ save: Save
  ) throws -> [[String]: [CaseID]] {
    if let index = cases[question] { return index }
    var index: [[String]: [CaseID]] = [:]
    for subject in try stored(question.kind, save) {
      // As it stands after corrections, and as it was taken down.
      let both = Set(
        [subject.current, subject.registration].map {
          question.words($0, subject.clerk, save.zone)
        })
      for words in both { index[words, default: []].append(subject.id) }
    }
    cases[question] = index
    return index
  }

  private mutating func stored(_ kind: Kind, _ save: Save) throws -> [Case] {
    if let cases = loaded[kind] { return cases }
    let cases = try save.db.caseIDs(
      "SELECT id FROM case_row WHERE kind = ? AND status <> ? ORDER BY tick",
      [kind.code, Status.void.code]
    ).map(save.cases.load)
    loaded[kind] = cases
    return cases
  }

  /// Whether the steps of a record are those with which the case began its course.
  private func isSameCourse(_ intake: Intake, as id: CaseID, _ save: Save) throws -> Bool {
    let steps = intake.steps.filter { !$0.isOfLinks }
    if steps.isEmpty { return true }
    let course = try save.cases.load(id).ownSteps.prefix(steps.count)
    return course.map(\.action) == steps.map(\.action)
  }
}

extension Case {
  fileprivate var current: CaseFields {
    var fields = fields
    fields[.receivedAt] = .instant(receivedAt)
    return fields
  }

  /// What was taken down first, before corrections.
  fileprivate var registration: CaseFields {
    guard case .opened(let registration)? = timeline.first?.event.payload else { return fields }
    return registration.fields
  }
}

// MARK: The ledger

extension EqualRecords {
  /// Whether an entry of the store equals one of a file, and stood for none before.
  mutating func take(_ document: TallyDocument, _ save: Save) throws -> Bool {
    let wanted = RecordedTally(
      entry: document.entry, id: EventID(desk: save.context.desk, sequence: 1),
      at: document.at ?? save.author.at, clerk: document.clerk ?? save.author.clerk)
    let always: Set = ["item", "count", "unit", "approx", "also"]
    let keys = always.union(document.given).subtracting(["kind", "external_id", "demo"])
      .subtracting(document.at == nil ? ["at"] : [])
      .subtracting(document.clerk == nil ? ["clerk"] : [])
    let words = EqualRecords.words(wanted, keys, save.zone)
    for entry in try stored(save) where !takenEntries.contains(entry.id) {
      guard EqualRecords.words(entry, keys, save.zone) == words else { continue }
      takenEntries.insert(entry.id)
      return true
    }
    return false
  }

  /// The entries that were there before this file.
  private mutating func stored(_ save: Save) throws -> [RecordedTally] {
    if let entries { return entries }
    let all = try save.db.events(
      where: "(e.desk, e.sequence) IN (SELECT desk, sequence FROM tally_row WHERE is_undone = 0)"
    ).compactMap { RecordedTally($0) }.filter { !isOfFile(CaseID(registration: $0.id)) }
    entries = all
    return all
  }

  private static func words(
    _ tally: RecordedTally, _ keys: Set<String>, _ zone: Zone
  ) -> [String] {
    let members = TallyDocument.json(tally, in: zone, isMasked: false).members ?? []
    return members.filter { keys.contains($0.key) }.map { "\($0.key)=\($0.value.text)" }
  }
}
