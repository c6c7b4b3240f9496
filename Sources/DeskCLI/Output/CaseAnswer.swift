import Casework
import Desk
import DeskService
import Interchange
import TerminalKit
import Values
import Vocabulary

/// What a command that recorded something says about the case.
struct CaseAnswer {
  private let open: OpenDesk
  private var desk: DeskEnvironment { open.environment }

  init(_ open: OpenDesk) { self.open = open }

  /// The case as `show` gives it, or one line whose last word is the number.
  func print(_ subject: Case, _ format: TextFormat, verb: Phrase) throws {
    switch format {
    case .json: try printJSON(subject)
    case .text: try Console.print("\(verb[desk.language]) \(subject.number)")
    }
  }

  /// The case as `show` gives it, or its short number and where it stands now.
  func print(_ subject: Case, _ format: TextFormat, opened: [CaseNumber]) throws {
    switch format {
    case .json: try printJSON(subject)
    case .text:
      try Console.print("\(subject.number.short) \(state(of: subject))")
      for number in opened where number != subject.number {
        try Console.print("\(HelpWords.logged[desk.language]) \(number)")
      }
    }
  }

  private func printJSON(_ subject: Case) throws {
    let document = try open.writer(.show, unmasked: false).json(subject)
    try Console.write(Array((document.text + "\n").utf8))
  }

  private func state(of subject: Case) -> String {
    let words = desk.reference.catalogue.states.whole(subject.state)
    return words.map { $0[desk.language] }.joined(separator: " ")
  }
}
