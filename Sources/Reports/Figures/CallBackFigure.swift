import Casework
import Values
import Vocabulary

/// A figure about calling back whoever brought a complaint that was settled, named as in JSON.
public enum CallBackFigure: String, CaseIterable, Hashable, Sendable {
  /// Settled complaints: those of whom anybody can be asked.
  case settled
  /// Those of whom somebody tried to ask.
  case asked
  /// Those of whom somebody answered.
  case reached
  case very, yes, fair, no
  /// Satisfied of reached: whom nobody reached is in neither of the two numbers.
  case satisfied

  /// What tables call it.
  public func phrase(_ states: StateWords) -> Phrase {
    switch self {
    case .settled: Metric.settled.phrase(states)
    case .asked: Phrase("已回访", "Called back")
    case .reached: Phrase("联系上", "Reached")
    case .very: Satisfaction.very.phrase.worded("Very satisfied")
    case .yes: Satisfaction.yes.phrase.worded("Satisfied")
    case .fair: Satisfaction.fair.phrase.worded("Fair")
    case .no: Satisfaction.no.phrase.worded("Not satisfied")
    case .satisfied: Phrase("回访满意率", "Satisfied of reached")
    }
  }

  /// What it is called where it stands alone.
  func phraseAlone(_ states: StateWords) -> Phrase {
    let (all, own) = (TableName.callBacks.phrase(states), phrase(states))
    return switch self {
    case .asked, .satisfied: own
    case .settled, .reached, .very, .yes, .fair, .no:
      Phrase(all.zh + own.zh, "\(all.en): \(own.en)")
    }
  }

  /// Whether a change of it is told by itself: what follows from another figure changes with that.
  var isCompared: Bool {
    switch self {
    case .asked, .reached, .very, .yes, .fair, .no: true
    case .settled, .satisfied: false
    }
  }

  /// What it comes to over some complaints.
  func value(of complaints: CaseCounts) -> FigureValue {
    switch self {
    case .settled: .count(complaints[.settled])
    case .asked: .count(complaints.calledBack { _ in true })
    case .reached: .count(complaints.reached)
    case .very: .count(complaints.calledBack { $0 == .reached(.very) })
    case .yes: .count(complaints.calledBack { $0 == .reached(.yes) })
    case .fair: .count(complaints.calledBack { $0 == .reached(.fair) })
    case .no: .count(complaints.calledBack { $0 == .reached(.no) })
    case .satisfied: .rate(CallBackFigure.satisfaction(of: complaints))
    }
  }

  /// Satisfied of reached, with how many settled complaints it says nothing about.
  static func satisfaction(of complaints: CaseCounts) -> Rate {
    let (settled, reached) = (complaints[.settled], complaints.reached)
    return Rate(
      n: complaints.calledBack(where: \.isSatisfied), of: reached,
      rest: Rate.Rest(count: settled - reached, among: settled, words: Words.notReached))
  }
}

extension CaseCounts {
  /// Those of whom somebody answered a call.
  fileprivate var reached: Int { calledBack(where: \.wasReached) }
}
