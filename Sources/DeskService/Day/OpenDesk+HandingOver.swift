import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// What stands before a day is handed over.
  func handOverBoard(_ day: Day, drafts: [Draft]) throws -> HandOverBoard {
    let pack = try DayPack(self, day: day, isUnmasked: false, drafts: drafts)
    let places = try handOverPlaces(
      day, needed: pack.size, revision: pack.report.revision, letters: try store.letters())
    var board = HandOverBoard(
      day: day, venue: pack.totals.placeWords(environment.language),
      revision: pack.report.revision, checklist: pack.checklist, places: places,
      changes: try pack.changes())
    board.desks = pack.totals.desks
    return board
  }

  /// The places that a hand-over of a day can go to, in the order in which they are offered.
  ///
  /// - Parameters:
  ///   - needed: about how many bytes the folder takes.
  ///   - letters: those of this desk, for a place where another desk's folder of the day lies.
  package func handOverPlaces(
    _ day: Day, needed: Int = 0, revision: Int = 1, letters: String = ""
  ) throws -> [HandOverPlace] {
    HandOverPlaces(
      desk: environment, day: day, isDemonstration: try store.settings().isDemonstration
    ).all(needed: needed, revision: revision, letters: letters)
  }

  /// Writes the folder of a day and records it; a refused disk leaves neither.
  ///
  /// - Parameter drafts: the forms that are half typed, which nobody hands over.
  package func handOver(
    _ day: Day, to path: String, unmasked: Bool, drafts: [Draft], by author: Author
  ) throws -> HandOver {
    try AtomicFolder.check(path, sparing: environment.storeFiles)
    try requireKeys()
    try store.catchUp()
    let isMended = try ListMending(store: store).mend()
    try store.heads.sign(by: author)
    let pack = try DayPack(self, day: day, isUnmasked: unmasked, drafts: drafts)
    var handOver = HandOver(pack)
    handOver.isMended = isMended
    try handOver.write(to: path, by: author)
    return handOver
  }
}
