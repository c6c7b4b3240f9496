import CaseStore
import Casework
import Desk
import Interchange
import Values
import Vocabulary

/// Reads an office's old sheet in beside whoever types: what needs no store is done on a thread of its own, what concerns
/// the store a piece at a time while no key waits, and left off for one. The rows come in by one transaction.
package final class OldSheetWork {
  private let background = BackgroundWork<Done>()
  private var step = Step.nothing
  /// What the sheet was opened as; nil before one was.
  private var opened: Opened?
  /// The work that is awaited; what comes of any other is of no interest any more.
  private var number = 0

  /// Nothing goes on before somebody begins.
  init() {}

  /// Whether something is to be done.
  package var isBusy: Bool {
    switch step {
    case .nothing, .rehearsed: false
    case .wanted, .doing, .trying, .announced, .taking: true
    }
  }

  private enum Step {
    case nothing
    /// It is to be done on a thread of its own, which is not free yet.
    case wanted(@Sendable (_ leave: (Outcome) -> Void) -> Void)
    case doing
    case trying(OldSheetTrial)
    case rehearsed(OldSheetTrial)
    /// It is told first that it is read in now.
    case announced(OldSheetTrial)
    case taking(OldSheetTrial)
  }

  private struct Opened {
    let work: OldSheetImport
    let environment: DeskEnvironment
    let open: OpenDesk
    let path: String
    var sheet: OldSheet?
    var mapped: MappedSheet?
    var remarks: [Phrase] = []

    /// The name of the file.
    var name: String { PathParts.name(of: path) }
  }

  private struct Done: Sendable {
    let number: Int
    let outcome: Outcome
  }

  private enum Outcome: Sendable {
    case found([String])
    case opened(OldSheetLook)
    case sifted(MappedSheet, [OldSheetReport.Refused], remarks: [Phrase])
    case failed(any Error)
  }
}

// MARK: Beginning and ending

extension OldSheetWork {
  /// Begins what is asked for; what went on before ends.
  func begin(_ request: OldSheetRequest, _ open: OpenDesk, clerk: String) throws -> [Message] {
    switch request {
    case .look:
      let files = OldSheetFiles(desk: open.environment)
      want { leave in leave(.found(files.all)) }
    case .open(let path, let name): try look(into: path, named: name, open, clerk: clerk)
    case .rehearse(let map): rehearse(map)
    case .take:
      if case .rehearsed(let trial) = step { step = .announced(trial) }
    case .stop: want(nil)
    }
    return []
  }

  private func want(_ work: (@Sendable (_ leave: (Outcome) -> Void) -> Void)?) {
    number += 1
    step = work.map { .wanted($0) } ?? .nothing
  }

  private func look(
    into path: String, named name: String?, _ open: OpenDesk, clerk: String
  ) throws {
    try open.requireKeys()
    let environment = open.environment
    let work = try OldSheetImport(
      open, path, shown: PathParts.name(of: path),
      author: { environment.author(clerk: clerk) })
    opened = Opened(work: work, environment: environment, open: open, path: path)
    let source = work.source
    want { leave in
      do {
        let sheet = try source.sheet(encoding: nil, named: name)
        let guess = source.guess(sheet)
        let kept = try source.kept(like: guess, environment)
        let map = kept ?? guess
        let doubts = SheetDoubts(source.mapped(sheet, map), source.reader)
        leave(
          .opened(
            OldSheetLook(
              path: path, sheet: sheet, map: map, isKept: kept != nil, doubts: doubts)))
      } catch {
        leave(.failed(error))
      }
    }
  }

  private func rehearse(_ map: ColumnMap) {
    guard let opened, let sheet = opened.sheet else { return }
    let (source, environment) = (opened.work.source, opened.environment)
    want { leave in
      let mapped = source.mapped(sheet, map)
      let refused = source.unreadable(mapped, environment)
      leave(.sifted(mapped, refused, remarks: MapWords.remarks(on: mapped)))
    }
  }
}

// MARK: Going on

extension OldSheetWork {
  /// Goes on by one piece.
  ///
  /// - Parameter isAwaited: whether somebody has pressed a key: what is being done is left off then, and done later.
  /// - Returns: how far it has come, where that is news.
  package func goOn(unless isAwaited: @escaping () -> Bool) -> [Message] {
    do {
      return try news(unless: isAwaited).map { .oldSheet($0) }
    } catch is LeftOff {
      // The key goes first; it is tried again.
      return []
    } catch {
      step = .nothing
      return opened.map { [.oldSheet(.failed($0.environment.phrase(for: error)))] } ?? []
    }
  }

  private func news(unless isAwaited: @escaping () -> Bool) throws -> [OldSheetNews] {
    let done = background.take().filter { $0.number == number }
    switch step {
    case .nothing, .rehearsed: return []
    case .wanted(let work):
      begin(work)
      return []
    case .doing: return try done.first.map { try [news(of: $0.outcome)] } ?? []
    case .trying(let trial): return try goOn(trial, unless: isAwaited)
    case .announced(let trial):
      step = .taking(trial)
      return [.taking]
    case .taking(let trial): return [try take(trial, unless: isAwaited)]
    }
  }

  private func begin(_ work: @escaping @Sendable (_ leave: (Outcome) -> Void) -> Void) {
    if background.isBusy { return }
    let number = number
    background.begin { leave in
      work { outcome in leave(Done(number: number, outcome: outcome)) }
    }
    step = .doing
  }

  private func news(of outcome: Outcome) throws -> OldSheetNews {
    step = .nothing
    switch outcome {
    case .found(let files): return .found(files)
    case .opened(let look):
      opened?.sheet = look.sheet
      return .opened(look)
    case .sifted(let mapped, let refused, let remarks):
      opened?.mapped = mapped
      opened?.remarks = remarks
      step = .trying(OldSheetTrial(mapped, refused: refused))
      return .looked(mapped.sheet.count, refused: refused.count)
    case .failed(let error): throw error
    }
  }

  private func goOn(
    _ trial: OldSheetTrial, unless isAwaited: @escaping () -> Bool
  ) throws -> [OldSheetNews] {
    guard let opened, let mapped = opened.mapped else { return [] }
    var trial = trial
    if try trial.goOn(opened.work, unless: isAwaited) {
      step = .trying(trial)
      return [.looked(mapped.sheet.count, refused: trial.report.refused.count)]
    }
    step = .rehearsed(trial)
    return [.rehearsed(trial.told.told(opened.remarks, opened.name))]
  }

  private func take(
    _ trial: OldSheetTrial, unless isAwaited: @escaping () -> Bool
  ) throws -> OldSheetNews {
    guard let opened, let mapped = opened.mapped else { return .failed(Phrase("")) }
    let report = try opened.work.taken(trial, unless: isAwaited)
    step = .nothing
    // The rows are in: what cannot be written beside them is told, and takes nothing back.
    var remarks = opened.remarks
    var path = ""
    do {
      try MapMemory(opened.environment).keep(mapped.map)
      path = try DayFolder(opened.open, day: opened.environment.today).write(
        report, of: opened.name)
    } catch {
      remarks.append(opened.environment.phrase(for: error))
    }
    return .taken(report.told(remarks, opened.name), report: path)
  }
}

extension OldSheetReport {
  /// The same for a screen.
  fileprivate func told(_ remarks: [Phrase], _ file: String) -> OldSheetTold {
    let rows =
      refused.map { (line: $0.line, why: $0.why) }
      + leftOut.map { row in
        let place = FilePlace(file: file, line: row.line)
        return (line: row.line, why: MapWords.words(for: row.reason).at(place))
      }
    return OldSheetTold(
      new: new.count, known: known.count, differing: differing.count, refused: refused.count,
      leftOut: leftOut.count, rows: rows.sorted { $0.line < $1.line }.map(\.why),
      remarks: remarks + self.remarks)
  }
}
