import Values

/// What a visitor brings: a dispute to settle, a clue about a violation, or a question
/// (总局令第121号 art. 3). The three are never added into one another.
public enum Kind: String, CaseIterable, Hashable, Sendable {
  case complaint, report, consultation

  /// The first part of a case number.
  public var prefix: String {
    switch self {
    case .complaint: "TS"
    case .report: "JB"
    case .consultation: "ZX"
    }
  }
}

/// Where a case stands.
public enum Status: String, CaseIterable, Hashable, Sendable {
  case registered
  case needMaterial = "need_material"
  case accepted, mediating, testing, referred, closed, void

  /// Whether somebody still has to do something about the case.
  public var isOpen: Bool { self != .closed && self != .void }

  /// Whether nobody has yet decided to accept or to decline.
  public var isUndecided: Bool { self == .registered || self == .needMaterial }
}

/// How a closed case ended.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case settledOnSpot = "settled_on_spot"
  case settled, terminated, declined, withdrawn, answered
  case handedOver = "handed_over"
  case replied
}

/// The means by which somebody was told.
public enum Means: String, CaseIterable, Hashable, Sendable {
  case phone, sms, letter, mail, web
  case inPerson = "in_person"
}

/// A clock of the rules; the order of the cases breaks ties between equal days.
public enum ClockName: String, CaseIterable, Hashable, Sendable {
  case decide, tell, check, mediate, reply, target
}
