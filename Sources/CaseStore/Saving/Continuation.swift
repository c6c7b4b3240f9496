import Casework
import GRDB
import Values
import Vocabulary

/// What a save goes on from, and leaves for the next one so that it need not be looked up again.
struct Continuation {
  var settings: DeskSettings
  var letters: String
  var head: ChainHead
  /// The newest reading of the logical clock.
  var clock: Tick
  /// The highest number that this desk has given.
  var lastCounter: Int
  /// The schema of the file in which what guards the log was seen to stand; nil for none yet.
  var guardedSchema: Int?
}

extension Continuation {
  /// Looks everything up.
  init(_ context: StoreContext, _ db: Database, at author: Author) throws {
    let identity = DeskIdentity(context: context, db: db)
    settings = try identity.settings()
    letters = try identity.letters(settings)
    head = try db.head(of: context.desk)
    clock = try Continuation.clock(db, head, author)
    lastCounter = try Continuation.lastCounter(of: letters, in: db)
  }

  /// The highest number that was given with these letters; 0 where none was.
  static func lastCounter(of letters: String, in db: Database) throws -> Int {
    let given = GivenNumbers(try db.meta(.givenNumbers) ?? "").counters[letters] ?? 0
    // Backwards along the counters: but for desks whose cases came from elsewhere, the first is the one.
    let listed: Int? = try db.value(
      "SELECT counter FROM case_row WHERE letters = ? ORDER BY counter DESC LIMIT 1", [letters])
    return max(given, listed ?? 0)
  }

  /// Turns the clock on for the next event. It comes behind all that the desk knows of its case, whatever laptops show:
  /// else what a clerk has made of what he saw would count for less than that. A clock far ahead is followed for this.
  mutating func advance(by author: Author, behind known: [Event]?) {
    let last = known?.lazy.map(\.tick).max() ?? clock
    clock = max(clock, last).next(milliseconds: author.wallMilliseconds)
  }

  /// The newest reading of the logical clock. A desk whose clock runs more than a day ahead does
  /// not pull this one along.
  private static func clock(_ db: Database, _ own: ChainHead, _ author: Author) throws -> Tick {
    let limit = (author.wallMilliseconds + 86_400_000) << 16
    let foreign: Int64? = try db.value("SELECT max(tick) FROM chain WHERE tick <= ?", [limit])
    return max(own.tick, Tick(foreign ?? 0))
  }
}
