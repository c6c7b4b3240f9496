import Casework
import TerminalKit
import Values
import Vocabulary

/// How a form is kept while it is typed, and what becomes of it in the end.
struct IntakeSaving: Sendable {
  /// What the form waits for.
  enum Waiting: Equatable, Sendable {
    /// A save that is under way.
    case nothing, save
    /// Whether to throw the draft away.
    case discard
    /// The drafts of the desk, to open the next.
    case drafts
  }

  /// The draft's number.
  let draftID: Draft.ID
  var waiting = Waiting.nothing
  /// Whether the form has done its work: nothing more of it is kept.
  private(set) var isDone = false
  /// What the form before it for the same visitor handed on; it is nothing that was typed here.
  var carried: [String: String] = [:]
  /// When the draft was kept last, as the title tells it.
  private(set) var keptAt = Shown<Instant?>(nil)
  private var hasDraft = false
  /// Whether another form for the same visitor opens when the save is done.
  private var goesOn = false
  /// What was asked about already before a save: it is asked once.
  private var asked: RecoveryDoubt?

  /// A form that nothing is kept of yet.
  init(_ draftID: Draft.ID) { self.draftID = draftID }

  /// A form that was parked, or that a power cut interrupted.
  init(_ draft: Draft) {
    self.init(draft.id)
    hasDraft = true
    keptAt = Shown(draft.savedAt)
  }
}

// MARK: Drafts

extension IntakeSaving {
  /// Whether entries hold nothing that somebody typed or chose here.
  func isBlank(_ entries: [String: String]) -> Bool { entries.isEmpty || entries == carried }

  /// Keeps a draft, or drops it when everything was emptied again.
  mutating func keep(_ draft: Draft, isBlank: Bool) -> [Effect] {
    if isDone { return [] }
    if isBlank {
      defer { hasDraft = false }
      return hasDraft ? [.dropDraft(draftID)] : []
    }
    hasDraft = true
    return [.saveDraft(draft)]
  }

  /// The draft is on disk.
  mutating func noteKept(at instant: Instant, isTyping: Bool) {
    keptAt.learn(instant, isTyping: isTyping)
  }

  /// A field was left: what came by itself may be shown.
  mutating func showKept() { keptAt.catchUp() }

  /// When the draft was kept, as it is shown; nil where there is none.
  var shownDraftAt: Instant? { hasDraft ? keptAt.shown : nil }
}

// MARK: Saving

extension IntakeSaving {
  /// Sends a form off, unless something of it would be lost.
  ///
  /// - Parameter goesOn: whether another form for the same visitor opens afterwards.
  mutating func save(
    _ filled: FilledIntake, _ forms: inout IntakeForms, goesOn: Bool
  ) -> Reaction {
    if let loss = filled.firstLoss {
      forms.focus(on: loss.slot)
      forms.update(loss.slot) { $0.problem = loss.words }
      let name = forms.fields.label(loss.slot)
      return .say(
        Phrase("没有存：\(name.zh)，\(loss.words.zh)", "Not saved. \(name.en): \(loss.words.en)"))
    }
    if let doubt = filled.recoveryDoubt, doubt != asked {
      asked = doubt
      forms.focus(on: .option(.recovered))
      return .say(doubt.question)
    }
    guard let request = filled.request else {
      return .say(Term.unaltered)
    }
    waiting = .save
    self.goesOn = goesOn
    return .effects(.record(request, ending: draftID))
  }

  /// The save did not come about: the form stays as it is.
  mutating func noteRefused() { (waiting, goesOn) = (.nothing, false) }

  /// What becomes of the form when its save is on disk.
  enum End {
    /// Something else was recorded beside it.
    case stays
    case leaves
    /// Another form opens for the same visitor, after the case of that number.
    case goesOn(CaseNumber)
  }

  /// The form has done its work, unless something else was recorded beside it.
  mutating func noteRecorded(_ saveResult: SaveResult) -> End {
    guard waiting == .save else { return .stays }
    isDone = true
    guard goesOn, let number = saveResult.opened.first else { return .leaves }
    return .goesOn(number)
  }

  /// The draft behind this one, from the last on to the first; nil where there is no other.
  func next(of drafts: [Draft]) -> Draft? {
    let others = drafts.filter { $0.id != draftID }.sorted { $0.id < $1.id }
    return others.first { $0.id > draftID } ?? others.first
  }

  /// The form is thrown away.
  mutating func discard() -> [Effect] {
    isDone = true
    return [.dropDraft(draftID)]
  }
}
