import CaseStore
import Casework
import Desk
import Reports
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
  /// - Returns: what it holds.
  package func write(
    _ file: String, for reader: BundleReader, _ give: ([UInt8]) throws -> Void
  ) throws -> WrittenBundle {
    let author = try open.author(for: .work)
    let bundles = open.store.bundles
    let reader = reader.inTheStore
    if file == "-" {
      return WrittenBundle(
        events: try bundles.write(for: reader, by: author, path: file, give), words: [])
    }
    let words = try writeEvidence(beside: file, for: reader)
    var count = 0
    try AtomicFile.write(to: file, sparing: open.environment.storeFiles) {
      (sink: inout ByteSink) in
      count = try bundles.write(for: reader, by: author, path: file) { try sink.write($0) }
    }
    let written = WrittenBundle(events: count, words: words)
    if AtomicFile.isSpecial(file) { return written }
    // A stick that says yes to everything is found out now.
    try bundles.verify(try FileReading.bytes(file), from: file)
    return written
  }

  /// Files of evidence lie there before a bundle names them.
  private func writeEvidence(beside file: String, for reader: Bundles.Reader) throws -> [Phrase] {
    if AtomicFile.isSpecial(file) { return [] }
    let evidence = open.store.bundles.evidence(beside: file)
    let files = open.environment.storeFiles
    for path in [file, evidence.folder] { try files.spare(path) }
    return BundleWords.written(try evidence.write(for: reader), evidence.folder)
  }

  /// Takes a bundle over.
  package func read(_ file: String) throws -> ReadBundle {
    try open.environment.keepClosed(file)
    _ = try open.author(for: .work)
    let report = try open.store.bundles.read(try FileReading.bytes(file), from: file)
    return try told(report, from: file)
  }

  /// What came of a bundle, in words, when the files of evidence beside it have been taken.
  func told(_ report: BundleReport, from file: String) throws -> ReadBundle {
    let evidence = try open.store.bundles.evidence(beside: file).take()
    return ReadBundle(
      new: report.new, known: report.known, waiting: report.waiting,
      words: report.words(open.environment.zone) + BundleWords.taken(evidence)
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

  /// The same for a screen, with the places that a bundle can go to.
  func stand() throws -> DesksStand {
    let bundles = open.store.bundles
    let work = try bundles.worklist()
    return DesksStand(
      desks: try bundles.desks().map { desk in
        DesksStand.Desk(
          name: desk.name, venue: desk.venue, isOwn: desk.isOwn, events: desk.events,
          code: desk.code, heard: desk.heard)
      },
      words: BundleWords.gaps(try bundles.gaps()) + work.sameVisitors.map(BundleWords.sameVisitor),
      contested: work.contested.count, places: BundlePlaces(desk: open.environment).all)
  }

  /// Whose records figures of this store are made of.
  func desksInFigures() throws -> FigureDesks {
    let others = try open.store.bundles.heard().map { desk in
      FigureDesks.Other(letters: desk.letters, asOf: desk.at)
    }
    return FigureDesks(own: try open.store.letters(), others: others)
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
