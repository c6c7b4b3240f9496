import Casework
import TerminalKit
import Values
import Vocabulary

@testable import Desk

/// Judges where a slip has led that was read where no text has the focus.
struct ScanJudge {
  private let before: Session
  private let events: Int?
  private let halfTyped: [Draft.ID: [String: String]]

  /// - Parameter before: the desk as it was before the slip was read.
  init(_ before: Session) {
    self.before = before
    events = ScanJudge.events(before)
    halfTyped = before.halfTyped
  }

  private static func events(_ session: Session) -> Int? {
    do { return try session.desk.events } catch { return nil }
  }

  /// What is not as it must be; nothing where the case is on the screen, or the screen says why not.
  func faults(_ after: Session, _ subject: Case) -> [String] {
    var faults: [String] = []
    func expect(_ isSo: Bool, _ words: @autoclosure () -> String) {
      if !isSo { faults.append("\(before.screenName): \(words())") }
    }
    if let reason = before.reasonToStay {
      expect(after.program.message == reason, "says \(after.program.message)")
      expect(after.frameWithoutMessage == before.frameWithoutMessage, "another frame")
    } else if let open = before.top(CaseScreen.self)?.subject, open.id == subject.id {
      let said = Phrase("这就是 \(subject.number.short)", "This is \(subject.number.short)")
      expect(
        after.program.message == said[before.context.language], "says \(after.program.message)")
      expect(after.frameWithoutMessage == before.frameWithoutMessage, "another frame")
      expect(after.depth == before.depth, "depth \(after.depth)")
    } else {
      let shown = after.top(CaseScreen.self)?.subject?.number
      expect(shown == subject.number, "\(after.screenName) \(shown?.short ?? "")")
      expect(after.depth == 2, "depth \(after.depth)")
      let parked = Phrase("没写完的已留作草稿，回首页接着写", "The half-typed form is kept as a draft, on home")
      let said = halfTyped.isEmpty ? "" : parked[before.context.language]
      expect(after.program.message == said, "says \(after.program.message)")
      let kept = after.kept
      for (id, entries) in halfTyped { expect(kept[id] == entries, "draft \(id)") }
    }
    expect(!after.hasQuit, "left")
    expect(events != nil && ScanJudge.events(after) == events, "something was recorded")
    return faults
  }
}
