import CaseStore
import Casework
import Values
import Vocabulary

/// What became of the backup at the end of a day. A day is handed over without one, too, and says so.
enum BackupOfDay {
  /// None was to be made, or none is made yet.
  case none
  case made(MadeBackup)
  case failed(Phrase)

  /// Makes it; of invented records there is none.
  init(_ open: OpenDesk, by author: Author) {
    do {
      self = try open.store.settings().isDemonstration ? .none : .made(try open.backUp(by: author))
    } catch {
      self = .failed(open.environment.phrase(for: error))
    }
  }

  /// In one line of a screen: the folder that it lies in.
  var shown: Phrase {
    switch self {
    case .none: BackupOfDay.notMade
    case .made(let made):
      Phrase(
        "备份在 \(made.shown)/，已查过\(BackupOfDay.onlyHere(made).zh)",
        "The backup lies in \(made.shown)/, checked\(BackupOfDay.onlyHere(made).en)")
    case .failed(let why): Phrase("备份没有做成：\(why.zh)", "No backup was made: \(why.en)")
    }
  }

  /// For the folder of the day, and for a command.
  var lines: [Phrase] {
    switch self {
    case .none, .failed: [shown]
    case .made(let made):
      [
        Phrase(
          "备份：\(made.path)\(BackupOfDay.onlyHere(made).zh)",
          "backup: \(made.path)\(BackupOfDay.onlyHere(made).en)"),
        Phrase("备份的 SHA-256：\(made.sum)", "SHA-256 of the backup: \(made.sum)"),
      ]
    }
  }

  private static let notMade = Phrase(
    "\(Demonstration.word.zh)不备份", "\(Demonstration.word.en): no backup is made")

  /// What a copy on the same computer is not good for, and the folder that it was to go to.
  private static func onlyHere(_ made: MadeBackup) -> Phrase {
    let here =
      made.isSecond
      ? Phrase("")
      : Phrase("（只在这台电脑上，电脑坏了就没有了）", " (on this computer alone, and lost with it)")
    guard let instead = made.instead?.phrase else { return here }
    return Phrase("\(here.zh)；\(instead.zh)", "\(here.en); \(instead.en)")
  }
}
