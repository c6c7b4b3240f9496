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

// MARK: Words

extension Kind {
  /// One case of the kind, as lists say it.
  public var word: Phrase {
    switch self {
    case .complaint: Phrase("投诉", "complaint")
    case .report: Phrase("举报", "report")
    case .consultation: Phrase("咨询", "question")
    }
  }

  /// The kind as a form offers it.
  public var choice: Phrase {
    switch self {
    case .complaint: Phrase("投诉", "Complaint")
    case .report: Phrase("举报", "Report")
    case .consultation: Phrase("咨询", "Consult")
    }
  }

  /// All cases of the kind, as totals head them.
  public var plural: Phrase {
    switch self {
    case .complaint: Phrase("投诉", "Complaints")
    case .report: Phrase("举报", "Reports")
    case .consultation: Phrase("咨询", "Consultations")
    }
  }
}
