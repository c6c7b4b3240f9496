import CaseStore
import Casework
import Desk
import Reports
import TerminalKit
import Vocabulary

/// Carries out what the desk asks of the world: the one place where effects become deeds.
///
/// It is a class because the store is one thing that several loops must not have two of.
public final class Performer {
  let store: CaseStore
  let environment: DeskEnvironment
  var drafts = DraftKeeper()
  var clerk: String
  let endedUncleanly: Bool
  private var settings: DeskSettings
  private var letters: String
  var saysUnclean: Bool
  private var hasSpelt = false
  /// Whether what is known of a lost store lies in another file, or nobody wants it.
  var isRescued = false
  /// Whether somebody was asked what to do about a lost store; each draft need not tell it again.
  private var hasToldLoss = false

  /// - Parameter endedUncleanly: whether the last screen on this store did not leave in order.
  public init(store: CaseStore, environment: DeskEnvironment, endedUncleanly: Bool = false) throws {
    self.store = store
    self.environment = environment
    self.endedUncleanly = endedUncleanly
    saysUnclean = endedUncleanly
    (settings, letters) = (try store.settings(), try store.letters())
    clerk = environment.clerk(settings)
  }

  /// What is known of the desk as it opened.
  var context: Context {
    Context(
      language: environment.language, now: environment.clock.now, zone: environment.zone,
      settings: settings, letters: letters, clerk: clerk, reference: environment.reference,
      exportFolder: DayFolder.shown)
  }

  var stamp: Stamp {
    Stamp(
      clerk: clerk, at: environment.clock.now,
      wallMilliseconds: environment.clock.wallMilliseconds)
  }

  /// Carries one effect out and says what came of it. Failures come back as messages; the form
  /// that asked stays as it is.
  public func perform(_ effect: Effect) -> [Message] {
    if case .asked(let place, let effect) = effect {
      return perform(effect).map { .answered(place, $0) }
    }
    do {
      return try attempt(effect)
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch StoreError.lost {
      hasToldLoss = true
      return lostStore.map { [.storeLost($0)] } ?? []
    } catch {
      return [.failed(ErrorWords.phrase(for: error, environment))]
    }
  }

  private func attempt(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .record(let request, let draft): return try record(request, ending: draft)
    case .keepView(let view):
      try store.keepView(view)
      return [.answer(try answer(.views))]
    case .dropView(let name):
      try store.dropView(named: name)
      return [.answer(try answer(.views))]
    case .ask(.home):
      // Those that still wait would be missing from the list; what the disk refuses is in memory.
      let kept = flushDrafts()
      return [.answer(.home(try homeBoard()))] + kept
    case .ask(let question): return [.answer(try answer(question))]
    case .saveDraft(let draft):
      drafts.keep(draft, milliseconds: Monotonic.milliseconds)
      return []
    case .dropDraft(let id):
      drafts.forget(id)
      try store.dropDraft(id)
      return []
    case .keepDrafts: return settleDrafts()
    case .export(let what, let day, let venues): return try export(what, day, venues)
    case .handOver(let day, let place, let unmasked):
      return try handOver(day, to: place, unmasked: unmasked)
    case .print(let order, let id, let target): return try print(order, id, target)
    case .clerk(let name):
      clerk = name
      return try record(.configure([.clerk: name]))
    case .again(let key): return [.key(key, pause: 0)]
    case .rescue(let place): return [.rescued(try rescue(to: place))]
    case .leaveUnsaved:
      giveUpDrafts()
      return []
    case .openDemonstration, .language, .redraw, .ring, .quit, .quitWhenQuiet, .asked, .acceptClock:
      return []
    }
  }

  private func export(_ what: Export, _ day: Day, _ venues: [String]) throws -> [Message] {
    var folder = try DayFolder(environment, try store.settings(), day: day)
    let files = try folder.write(what, figures: try totals(day, day, venues), store: store)
    if let note = folder.note {
      return [.done(Phrase("已存 \(files.count) 个文件；\(note.zh)", "Saved \(files.count); \(note.en)"))]
    }
    guard files.count > 1 else {
      let file = files.first ?? ""
      return [.done(DayFolder.saved(file))]
    }
    let place = "\(DayFolder.shown)/\(folder.name)/"
    return [
      .done(Phrase("已存 \(files.count) 个文件到 \(place)", "Saved \(files.count) files in \(place)"))
    ]
  }

  /// A case and the end of its draft are one save: a kill between them would leave the draft, and
  /// the same visitor would be taken down twice.
  private func record(_ request: Request, ending draft: Draft.ID? = nil) throws -> [Message] {
    let receipt = try store.record(request, by: stamp, dropping: draft)
    if let draft { drafts.forget(draft) }
    drafts.isRefused = false
    if case .configure = request {
      (settings, letters) = (try store.settings(), try store.letters())
      return [.settings(settings), .recorded(receipt)]
    }
    return [.recorded(receipt)]
  }

  /// Uses a moment in which nobody types to tidy the search index, and to spell the names of all
  /// lists: the first form need not wait for that.
  func rest() {
    spellNames()
    do {
      try store.optimizeWhenIdle()
    } catch {
      // Nothing is lost by an index that stays untidy; the next save says what is wrong.
    }
  }

  private func spellNames() {
    if hasSpelt { return }
    hasSpelt = true
    let catalogue = environment.reference.catalogue
    let lists = Casework.Field.Vocabulary.allCases.map(catalogue.list) + [catalogue.departments]
    for entry in lists.flatMap(\.entries) { _ = entry.spellings + entry.wordSpellings }
  }

  /// Writes every draft that waits. What the disk does not take goes on waiting; that is told when
  /// it begins and when it is over.
  public func flushDrafts() -> [Message] {
    let wasRefused = drafts.isRefused
    var messages: [Message] = []
    do {
      for draft in drafts.inOrder {
        try store.saveDraft(draft)
        drafts.forget(draft.id)
        messages.append(.draftSaved(id: draft.id, at: environment.clock.now))
      }
      drafts.isRefused = false
      return wasRefused ? messages + [.done(Performer.keptAgain)] : messages
    } catch StoreError.lost where hasToldLoss {
      drafts.refuse(milliseconds: Monotonic.milliseconds)
      return messages
    } catch {
      drafts.refuse(milliseconds: Monotonic.milliseconds)
      return wasRefused ? messages : messages + [.failed(notKept(error))]
    }
  }

  /// Writes every draft before the desk is left, and tells again what the disk does not take.
  func settleDrafts() -> [Message] {
    drafts.isRefused = false
    return flushDrafts()
  }

  private func notKept(_ error: any Error) -> Phrase {
    let why = ErrorWords.phrase(for: error, environment)
    return Phrase("草稿只在内存里：\(why.zh)", "The draft is in memory only: \(why.en)")
  }

  private static let keptAgain = Phrase("草稿又存上了", "The draft is kept again")
}

// MARK: Questions

extension Performer {
  private func answer(_ question: Question) throws -> Answer {
    switch question {
    case .home: return .home(try homeBoard())
    case .cases(let query):
      return .cases(query, try store.summaries(query, today: environment.today))
    case .openCounts: return .openCounts(try store.openCounts(today: environment.today))
    case .views: return .views(try store.views())
    case .oneCase(let id): return .oneCase(id, try store.load(id))
    case .signs(let id): return .signs(id, try store.signs(of: id))
    case .linked(let id): return .linked(id, try store.linked(with: id, today: environment.today))
    case .totals(let from, let to, let venues): return .totals(try totals(from, to, venues))
    case .visitor(let phone):
      return .visitor(phone: phone, try store.samePhone(phone, today: environment.today))
    case .merchant(let name):
      return .merchant(name: name, try store.sameMerchant(name, on: environment.today))
    case .merchants(let typed):
      return .merchants(
        like: typed, try store.merchants(like: typed, now: environment.clock.now))
    case .precedents(let merchant):
      return .precedents(merchant: merchant, try store.precedents(of: merchant))
    case .mix(let day): return .mix(day, try store.mix(of: day))
    case .undo(let redo): return .undo(redo: redo, try undoPreview(redo: redo))
    case .tallies(let day):
      let venue = try store.settings().venue
      return .tallies(day, try store.tallies(from: day, to: day, venues: [venue]))
    case .handOver(let day): return .handOver(try handOverBoard(day))
    }
  }

  private func undoPreview(redo: Bool) throws -> UndoPreview {
    let choice = try redo ? store.redoChoice(clerk: clerk) : store.undoChoice(clerk: clerk)
    let newer = redo ? nil : try store.newerChoice(than: choice, notBy: clerk)
    let companions = try choice.map { try store.companions(of: $0, by: clerk) } ?? []
    return UndoPreview(
      events: choice?.events ?? [], cases: choice?.cases ?? [], refusal: choice?.refusal,
      companions: redo ? [] : companions.map(\.number),
      newer: newer.map { .init(events: $0.events, cases: $0.cases) })
  }

  func totals(_ from: Day, _ to: Day, _ venues: [String]) throws -> Totals {
    let source = try store.figures(
      from: from, to: to, venues: venues, asOf: environment.clock.now)
    return Totals(
      source, catalogue: environment.reference.catalogue, ledger: environment.reference.ledger,
      settings: try store.settings(), zone: environment.zone)
  }
}
