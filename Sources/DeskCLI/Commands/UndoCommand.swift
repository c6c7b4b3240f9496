import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `undo`: takes the last save of this clerk back.
struct UndoCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration("undo", "撤销本人最后一次记录", "Take back what this clerk recorded last")
  }

  func work(_ desk: DeskEnvironment) throws {
    try UndoAnswer(desk).record(.undo, verb: Term.undone)
  }
}

/// `redo`: brings again what was undone last.
struct RedoCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration("redo", "恢复刚撤销的", "Bring again what was undone last")
  }

  func work(_ desk: DeskEnvironment) throws {
    try UndoAnswer(desk).record(.redo, verb: Phrase("已恢复", "redone"))
  }
}

private struct UndoAnswer {
  let desk: DeskEnvironment

  init(_ desk: DeskEnvironment) { self.desk = desk }

  func record(_ request: Request, verb: Phrase) throws {
    try desk.writing { open in
      let saveResult = try open.record(request)
      let story = EventWords(desk.reference, .plain, desk.zone, desk.language) {
        $0.toTheMinute(in: desk.zone)
      }
      let what = saveResult.undone.map { story.titleBehindNumbers($0.payload) }
      let numbers = saveResult.cases.map(\.number.short).joined(separator: " ")
      let parts = [verb[desk.language], numbers] + what
      try Console.print(parts.filled(joinedBy: " "))
    }
  }
}
