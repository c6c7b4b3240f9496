import CaseStore
import Desk
import Values
import Vocabulary

extension EffectHandler {
  /// What carries out effects on the store of an environment, as one of its screens. Whoever looks on sees it
  /// opened; then the terminal is the screen's. Lists that are to be made anew are so while nobody types.
  package static func opened(_ environment: DeskEnvironment) throws -> EffectHandler {
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(as: .screen), making: .inParts,
      reference: environment.reference, zone: environment.zone, watch: environment.watch,
      marks: environment.marks, passphrase: try environment.passphrase())
    store.endWatching()
    var environment = environment
    environment.watch = .nobody
    let session = try SessionFile(store: store.path)
    return try EffectHandler(
      OpenDesk(store, environment), endedUncleanly: session.wasLeft, session: session)
  }
}

extension EffectHandler {
  /// What is to be asked before the store of an environment is opened, and what carries effects out until then: an
  /// empty store in memory. Nil for any other error.
  package static func asking(
    _ environment: DeskEnvironment, because error: any Error
  ) throws -> (handler: EffectHandler, doubt: StoreDoubt)? {
    guard case StoreError.doubtful(let path, let doubt) = error else { return nil }
    let store = try CaseStore.inMemory(reference: environment.reference, zone: environment.zone)
    return (
      try EffectHandler(OpenDesk(store, environment)),
      StoreDoubt(doubt.words, path: path, mayBeMoved: doubt.mayBeMoved)
    )
  }

  /// What somebody should know of the store that was opened; nil where it is as it should be.
  package var openingNotice: Phrase? {
    StoreNotes.of(store).first ?? store.standing.markFault.map { environment.phrase(for: $0) }
  }
}

// MARK: Lists that are made anew

extension EffectHandler {
  /// Whether a part of the lists is still to be made, and the store takes it.
  package var hasListsToMake: Bool { store.listsStand != nil && !isMakingStopped }

  /// Makes a part of the lists, and says how far they are. Where the store does not take it, that is told once, and
  /// tried again later.
  package func makeLists() -> [Message] {
    do {
      try store.makeMoreLists()
      hasToldStop = false
      return [.lists(store.listsStand)]
    } catch {
      defer { (isMakingStopped, hasToldStop) = (true, true) }
      // No form waits for this: it is no word on a save.
      return hasToldStop ? [] : [.done(environment.phrase(for: error))]
    }
  }

  /// Why a question has no answer before the lists are whole; nil where it has one.
  func refusal(of question: Question) -> [Message]? {
    guard let stand = store.listsStand else { return nil }
    switch question.needOfLists {
    case .none: return nil
    case .silent: return []
    case .told: return [.done(stand.refusal)]
    }
  }
}
