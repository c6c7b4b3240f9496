import CaseStore
import Casework
import Values
import Vocabulary

/// What goes from an open desk to others of its office, and comes from them.
package struct DeskBundles {
  let open: OpenDesk

  /// Writes a bundle: a file that has its name when it is whole, on the disk, and was read again.
  ///
  /// - Parameters:
  ///   - file: the path, or `-` for standard output.
  ///   - give: takes all of it for standard output.
  /// - Returns: how many events it holds.
  package func write(
    _ file: String, for reader: BundleReader, _ give: ([UInt8]) throws -> Void
  ) throws -> Int {
    let author = try open.author(for: .work)
    let bundles = open.store.bundles
    let reader = reader.inTheStore
    if file == "-" { return try bundles.write(for: reader, by: author, path: file, give) }
    var count = 0
    try AtomicFile.write(to: file, sparing: open.environment.storeFiles) {
      (sink: inout ByteSink) in
      count = try bundles.write(for: reader, by: author, path: file) { try sink.write($0) }
    }
    if AtomicFile.isSpecial(file) { return count }
    // A stick that says yes to everything is found out now.
    try bundles.verify(try FileReading.bytes(file), from: file)
    return count
  }

  /// Takes a bundle over.
  package func read(_ file: String) throws -> ReadBundle {
    try open.environment.keepClosed(file)
    _ = try open.author(for: .work)
    let report = try open.store.bundles.read(try FileReading.bytes(file), from: file)
    return ReadBundle(
      new: report.new, known: report.known, waiting: report.waiting,
      words: report.words(open.environment.zone)
        + BundleWords.gaps(try open.store.bundles.gaps())
        + BundleWords.contested(report.contested)
        + report.sameVisitors.map(BundleWords.sameVisitor))
  }

  /// Says of a case on which desks disagree that what it shows holds; what does not stays in its story.
  ///
  /// - Parameter why: what somebody has to say about it.
  package func settle(_ number: String, why: String) throws -> SaveResult {
    _ = try open.author(for: .work)
    let subject = try open.store.load(try open.store.resolve(number))
    var note = StepAction(.note, [.text: .text(why)])
    note.bases = subject.settlingBases
    if note.bases.isEmpty {
      throw StoreError.bundle(path: subject.number.description, .nothingToSettle)
    }
    return try open.record(.take([note], on: subject.id))
  }

  /// How things stand with the other desks: how far each is known, what is waited for, and what somebody is to look at.
  package func standing() throws -> [Phrase] {
    let bundles = open.store.bundles
    let work = try bundles.worklist()
    return try bundles.desks().map { $0.phrase(open.environment.zone) }
      + BundleWords.gaps(try bundles.gaps()) + BundleWords.contested(work.contested)
      + work.sameVisitors.map(BundleWords.sameVisitor)
  }
}

extension OpenDesk {
  /// What goes to other desks and comes from them.
  package var bundles: DeskBundles { DeskBundles(open: self) }
}
