import CaseStore
import Casework
import Foundation
import Reports
import Values
import Vocabulary

/// The hand-over of a day: its folder written whole or not at all, and recorded.
package struct HandOver {
  let pack: DayPack
  /// Where the folder lies.
  private(set) var path = ""
  /// The backup that was made for it, or why none was.
  private(set) var backup = BackupOfDay.none
  /// How the log ends that it was made of, in short.
  private var head = ""
  /// Whether lists that were wrong were made anew before.
  var isMended = false
  /// How many files are in it.
  private(set) var files = 0

  private static let place = PackIndex.File(
    .own, "备份在哪里.txt", Phrase("存档的备份在哪里，有没有查过", "where the backup of the store lies"))
  static let sums = PackIndex.File(
    nil, "SHA256SUMS.txt", Phrase("各文件的 SHA-256", "SHA-256 of every file"))

  private static let mended = Phrase(
    "交接前查出清单与记录不符，已由记录重做", "lists differed from the log and were made anew before")

  init(_ pack: DayPack) { self.pack = pack }

  /// Writes the folder; the record is on the disk before the folder has its name.
  ///
  /// - Parameter output: the folder asked for. What was handed over before stays: a later pack lies
  ///   beside it with its revision.
  package mutating func write(to output: String, by author: Author) throws {
    try BackupPlaces.checkHoldsNone(output)
    head = try pack.open.store.heads.short() ?? ""
    var folder = try AtomicFolder(place(output), sparing: pack.open.environment.storeFiles)
    path = folder.path
    var isRecorded = false
    do {
      try fill(&folder, by: author)
      try folder.settle()
      for disclosure in pack.disclosures {
        try pack.open.store.record(.disclose(disclosure), by: author)
        isRecorded = true
      }
      try folder.finish()
    } catch DeskError.notConfirmed(let path, let number) {
      throw DeskError.handOverNotConfirmed(path, number)
    } catch {
      folder.giveUp()
      throw isRecorded ? standing(because: error) : error
    }
  }

  /// What was recorded stays: the hand-over counts, and its folder is not there.
  private func standing(because error: any Error) -> DeskError {
    .handOverStands(
      path, revision: pack.report.revision, why: pack.open.environment.phrase(for: error))
  }

  private func place(_ output: String) -> String {
    let path = PathParts.plain(output)
    let revision = pack.report.revision
    // A file of that name is nobody's hand-over.
    var isFolder: ObjCBool = false
    let isFile =
      FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    return AtomicFolder.isTaken(path) && !isFile && revision > 1 ? "\(path)-\(revision)" : path
  }

  private mutating func fill(_ folder: inout AtomicFolder, by author: Author) throws {
    guard !AtomicFolder.isTaken(folder.path) else {
      throw DeskError.notWritten(folder.path, EEXIST)
    }
    backup = BackupOfDay(pack.open, by: author)
    let language = pack.open.environment.language
    let said = backup.lines.map { $0[language] + "\n" }.joined()
    let contents = try pack.contents() + [(HandOver.place, Array(said.utf8))]
    for part in Set(contents.compactMap(\.file.part)) { try folder.makeFolder(part.folder) }
    for content in contents { try folder.write(content.file.path, content.bytes) }
    let sums = contents.map { "\(Digest.hexadecimal($0.bytes))  \($0.file.path)\n" }.joined()
    // Whoever checks the sums passes over a line of this sort.
    try folder.write(HandOver.sums.path, Array("# desk315 head \(head)\n\(sums)".utf8))
    let page = try pack.index(contents.map(\.file) + [HandOver.sums], head: head)
    try folder.write("index.html", Array(page.utf8))
    files = contents.count + 2
  }

  /// What was done, what has changed since the one before, and what is still to be done.
  package func lines(_ language: Language) throws -> [String] {
    let revision = pack.report.revision
    var lines = [
      Phrase(
        "\(pack.day) 第 \(revision) 次交接：\(path)", "\(pack.day) hand-over \(revision): \(path)")
    ]
    lines += backup.lines
    if let changes = try pack.changes() {
      let words =
        changes.isEmpty
        ? Term.unchanged.worded("nothing") : changes.map(\.words).listed(by: Punctuation.semicolon)
      lines.append(Phrase("与上一次相比：\(words.zh)", "since the one before: \(words.en)"))
    }
    if let note = pack.note { lines.append(note) }
    if isMended { lines.append(HandOver.mended) }
    return lines.map { $0[language] }
      + pack.checklist.lines(language, zone: pack.open.environment.zone).map { "- " + $0 }
  }
}

extension DayPack {
  /// The first page of the folder.
  fileprivate func index(_ files: [PackIndex.File], head: String) throws -> String {
    let desk = open.environment
    let title = Phrase(
      "\(day) 交接，第 \(report.revision) 次", "Hand-over of \(day), revision \(report.revision)")
    let scope = [
      settings.office, totals.placeWords(desk.language),
      totals.deskWords(desk.language, desk.zone),
    ].filled(joinedBy: "  ")
    var index = PackIndex(
      Demonstration.marked(
        title[desk.language], desk.language, if: settings.isDemonstration),
      scope: scope, sentence: totals.sentence(desk.language), files: files,
      isUnmasked: isUnmasked, desk.language)
    index.checklist =
      checklist.lines(desk.language, zone: desk.zone)
      + [note].compactMap { $0?[desk.language] }
    index.head = head
    index.changes = try changes()?.map { $0.words[desk.language] }
    return index.html
  }
}
