import Casework
import TerminalKit
import Values
import Vocabulary

/// What the tour has somebody do, one after the other, in five minutes.
enum TourStep: CaseIterable, Sendable {
  case complaint, find, step, consultation, totals, figures

  /// What is to be done, with the keys that do it.
  func words(_ states: StateWords) -> Phrase {
    switch self {
    case .complaint: TourStep.complaint(states)
    case .find: TourStep.finding
    case .step: TourStep.steps
    case .consultation: TourStep.counting
    case .totals: TourStep.looking
    case .figures: TourStep.giving
    }
  }

  /// Whether that was done, by what the program shows now and what was saved just now.
  func isDone(_ top: any DeskScreen, _ saves: [SaveResult]) -> Bool {
    switch self {
    case .complaint: saves.contains { $0.firstOpened?.kind == .complaint }
    case .find: (top as? ListScreen)?.hasFoundByTail ?? false
    case .step: saves.contains { $0.opened.isEmpty && !$0.cases.isEmpty && !$0.isDisclosure }
    case .consultation: saves.contains { $0.firstOpened?.kind == .consultation || $0.hasNoCase }
    case .totals: top is TotalsScreen
    case .figures: saves.contains(where: \.hasNoCase)
    }
  }
}

extension SaveResult {
  /// Whether it wrote something that belongs to no case: what was counted, or figures that were given.
  fileprivate var hasNoCase: Bool { cases.isEmpty && !events.isEmpty }
}

extension ListScreen {
  /// Whether the last digits of a phone have found somebody.
  fileprivate var hasFoundByTail: Bool {
    let typed = query.search
    return scope == .find && typed.count >= 4 && typed.allSatisfy(\.isNumber) && list.count > 0
  }
}

// MARK: Words

extension TourStep {
  private static func complaint(_ states: StateWords) -> Phrase {
    let (key, save) = (HomeAction.intake(.complaint).key, IntakeAction.keys.name(of: .save))
    let complaint = states.one(.complaint)
    return Phrase(
      "来人\(complaint.zh)：首页按 \(key.zh)，写电话、姓名、经过，\(save.zh) 存",
      "A visitor: \(key.en) on home, phone, name, what happened; \(save.en) saves")
  }

  private static var finding: Phrase {
    let key = GlobalAction.keys.name(of: .find)
    return Phrase(
      "他来电问：按 \(key.zh)，打电话后四位", "He calls: \(key.en), then the last four digits of his phone")
  }

  private static var steps: Phrase {
    let (open, save) = (ListScreen.filterKeys.name(of: .open), StepScreen.keys.name(of: .save))
    return Phrase(
      "\(open.zh) 打开它，按最下面的数字办一步，\(save.zh) 存",
      "\(open.en) opens it; a digit takes a step, \(save.en) saves")
  }

  private static var counting: Phrase {
    let key = HomeAction.count.key
    return Phrase("问一句就走的：回首页按 \(key.zh)，记 1 人次", "Who only asks: \(key.en) on home counts one")
  }

  private static var looking: Phrase {
    let key = GlobalAction.keys.name(of: .totals)
    return Phrase("领导要数：按 \(key.zh)", "The leader wants figures: \(key.en)")
  }

  private static var giving: Phrase {
    let (give, keep) = (TotalsScreen.keys.name(of: .give), GivingScreen.keys.name(of: .keep))
    return Phrase(
      "报给他：合计里按 \(give.zh)，打报给谁，\(keep.zh) 留底",
      "Give them: \(give.en) in the totals, to whom; \(keep.en) keeps them")
  }
}
