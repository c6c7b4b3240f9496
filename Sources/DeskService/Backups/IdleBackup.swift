import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

/// A backup that another process makes while somebody may type, and when the next is due.
struct IdleBackup {
  /// One that is being made.
  struct Run {
    let job: PrintJob
    let target: String
    let series: BackupSeries
    /// How far the log goes in it.
    let known: VersionVector
  }

  /// That which is being made; nil while none is.
  var run: Run?
  /// How far the log went in the last; nil where this desk has made none since it was opened.
  var known: VersionVector?
  /// When it is looked again whether one is due, by the clock that only moves forward, in milliseconds.
  private var nextLook: Int64 = 0

  /// How long lies between two looks, in milliseconds.
  private static let pause: Int64 = 60_000
  /// How long nothing is tried after one that failed, in milliseconds.
  private static let pauseAfterFailure: Int64 = 600_000

  /// Whether it is time to look; then it is not for a while.
  mutating func mayLook(at milliseconds: Int64) -> Bool {
    guard run == nil, milliseconds >= nextLook else { return false }
    nextLook = milliseconds + IdleBackup.pause
    return true
  }

  /// Nothing is tried for a while.
  mutating func wait(after milliseconds: Int64) {
    nextLook = milliseconds + IdleBackup.pauseAfterFailure
  }
}

extension EffectHandler {
  /// Makes a backup by another process where one is due, and looks what came of it. No key waits for that.
  func backUpWhenIdle() {
    if let run = idleBackup.run {
      guard let answer = run.job.ended() else { return }
      idleBackup.run = nil
      return finish(run, answer)
    }
    guard idleBackup.mayLook(at: Monotonic.milliseconds), let program = environment.program,
      environment.backups.hours > 0, store.loss == nil
    else { return }
    do {
      try beginBackup(by: program)
    } catch {
      fail(because: environment.phrase(for: error))
    }
  }

  private func beginBackup(by program: String) throws {
    guard !(try store.settings().isDemonstration), let place = BackupPlaces(environment).second
    else { return }
    let series = open.backupSeries(in: place.path)
    series.sweep()
    let age = series.newest.map { time(nil) - $0 }
    let isDue = age.map { $0 >= environment.backups.hours * 3600 } ?? true
    guard isDue, try store.log.versionVector() != idleBackup.known else { return }
    try open.recordBackup(to: place, by: author)
    let target = series.path(at: environment.clock.now, in: environment.zone)
    let words = [
      program, "--store", environment.storePath, "--lang", environment.language.rawValue, "backup",
      target,
    ]
    // It takes all processors for a while: whoever types comes first.
    let nice = PrintJob.program("nice", in: environment.programFolders)
    let job = nice.map { PrintJob($0, ["nice", "-n", "19"] + words) } ?? PrintJob(program, words)
    guard let job else {
      return fail(because: Phrase("起不了另一个程序", "no other process can be started"))
    }
    idleBackup.run = IdleBackup.Run(
      job: job, target: target, series: series, known: try store.log.versionVector())
  }

  private func finish(_ run: IdleBackup.Run, _ answer: PrintJob.Answer) {
    guard answer.code == 0 else {
      run.series.sweep()
      let line = answer.words.split(whereSeparator: \.isNewline).last.map(String.init)
      return fail(because: Phrase(line ?? "\(answer.code)"))
    }
    idleBackup.known = run.known
    run.series.keep(environment.backups.kept, sparing: run.target)
  }

  private func fail(because why: Phrase) {
    idleBackup.wait(after: Monotonic.milliseconds)
    toldLater.append(Phrase("自动备份没有做成：\(why.zh)", "No backup was made by itself: \(why.en)"))
  }
}
