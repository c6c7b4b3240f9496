import Values
import Vocabulary

extension TallyEntry.Scope {
  /// What forms, tables and files call it.
  public var phrase: Phrase {
    switch self {
    case .site: Term.site
    case .day: Phrase("当天", "Day")
    case .period: Term.period
    }
  }
}

extension TallyEntry.Source {
  /// What forms, tables and files call it.
  public var phrase: Phrase {
    switch self {
    case .counted: Phrase("清点", "Counted")
    case .estimated: Phrase("估计", "Estimated")
    case .reported: Phrase("上报", "Reported")
    }
  }
}
