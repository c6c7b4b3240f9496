import CaseStore
import Casework
import Foundation
import ReferenceData
import Reports
import Synchronization
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// A desk with its real store, in memory, and the real handler of effects; its clock is turned by hand and
/// its home is a folder that goes away with it.
final class DeskInMemory {
  let store: CaseStore
  let handler: EffectHandler
  private let hands: Hands
  private let home: HomeFolder
  /// The disks that a hand-over can go to: those of the machine on which tests run are left alone.
  var places: [HandOverPlace] = []
  /// Whether the fingers rest behind each key, so that what is half typed is written.
  var rests = true

  /// An empty desk with the settings of a context.
  convenience init(_ context: Context) throws {
    let store = try CaseStore.inMemory(reference: context.reference, zone: context.zone)
    if context.settings.isDemonstration { try store.becomeDemonstration() }
    var changes: [DeskSettings.Key: String?] = [:]
    for key in DeskSettings.Key.allCases {
      if let value = context.settings[key] { changes[key] = value }
    }
    let early = Instant(Booth.day.adding(-30), hour: 8, in: context.zone)
    let author = Author(
      clerk: context.clerk, at: early, wallMilliseconds: Int64(early.seconds) * 1000)
    try store.record(.configure(changes), by: author)
    try store.catchUp()
    try self.init(context, over: store)
  }

  /// As the program does when it starts: a printer that reads nothing must not end the run of the tests.
  private static let ignoresClosedPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// A desk over a store that holds something.
  ///
  /// - Parameter endedUncleanly: whether the last screen on it did not leave in order.
  init(_ context: Context, over store: CaseStore, endedUncleanly: Bool = false) throws {
    _ = DeskInMemory.ignoresClosedPipes
    self.store = store
    hands = Hands(context.now)
    home = try HomeFolder()
    var environment = DeskEnvironment(
      storePath: ":memory:", configFolder: home.path + "/config", homeFolder: home.path,
      clock: DeskClock(turned: { [hands] in hands.now }), zone: context.zone,
      programFolders: home.path + "/bin", data: ReferenceData(), reference: context.reference)
    environment.deviceFolder = home.path + "/dev"
    // The count of files must be the same on every machine.
    environment.makesDocuments = false
    environment.language = context.language
    environment.namedClerk = context.clerk
    handler = try EffectHandler(OpenDesk(store, environment), endedUncleanly: endedUncleanly)
    try plugStick()
  }

  var now: Instant {
    get { hands.now }
    set { hands.now = newValue }
  }

  var today: Day { now.day(in: store.zone) }
  var reference: Reference { store.reference }
  /// The folder that `~` stands for.
  var folder: String { home.path }

  /// Carries out what a program asks for and says what comes of it.
  func perform(_ effect: Effect) -> [Message] {
    handler.perform(effect).map(shown) + (rests ? handler.flushDrafts() : [])
  }

  /// The disks are others on every machine; frames show invented ones.
  private func shown(_ message: Message) -> Message {
    switch message {
    case .answered(let place, let message): return .answered(place, shown(message))
    case .answer(.handOver(var board)):
      board.places = places
      return .answer(.handOver(board))
    case .answer(.desks(var stand)):
      stand.places = places.filter { $0.stick != nil }.map { place in
        var place = place
        (place.path, place.shown) = (
          PathParts.folder(of: place.path), PathParts.folder(of: place.shown)
        )
        return place
      }
      // How a log ends is another in every run.
      for place in stand.desks.indices { stand.desks[place].code = "A1B2C3D4" }
      return .answer(.desks(stand))
    default: return message
    }
  }
}

// MARK: The stick

extension DeskInMemory {
  /// Puts the stick in: the places lie on it, on one that is locked, and at home.
  func plugStick() throws {
    places = HandOverPlace.invented(in: home.path)
    try FileManager.default.createDirectory(
      atPath: PathParts.folder(of: places[0].path), withIntermediateDirectories: true)
  }

  /// Pulls the stick after its place was shown, and gives the folder that is no more.
  func pullStick() throws -> String {
    let folder = PathParts.folder(of: places[0].path)
    try FileManager.default.removeItem(atPath: folder)
    places.removeFirst(2)
    return folder
  }
}

// MARK: What the store holds

extension DeskInMemory {
  /// Records as this clerk or another would, now or at another time: what a second screen did.
  @discardableResult
  func record(_ request: Request, by clerk: String? = nil, at: Instant? = nil) throws -> SaveResult
  {
    let at = at ?? now
    let author = Author(
      clerk: clerk ?? handler.clerk, at: at, wallMilliseconds: Int64(at.seconds) * 1000)
    let saveResult = try store.record(request, by: author)
    try store.catchUp()
    return saveResult
  }

  /// Takes one more complaint down at the venue of the invented day.
  func recordOneMore() throws {
    let fields = CaseFields([.facts: .text("买了奶粉，结块"), .venue: .text("东门广场")])
    try record(.open(Intake(kind: .complaint, fields: fields)))
  }

  /// Every case, void ones too, in the order of their numbers.
  var all: [Case] {
    looked([]) {
      var cases: [Case] = []
      try store.lists.forEachCaseEver(make: { $0 }, take: { cases.append($0) })
      return cases.sorted { $0.number.counter < $1.number.counter }
    }
  }

  func subject(_ counter: Int) -> Case? { all.first { $0.number.counter == counter } }

  /// How many events the log holds.
  var events: Int {
    get throws {
      try store.catchUp()
      return try store.log.versionVector().values.reduce(0) { $0 + Int($1) }
    }
  }

  /// How many consultations of today were counted and not taken down.
  var tallied: Int {
    get throws {
      try store.catchUp()
      return try handler.open.totals(of: today...today).consultations.tallied
    }
  }

  /// The forms that are half typed, in the order in which they were begun.
  var drafts: [Draft] { looked([]) { try store.drafts.all().sorted { $0.id < $1.id } } }

  var views: [SavedView] { looked([]) { try store.views.all() } }

  /// What stands on the home screen.
  var board: HomeBoard {
    get throws {
      for case .answer(.home(let board)) in handler.perform(.ask(.home)) { return board }
      throw NoAnswer()
    }
  }

  func summaries(_ query: CaseQuery) -> [CaseSummary] {
    looked([]) { try store.lists.summaries(query, today: today) }
  }

  /// What cannot be read of a store in memory fails the test that looks.
  private func looked<Value>(_ nothing: Value, _ work: () throws -> Value) -> Value {
    do {
      return try work()
    } catch {
      Issue.record(error)
      return nothing
    }
  }

  struct NoAnswer: Error {}
}

/// A clock that is turned by hand.
private final class Hands: Sendable {
  private let instant: Mutex<Instant>

  init(_ now: Instant) { instant = Mutex(now) }

  var now: Instant {
    get { instant.withLock { $0 } }
    set { instant.withLock { $0 = newValue } }
  }
}

/// A folder that goes away with the last who has it.
final class HomeFolder: Sendable {
  let path = HomeFolder.root + "desk-\(UUID().uuidString)"

  /// In memory where the system has a place for that: what is written is synced, and nobody waits for it.
  private static let root =
    access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
  }
}

extension HandOverPlace {
  /// A stick, one that cannot be written to, and the clerk's home; all of them lie in a folder.
  static func invented(in folder: String) -> [HandOverPlace] {
    let name = "三一五-2027-03-15-交接"
    var locked = HandOverPlace(
      path: "\(folder)/旧盘/\(name)", shown: "/media/clerk/旧盘/\(name)", stick: "旧盘",
      free: 120_000_000)
    locked.fault = .readOnly
    return [
      HandOverPlace(
        path: "\(folder)/样盘/\(name)", shown: "/media/clerk/样盘/\(name)", stick: "样盘",
        free: 3_940_000_000),
      locked,
      HandOverPlace(
        path: "\(folder)/三一五/2027-03-15-交接", shown: "~/三一五/2027-03-15-交接",
        free: 48_000_000_000),
    ]
  }
}
