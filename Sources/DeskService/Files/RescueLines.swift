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
  func write(_ drafts: [Draft], to path: String) throws -> Rescue {
    let writer = desk.writer(
      .export, unmasked: true, isDemonstration: context.settings.isDemonstration)
    let cases = store.readableCases().map(writer.json)
    let typed = try typed(
      drafts
        + storedDrafts.filter { stored in
          !drafts.contains { $0.id == stored.id }
        }
    ).map(writer.json).map(RescueLines.withoutNumber)
    try AtomicFile.write(to: path, sparing: desk.storeFiles) { sink in
      for document in cases + typed + tallies {
        try sink.append {
          document.write(to: &$0)
          $0.append(0x0A)
        }
      }
    }
    return Rescue(cases: cases.count, drafts: typed.count)
  }

  private var storedDrafts: [Draft] {
    do { return try store.drafts.all() } catch { return [] }
  }

  private var tallies: [JSON] {
    do {
      return try ExportFile.tallies(store).map {
        TallyDocument.json(
          $0, in: desk.zone, isMasked: false,
          isDemonstration: context.settings.isDemonstration)
      }
    } catch {
      return []
    }
  }

  /// Each form as the case that it would become; a correction of another case is none.
  private func typed(_ drafts: [Draft]) throws -> [Case] {
    let memory = try CaseStore.inMemory(reference: desk.reference, zone: desk.zone)
    return try drafts.compactMap { draft in
      let intake = Intake(kind: draft.kind, fields: IntakeScreen.fields(of: draft, context))
      let author = desk.author(clerk: draft.clerk, at: draft.savedAt)
      do {
        return try memory.record(.open(intake), by: author).cases.first
      } catch is Refusal {
        return nil
      }
    }
  }

  /// The number would be that of another store.
  private static func withoutNumber(_ document: JSON) -> JSON {
    .object((document.members ?? []).filter { $0.key != "number" })
  }
}
