import Casework
import GRDB
import Values
import Vocabulary

/// Who a desk is: its names in the log, its letters, and its settings.
struct DeskIdentity {
  let context: StoreContext
  let db: Database

  /// Gives a new store a name and its keys. One that has lost its name and has records is not given another: it would
  /// begin to count anew.
  static func make(in db: Database) throws {
    if try db.meta(.desk) == nil {
      guard try db.isEmptyStore else { throw StoreError.damaged(code: 0) }
      try db.setMeta(.desk, newName())
      try db.setMeta(.generation, "1")
    }
    try db.makeKeysIfNone()
  }

  /// Makes a copy another desk than the one it was taken of, of a generation that no other copy has.
  ///
  /// - Parameters:
  ///   - marks: where this laptop remembers it; nil where nobody does, and the generations are counted all the same.
  ///   - path: where it lies, without links.
  ///   - lost: what lay there, where it is gone and this is a new store in its place: it is its next generation.
  ///   - highest: a generation that was there before by another name.
  /// - Returns: the mark of what it is now.
  func renew(
    in marks: MarkFolder? = nil, at path: String = "", after lost: StoreMark? = nil,
    above highest: Int = 0
  ) throws -> StoreMark {
    let before = try lost ?? mark(at: path)
    if let lost { try db.setMeta(.family, lost.family.text) }
    let highest = max(before.generation, highest)
    let generation =
      try marks.map { try nextGeneration(than: before, in: $0, above: highest) } ?? highest + 1
    try db.setMeta(.formerDesks, (try former + [context.desk.text]).joined(separator: ","))
    try db.setMeta(.desk, DeskIdentity.newName())
    try db.setMeta(.generation, String(generation))
    try Invariant.restoredIsAnother.require(try isAnother(of: generation), at: nil)
    guard let desk = try db.meta(.desk).flatMap({ DeskID($0) }) else {
      throw StoreError.damaged(code: 0)
    }
    let mark = StoreMark(family: before.family, desk: desk, generation: generation, path: path)
    return try marks.map { try remembered(mark, in: $0) } ?? mark
  }

  /// The mark of the store as it stands, before it says how far its log goes.
  func mark(at path: String) throws -> StoreMark {
    let first = try db.meta(.family) ?? former.first
    return StoreMark(
      family: first.flatMap { DeskID($0) } ?? context.desk, desk: context.desk,
      generation: try generation, path: path)
  }

  /// Whether a desk wrote the store before it was made another.
  func wasOnce(_ desk: DeskID) throws -> Bool { try former.contains(desk.text) }

  /// Whether the file bears a name under which nobody has recorded anything, and remembers the one before:
  /// neither an event nor a number of a case can be given away twice then.
  private func isAnother(of generation: Int) throws -> Bool {
    let name = try db.meta(.desk) ?? context.desk.text
    let isKnown = try db.row("SELECT 1 FROM event WHERE desk = ? LIMIT 1", [name]) != nil
    return try name != context.desk.text && !isKnown && former.last == context.desk.text
      && self.generation == generation
  }

  static func newName() -> String {
    var generator = SystemRandomNumberGenerator()
    return DeskID(random: generator.next()).text
  }

  /// The names it had before it was restored, the first one first.
  private var former: [String] {
    get throws { try db.meta(.formerDesks)?.split(separator: ",").map(String.init) ?? [] }
  }

  /// All names that it had and has.
  var names: Set<String> { get throws { Set(try former + [context.desk.text]) } }

  /// How often it was restored, plus one.
  private var generation: Int { get throws { try db.meta(.generation).flatMap { Int($0) } ?? 1 } }

  /// The settings that this desk made under this name and under those before it was restored.
  func settings() throws -> DeskSettings {
    let own = try names
    var settings = DeskSettings()
    settings.isDemonstration = try db.meta(.demonstration) != nil
    let events = try db.events(where: "e.\(Schema.rareKinds) AND e.\(EventKind.sql(.configured))")
    for event in events.sorted() where own.contains(event.id.desk.text) {
      if case .configured(let changes) = event.payload { settings.apply(changes) }
    }
    return settings
  }

  /// The letters in the numbers this desk gives: a restored store counts its generation.
  func letters(_ settings: DeskSettings) throws -> String {
    DeskIdentity.letters(settings, generation: try generation)
  }

  /// The letters in the numbers of a generation.
  static func letters(_ settings: DeskSettings, generation: Int) -> String {
    settings.letters + (generation > 1 ? String(generation) : "")
  }

  /// The desk as its figures name it: its letters, its id, and those it had before it was restored.
  func sender(_ settings: DeskSettings) throws -> VenueReport.Sender {
    VenueReport.Sender(
      letters: try letters(settings), ids: [context.desk.text] + (try former).reversed())
  }
}
