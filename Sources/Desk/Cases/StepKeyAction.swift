import Casework
import Values

/// What a digit does with the selected case: a step, the form of the case, its papers, the list
/// of all steps, the fields that are keyed in elsewhere, or the files that lie beside it.
enum StepKeyAction: Hashable, Sendable {
  case amend
  case step(StepChoice)
  case print
  case more
  case keyIn
  case evidence
}

extension StepKeyAction {
  /// Opens what the digit stands for.
  func open(_ subject: CaseSummary, _ context: Context) -> Reaction {
    switch self {
    case .amend: .push(IntakeScreen(amending: subject, context))
    case .step(let choice): .push(StepScreen(choice, on: subject, context))
    case .print: .push(PrintScreen(subject, context))
    case .more: .push(StepMenuScreen(subject, context))
    case .keyIn: .push(KeyingScreen(subject.id))
    case .evidence: .push(EvidenceScreen(subject.id))
    }
  }

  /// Opens the form of a step that several cases take together.
  func open(all subjects: [CaseSummary], _ context: Context) -> Reaction {
    guard let first = subjects.first else { return .stay }
    switch self {
    case .amend:
      return .say(Phrase("更正要一件一件来", "Cases are amended one by one").unmarking)
    case .step(let choice):
      guard choice.name.isForMany else {
        return .say(ScreenWords.oneByOne)
      }
      return .push(
        StepScreen(choice, on: first, and: Array(subjects.dropFirst()), context))
    case .print:
      return .say(Phrase("文书要一件一件打", "Papers are printed one by one").unmarking)
    case .keyIn, .evidence: return .say(ScreenWords.oneByOne)
    case .more: return .push(StepMenuScreen(first, and: Array(subjects.dropFirst()), context))
    }
  }
}
