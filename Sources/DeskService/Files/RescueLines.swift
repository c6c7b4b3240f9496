import CaseStore
import Casework
import Desk
import Interchange
import Values
import Vocabulary

/// What can still be read of a store that something else was written into, and the half-typed forms, as
/// lines that `import` reads.
struct RescueLines {
  private let store: CaseStore
  private let desk: DeskEnvironment
  private let context: Context

  init(_ store: CaseStore, _ desk: DeskEnvironment, _ context: Context) {
    self.store = store
    self.desk = desk
    self.context = context
  }

  /// Writes all of it, persons in full: nothing else has them any more.
  ///
  /// - Parameter waiting: half-typed forms that are in no store, or stand in it as they were before.
  func write(_ waiting: [Draft], to path: String) throws -> Rescue {
    let writer = desk.writer(
      .export, unmasked: true, isDemonstration: context.settings.isDemonstration)
    let salvage = store.rescuing.salvage()
    let stored = salvage.drafts.filter { stored in !waiting.contains { $0.id == stored.id } }
    let (typed, unwritten) = try self.typed(waiting + stored)
    var documents: [JSON] = salvage.cases.map(writer.json)
    documents += typed.map(writer.json).map(RescueLines.withoutNumber)
    documents += salvage.entries.map(document)
    try AtomicFile.write(to: path, sparing: StoreFiles(store: desk.storePath)) { sink in
      for document in documents {
        try sink.append {
          document.write(to: &$0)
          $0.append(0x0A)
        }
      }
    }
    var rescue = Rescue(cases: salvage.cases.count, drafts: typed.count)
    rescue.lost = salvage.lost
    rescue.unwritten = unwritten
    return rescue
  }

  private func document(_ entry: RecordedTally) -> JSON {
    TallyDocument.json(
      entry, in: desk.zone, isMasked: false, isDemonstration: context.settings.isDemonstration)
  }

  /// Each form as the case that it would become, and those that would become none: corrections of another
  /// case, and what is refused.
  private func typed(_ drafts: [Draft]) throws -> (cases: [Case], unwritten: Set<Draft.ID>) {
    let memory = try CaseStore.inMemory(reference: desk.reference, zone: desk.zone)
    var cases: [Case] = []
    var unwritten: Set<Draft.ID> = []
    for draft in drafts {
      guard let fields = draft.fields(context) else {
        unwritten.insert(draft.id)
        continue
      }
      let intake = Intake(kind: draft.kind, fields: fields)
      let author = desk.author(clerk: draft.clerk, at: draft.savedAt)
      do {
        cases += try memory.record(.open(intake), by: author).cases
      } catch is Refusal {
        unwritten.insert(draft.id)
      }
    }
    return (cases, unwritten)
  }

  /// The number would be that of another store.
  private static func withoutNumber(_ document: JSON) -> JSON {
    .object((document.members ?? []).filter { $0.key != "number" })
  }
}
