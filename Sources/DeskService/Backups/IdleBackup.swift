import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

/// A backup that another process makes while somebody may type, and when the next is due.
struct IdleBackup {
  /// One that is being made.
  private struct Run {
    let job: PrintJob
    let target: String
    let series: BackupSeries
    /// How far the log goes in it.
    let known: VersionVector
  }

  /// That which is being made; nil while none is.
  private var run: Run?
  /// How far the log went in the last; nil where this desk has made none since it was opened.
  private var known: VersionVector?
  /// The folder of the settings that is not used, as that was told.
  private var told: UnfitFolder?
  /// When it is looked again whether one is due, by the clock that only moves forward, in milliseconds.
  private var nextLook: Int64 = 0

  /// How long lies between two looks, in milliseconds.
  private static let pause: Int64 = 60_000
  /// How long nothing is tried after one that failed, in milliseconds.
  private static let pauseAfterFailure: Int64 = 600_000
}

extension IdleBackup {
  /// Has another process make one where it is due, and looks what came of it. No key waits for that.
  ///
  /// - Returns: what went wrong; nil where nothing did.
  mutating func goOn(_ open: OpenDesk, by author: Author) -> Phrase? {
    if let run {
      guard let answer = run.job.ended() else { return nil }
      self.run = nil
      return finish(run, answer, keeping: open.environment.backups.kept)
    }
    let now = Monotonic.milliseconds
    guard now >= nextLook, let program = open.environment.program, open.store.loss == nil,
      open.environment.backups.hours > 0
    else { return nil }
    nextLook = now + IdleBackup.pause
    do {
      return try begin(open, by: author, with: program)
    } catch {
      return fail(because: open.environment.phrase(for: error))
    }
  }

  private mutating func begin(
    _ open: OpenDesk, by author: Author, with program: String
  ) throws -> Phrase? {
    let (store, desk) = (open.store, open.environment)
    guard !(try store.settings().isDemonstration) else { return nil }
    let places = BackupPlaces(desk)
    let unfit = tell(places)
    guard let place = places.second else { return unfit }
    if let why = try begin(open, by: author, with: program, in: place) { return why }
    return unfit
  }

  /// That the folder of the settings is not used, once each time that begins.
  private mutating func tell(_ places: BackupPlaces) -> Phrase? {
    defer { told = places.unfit }
    guard let unfit = places.unfit, unfit != told else { return nil }
    let (why, second) = (unfit.phrase, places.second?.shown)
    return second.map { Phrase("\(why.zh)，备份改放 \($0)", "\(why.en), backups go to \($0)") }
      ?? Phrase(
        "\(why.zh)，收工时只备份在本机 \(places.home.shown)",
        "\(why.en): at the end of a day one is made on this computer alone, \(places.home.shown)")
  }

  private mutating func begin(
    _ open: OpenDesk, by author: Author, with program: String, in place: BackupPlaces.Place
  ) throws -> Phrase? {
    let (store, desk) = (open.store, open.environment)
    let series = open.backupSeries(in: place.path)
    series.sweep()
    let age = series.newest.map { time(nil) - $0 }
    let isDue = age.map { $0 >= desk.backups.hours * 3600 } ?? true
    guard isDue, try store.log.versionVector() != known else { return nil }
    try open.recordBackup(to: place.path, by: author)
    let target = series.path(at: desk.clock.now, in: desk.zone)
    let words = [
      program, "--store", desk.storePath, "--lang", desk.language.rawValue, "backup", target,
    ]
    // It takes all processors for a while: whoever types comes first.
    let nice = PrintJob.program("nice", in: desk.programFolders)
    let job = nice.map { PrintJob($0, ["nice", "-n", "19"] + words) } ?? PrintJob(program, words)
    guard let job else {
      return fail(because: Phrase("起不了另一个程序", "no other process can be started"))
    }
    run = Run(job: job, target: target, series: series, known: try store.log.versionVector())
    return nil
  }

  private mutating func finish(
    _ run: Run, _ answer: PrintJob.Answer, keeping count: Int
  ) -> Phrase? {
    guard answer.code == 0 else {
      run.series.sweep()
      let line = answer.words.split(whereSeparator: \.isNewline).last.map(String.init)
      return fail(because: Phrase(line ?? "\(answer.code)"))
    }
    known = run.known
    run.series.keep(count, sparing: run.target)
    return nil
  }

  private mutating func fail(because why: Phrase) -> Phrase {
    nextLook = Monotonic.milliseconds + IdleBackup.pauseAfterFailure
    return Phrase("自动备份没有做成：\(why.zh)", "No backup was made by itself: \(why.en)")
  }
}
