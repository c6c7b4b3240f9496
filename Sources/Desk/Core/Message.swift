import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What reaches the desk from outside: fingers, the clock, the store.
public indirect enum Message: Sendable {
  /// A key, with the milliseconds since the key before it; nil where nobody measured them.
  case key(Key, pause: Int? = nil)
  /// What the clock says now.
  case clock(Instant)
  /// An answer to a question asked with ``Effect/ask(_:)``.
  case answer(Answer)
  /// A save is on disk.
  case recorded(SaveResult)
  /// The rules, or plain sense, refused a save; nothing was written.
  case refused(Refusal)
  /// The disk, the store or another program stood in the way; nothing was written.
  case failed(Phrase)
  /// The store was taken away or changed; nothing was written, and nothing more is saved into it.
  case storeLost(LostStore)
  /// What is known of a lost store is on the disk under another name.
  case rescued(Rescued)
  /// Something else was done and may be told: files written, a demonstration left.
  case done(Phrase)
  /// A day was handed over: its folder is on the disk.
  case handedOver(HandedOver)
  /// A draft is on disk.
  case draftSaved(id: Int, at: Instant)
  /// The settings in force, after they changed.
  case settings(DeskSettings)
  /// The terminal has a new size.
  case resized(rows: Int, columns: Int)
  /// What came of an effect, for the screen to which its words belong.
  case answered(PlaceID, Message)
}

/// What the desk asks of the world. Effects are plain data that one file carries out.
public indirect enum Effect: Hashable, Sendable {
  /// Records a save; the half-typed form it was made of, where there is one, goes with it.
  case record(Request, ending: Draft.ID? = nil)
  /// Keeps a named way of looking at open cases.
  case keepView(SavedView)
  /// Forgets the view of that name.
  case dropView(String)
  case ask(Question)
  case saveDraft(Draft)
  case dropDraft(Int)
  /// Writes every draft that waits; what the disk does not take is told when it begins.
  case writeDrafts
  /// Writes every draft that still waits, and says what the disk does not take.
  case keepDrafts
  /// Writes the day's papers into the day's folder.
  case export(Export, day: Day, venues: [String])
  /// Writes the hand-over folder of a day, and records that; persons in full only for departments.
  case handOver(Day, to: HandOverPlace, unmasked: Bool)
  /// Prints a paper about a case, and records that.
  case print(PaperOrder, of: CaseID, to: PaperTarget)
  /// Puts the desk aside and opens an invented day in a store of its own, until that is left.
  case openDemonstration
  /// Writes all that is known of a lost store to another file.
  case rescue(RescuePlace)
  /// Gives up what could not be saved any more, so that the desk can be left.
  case leaveUnsaved
  /// The clerk says that a doubtful clock is right; it is not asked again until the desk is left.
  case acceptClock
  /// Who sits at the desk from now on; it is remembered in the store.
  case clerk(String)
  /// The language of the screen until the desk is left; the next start takes its own again.
  case language(Language)
  /// Sends the whole frame anew.
  case redraw
  case ring
  /// Leaves the desk.
  case quit
  /// Leaves the desk unless another key comes at once: then a number was typed at the wrong place.
  case quitWhenQuiet
  /// An effect whose answer has words for a screen; that screen may be gone when it comes.
  case asked(by: PlaceID, Effect)
}

/// What can be written into the day's folder with one digit.
public enum Export: String, CaseIterable, Hashable, Sendable {
  case table, csv, json, openCases, everything, summary
  /// The sheets of Excel, where the program was built to write them.
  case workbook
}

/// Where a paper goes from the screen.
public enum PaperTarget: String, CaseIterable, Hashable, Sendable {
  /// Into the day's folder.
  case folder
  /// To the printer, through `lp`.
  case printer
}

/// A question to the store, answered before the next frame is drawn.
public enum Question: Hashable, Sendable {
  case home
  case cases(CaseQuery)
  /// How many cases are open, and where they stand.
  case openCounts
  /// The named ways of looking at open cases.
  case views
  case oneCase(CaseID)
  /// What should make an office look twice at a case.
  case riskIndicators(CaseID)
  /// The cases that a case is linked with.
  case linked(CaseID)
  case totals(from: Day, to: Day, venues: [String])
  /// Earlier cases of the same phone.
  case visitor(phone: String)
  /// Today's complaints against the same merchant.
  case merchant(name: String)
  /// Merchants of earlier cases that begin so, by name or pinyin.
  case merchants(like: String)
  /// Earlier complaints against a merchant.
  case precedents(merchant: String)
  /// Which classes and natures a day's complaints have.
  case mix(Day)
  /// What an undo or a redo would take back or bring again.
  case undo(redo: Bool)
  case tallies(Day)
  /// What is still to be done before a day is handed over, and where it can go.
  case handOver(Day)
}

/// An answer of the store.
public enum Answer: Sendable {
  case home(HomeBoard)
  case cases(CaseQuery, [CaseSummary])
  case openCounts(OpenCounts)
  case views([SavedView])
  case oneCase(CaseID, Case?)
  case riskIndicators(CaseID, [RiskIndicator])
  case linked(CaseID, [CaseSummary])
  case totals(Totals)
  case visitor(phone: String, [CaseSummary])
  case merchant(name: String, [CaseSummary])
  case merchants(like: String, [KnownMerchant])
  case precedents(merchant: String, [Precedent])
  case mix(Day, DayMix)
  case undo(redo: Bool, UndoPreview)
  case tallies(Day, [RecordedTally])
  case handOver(HandOverBoard)
}

/// What stands on the home screen.
public struct HomeBoard: Sendable {
  /// Today's figures at this desk's venue.
  public var today: Totals
  /// Open cases that somebody at this desk can do something about.
  public var waiting: Int
  /// All open cases, referred ones too.
  public var open: Int
  /// The forms that are half typed, the last saved first.
  public var drafts: [Draft]
  /// What is due, lacks material, or is one of many against one merchant; nearest first.
  public var first: [CaseSummary]
  /// The cases received last, newest first.
  public var recent: [CaseSummary]
  /// What should make an office look twice at cases of ``first``.
  public var riskIndicators: [CaseID: [RiskIndicator]] = [:]
  /// Whether the store holds no case and no ledger entry.
  public var isEmpty: Bool
  /// Whether the program was last ended without leaving it.
  public var endedUncleanly: Bool
  /// When the newest record was made, by the clock of then; nil where there is none.
  public var newestRecord: Instant?
  /// How the store was lost; nil while it is there.
  public var loss: Phrase?

  /// A board with all its parts but the signs.
  public init(
    today: Totals, waiting: Int, open: Int, drafts: [Draft], first: [CaseSummary],
    recent: [CaseSummary], isEmpty: Bool, endedUncleanly: Bool
  ) {
    self.today = today
    self.waiting = waiting
    self.open = open
    self.drafts = drafts
    self.first = first
    self.recent = recent
    self.isEmpty = isEmpty
    self.endedUncleanly = endedUncleanly
  }
}

/// The save that an undo would take back, or a redo bring again.
public struct UndoPreview: Sendable {
  /// The events of the save, in order; empty where this clerk has none.
  public var events: [Event]
  /// The numbers of the cases that the save concerns.
  public var numbers: [CaseID: CaseNumber]
  /// Why it cannot be, nil when it can.
  public var refusal: Refusal?
  /// The numbers of the cases that took the same step together with it, each in a save of its own.
  public var companions: [CaseNumber]
  /// What another clerk recorded since, which stays as it is.
  public var newer: OthersSave?
  /// What lies over the words of the save: nobody is named in them.
  public var veil: Veil

  /// A save of another clerk.
  public struct OthersSave: Sendable {
    /// Its events, in order.
    public var events: [Event]
    /// The numbers of the cases that it concerns.
    public var numbers: [CaseID: CaseNumber]
    /// What lies over its words.
    public var veil: Veil

    /// A save with its events and cases.
    public init(events: [Event], cases: [Case]) {
      self.events = events
      numbers = Dictionary(cases.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
      veil = Veil(cases)
    }
  }

  /// A save, its cases, and what stands against taking it back or bringing it again.
  public init(
    events: [Event], cases: [Case], refusal: Refusal? = nil, companions: [CaseNumber] = [],
    newer: OthersSave? = nil
  ) {
    self.events = events
    numbers = Dictionary(cases.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
    self.refusal = refusal
    self.companions = companions
    self.newer = newer
    veil = Veil(cases)
  }
}

extension UndoPreview {
  /// The numbers of its cases, each once, in the order in which the save speaks of them.
  var inOrder: [CaseNumber] {
    var found: [CaseNumber] = []
    for number in events.compactMap({ $0.caseID.flatMap { numbers[$0] } })
    where !found.contains(number) {
      found.append(number)
    }
    return found
  }
}
