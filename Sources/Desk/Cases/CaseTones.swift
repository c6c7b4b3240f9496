import Casework
import TerminalKit
import Vocabulary

extension CaseSummary {
  /// How what it waits for, or how it ended, is drawn.
  var stateTone: Tone {
    switch status {
    case .needMaterial, .referred: .waiting
    case .closed: .settled
    case .void: .disabled
    case .registered, .accepted, .mediating, .testing: .normal
    }
  }

  /// The sign that says the same without colour; a blank where there is none.
  func stateSign(_ art: LineArt) -> String {
    switch status {
    case .needMaterial, .referred: art.waiting
    case .closed: art.settled
    case .void, .registered, .accepted, .mediating, .testing: " "
    }
  }
}

extension Kind {
  /// How it is drawn among its like: most are complaints, and reports are few.
  var tone: Tone {
    switch self {
    case .complaint: .normal
    case .report: .rare
    case .consultation: .quiet
    }
  }
}
