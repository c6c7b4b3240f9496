import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

/// Carries out what the desk asks of the world: the one place where effects become deeds.
///
/// It is a class because the store is one thing that several loops must not have two of.
public final class EffectHandler {
  var open: OpenDesk
  /// The half-typed forms that wait to be written.
  package internal(set) var drafts = DraftKeeper()
  /// Who sits at the desk.
  package internal(set) var clerk: String
  /// What says to other screens that this one is open; nil where there are none.
  let session: SessionFile?
  /// Who has sat down by a PIN, and what may be done there.
  var seat: GuardedSeat
  /// The backup that another process makes, and when the next is due.
  private var idleBackup = IdleBackup()
  /// What is told when home is looked at next.
  var toldLater: [Phrase] = []
  /// Until when nothing but what was saved is said, by the clock that only moves forward, in milliseconds.
  private(set) var quietUntil: Int64 = 0
  private let endedUncleanly: Bool
  /// What goes on between this desk and others.
  package let exchange = FolderExchange()
  /// An office's old sheet that is read in.
  package let oldSheet = OldSheetWork()
  /// What goes on between this desk and the hub of its office.
  package let hub: HubExchange
  /// What looks through the file while nobody types.
  private var lookThrough: LookThrough
  var settings: DeskSettings
  var letters: String
  private var spelling = NameSpelling()
  /// Whether the disk took none of what the lists lack when it was last tried.
  private var isBehind = false
  /// Whether the store did not take a part of the lists that are made anew, and whether that was told.
  var (isMakingStopped, hasToldStop) = (false, false)
  /// Whether what is known of a lost store lies in another file, or nobody wants it.
  var isRescued = false
  /// Whether somebody was asked what to do about a lost store; each draft need not tell it again.
  var hasToldLoss = false
  /// Whether somebody waits who has pressed a key: what can be left off is left off then.
  package var isAwaited: () -> Bool = { false }

  /// - Parameters:
  ///   - endedUncleanly: whether the last screen on this store did not leave in order.
  ///   - session: what says to other screens on the store that this one is open.
  public init(
    _ open: OpenDesk, endedUncleanly: Bool = false, session: SessionFile? = nil
  ) throws {
    self.open = open
    self.session = session
    self.endedUncleanly = endedUncleanly
    lookThrough = LookThrough(isDue: endedUncleanly)
    (settings, letters) = (try open.store.settings(), try open.store.letters())
    hub = try HubExchange(open.environment, settings)
    seat = GuardedSeat(staff: try open.store.seats.staff())
    clerk = open.environment.clerk(settings)
  }

  /// The store that it works on.
  var store: CaseStore { open.store }
  /// What stands around it.
  public var environment: DeskEnvironment { open.environment }

  /// What the screens may know of this desk now.
  package var context: Context {
    get throws {
      var context = contextWithoutStore
      context.nextDraft = try store.drafts.nextID(on: session?.number ?? 1)
      return context
    }
  }

  /// The same but for what has to be read for it: of a damaged store that may fail.
  var contextWithoutStore: Context { Context(of: self) }

  /// Closes the store.
  package func close() throws { try store.close() }

  /// Signs the end of the log and keeps how far it goes, when the desk is left. What keeps it from that is no matter of
  /// what was saved: it is done when the desk is left next.
  package func signOff() {
    defer { session?.end() }
    guard store.loss == nil else { return }
    do {
      try store.heads.sign(by: author)
    } catch {
      return
    }
    store.marks.renew()
  }

  var author: Author { environment.author(clerk: clerk) }
  private var printing: ScreenPrinting { ScreenPrinting(open: open, author: author) }
  private var handingOver: HandingOver {
    HandingOver(open: open, author: author) { try self.drafts(over: self.store) }
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
      let words = environment.phrase(for: error)
      // What cannot be answered is said, and is no failure of what a form waits for: it would be asked again at once.
      if case .ask = effect { return [.done(words)] }
      return [.failed(words)]
    }
  }

  private func attempt(_ effect: Effect) throws -> [Message] {
    try seat.admit(effect, by: clerk)
    switch effect {
    case .record(let request, let draft): return try record(request, ending: draft)
    case .keepView(let view):
      try store.views.keep(view)
      return [.answer(.views(try store.views.all()))]
    case .dropView(let name):
      try store.views.drop(named: name)
      return [.answer(.views(try store.views.all()))]
    case .ask(let question): return try answer(question)
    case .saveDraft(let draft):
      drafts.keep(draft, milliseconds: Monotonic.milliseconds)
      return []
    case .dropDraft(let id):
      drafts.forget(id)
      try store.drafts.drop(id)
      return []
    case .writeDrafts: return flushDrafts()
    case .keepDrafts: return settleDrafts()
    case .export(let what, let day, let venues):
      return [.done(try DayFolder.export(what, of: day, venues, open))]
    case .handOver(let day, let place, let unmasked):
      return [try handingOver.message(day, to: place, unmasked: unmasked)]
    case .print(let order, let id, let target): return try printing.print(order, id, target)
    case .attach(let path, let id):
      return [.done(try open.evidence.attached(path, to: id, by: author))]
    case .takeOut(let id, let folder):
      return [.done(try open.evidence.takenOut(of: id, into: folder, by: author))]
    case .lookForPrinters: return [.printers(printing.printersAtAGlance)]
    case .choosePrinters(let printers): return try choose(printers)
    case .testPrinter(let setting): return [.done(try environment.printTest(on: setting))]
    case .examine: return [.findings(Doctor(environment, store, isAwaited: isAwaited).findings)]
    case .clerk(let name):
      clerk = name
      return try record(.configure([.clerk: name]))
    case .sit(let name, let pin): return try sit(name, pin)
    case .resetPIN(let name, let text, let pin): return try resetPIN(name, text, pin)
    case .unlock(let text): return try open.keys.unlock(with: text)
    case .rescue(let place): return [.rescued(try rescue(to: place))]
    case .exchange(let folder, let stays):
      return try exchange.begin(folder, stays: stays, open, clerk: clerk)
    case .endExchange: return exchange.end()
    case .oldSheet(let request): return try oldSheet.begin(request, open, clerk: clerk)
    case .leaveUnsaved:
      giveUpDrafts()
      return []
    case .language, .acceptClock, .terminal, .asked: return []
    }
  }

  private func choose(_ printers: LaptopPrinters) throws -> [Message] {
    let said = try printing.choose(printers)
    open.environment.printers = printers
    return said
  }

  /// A case and the end of its draft are one save: a kill between them would leave the draft, and
  /// the same visitor would be taken down twice.
  func record(_ request: Request, ending draft: Draft.ID? = nil) throws -> [Message] {
    let saveResult = try tellingOnce(draft) {
      try store.record(request, by: author, dropping: draft)
    }
    quietUntil = Monotonic.milliseconds + StoreNotes.lookAtSave
    if let draft { drafts.forget(draft) }
    drafts.isRefused = false
    let trouble: [Message] = store.standing.hadDiskTrouble ? [.done(StoreNotes.diskTrouble)] : []
    if case .configure = request {
      (settings, letters) = (try store.settings(), try store.letters())
      return [.settings(settings, letters: letters), .recorded(saveResult)] + trouble
    }
    return [.recorded(saveResult)] + trouble
  }

  /// Saves what was typed into a form. Where the disk does not take it, that is told of the save, and not of the draft
  /// behind it, which stays in memory.
  private func tellingOnce(_ draft: Draft.ID?, _ save: () throws -> SaveResult) throws -> SaveResult
  {
    do {
      return try save()
    } catch let error as StoreError where error.isOfWriting {
      if draft != nil { drafts.refuse(milliseconds: Monotonic.milliseconds) }
      throw error
    }
  }

  /// Uses a moment in which nobody types to tidy the search index, and to spell the names of all
  /// lists: the first form need not wait for that.
  package func rest() {
    isMakingStopped = false
    spelling.spell(environment.reference.catalogue)
    store.marks.renew()
    lookThrough.goOn(open, unless: isAwaited)
    do {
      try store.optimizeWhenIdle()
    } catch {
      // Nothing is lost by an index that stays untidy; the next save says what is wrong.
    }
    store.keepReserve()
    // One of several screens makes backups for all.
    guard session?.isFirst ?? true else { return }
    if let words = idleBackup.goOn(open, by: author) { toldLater.append(words) }
  }

  /// What was found wrong with the file behind a desk that did not leave in order, once.
  package func takeFinding() -> [Message] { lookThrough.take() }
}

// MARK: Questions

extension EffectHandler {
  private func answer(_ question: Question) throws -> [Message] {
    // Whoever looks for drives again wants to see what lies there, and at the hub.
    if question == .desks { exchange.lookAgain() }
    if question == .desks { hub.visitAgain() }
    var told = catchUp()
    if case .home = question { told += tellHome() }
    if let refusal = refusal(of: question) { return told + refusal }
    if case .board(let from, let to) = question, hub.looks(at: from...to) { return told }
    guard var answer = try answered(question) else { return told }
    if case .home(var board) = answer {
      board.loss = noticedLoss ?? (store.standing.hadDiskTrouble ? StoreNotes.diskTrouble : nil)
      answer = .home(board)
    }
    return told + [.answer(answer)]
  }

  /// What the store says to a question; nil where that was left off.
  private func answered(_ question: Question) throws -> Answer? {
    func answer() throws -> Answer {
      try open.answer(
        question, clerk: clerk, drafts: { try drafts(over: store) }, endedUncleanly: endedUncleanly)
    }
    return question.canBeLeftOff
      ? try store.read(unless: isAwaited, work: answer) : try answer()
  }

  /// Brings the lists up to what was saved, so that an answer knows of it. Where the disk does not let
  /// them, what is asked is answered as they stand, and that is told when it begins.
  private func catchUp() -> [Message] {
    do {
      try store.catchUp()
      isBehind = false
      return []
    } catch StoreError.lost {
      // Home says it, and the next save.
      return []
    } catch {
      defer { isBehind = true }
      return isBehind ? [] : [.failed(environment.phrase(for: error))]
    }
  }
}
