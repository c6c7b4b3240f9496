import Values
import Vocabulary

/// What came of calling back whoever brought a matter that is closed.
public enum CalledBack: Hashable, Sendable {
  /// Nobody answered: it is tried again, and says nothing of how content anybody is.
  case notReached
  /// Somebody answered, and said how content he is, or did not say.
  case reached(Satisfaction?)

  /// All that can come of it, the most content first.
  public static let all: [CalledBack] =
    Satisfaction.allCases.map { .reached($0) } + [.reached(nil), .notReached]

  /// One word: `not_reached`, `reached`, or how content somebody is.
  public var text: String {
    switch self {
    case .notReached: StepOption.notReached.rawValue
    case .reached(nil): StepOption.reached.rawValue
    case .reached(let said?): said.rawValue
    }
  }

  /// What people read.
  public var phrase: Phrase {
    switch self {
    case .notReached: StepOption.notReached.label.inside
    case .reached(nil): StepOption.reached.label.inside
    case .reached(let said?): said.phrase
    }
  }

  /// Reads the word back; nil for one that no version of ours wrote.
  public init?(_ text: String) {
    guard let one = CalledBack.all.first(where: { $0.text == text }) else { return nil }
    self = one
  }

  /// Whether somebody answered.
  public var wasReached: Bool { self != .notReached }

  /// Whether it counts as satisfied: 非常满意 and 满意.
  public var isSatisfied: Bool {
    switch self {
    case .reached(.very?), .reached(.yes?): true
    case .reached(.fair?), .reached(.no?), .reached(nil), .notReached: false
    }
  }
}

extension CalledBack {
  /// What one call says.
  init(_ action: StepAction) {
    self =
      action.has(.reached)
      ? .reached(Satisfaction(rawValue: action[text: .satisfaction])) : .notReached
  }

  /// What is known after one more call: what somebody once said stays where the next call reaches nobody.
  func followed(by next: CalledBack) -> CalledBack { next.wasReached ? next : self }
}

extension Case {
  /// What came of calling back, as figures tell it: of settled complaints alone.
  public var countedCallBack: CalledBack? {
    kind == .complaint && outcome?.isSettled == true ? calledBack : nil
  }

  /// Whether somebody should still be asked how content he is: a complaint that was settled, and nobody
  /// answered yet.
  public var isToBeCalledBack: Bool {
    kind == .complaint && outcome?.isSettled == true && !(calledBack?.wasReached ?? false)
  }
}
