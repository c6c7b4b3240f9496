import Wording

extension SaidDay {
  /// As papers have it: `2026年1月15日`, `2026年1月`, `2026年`, `约2026年1月15日`.
  public var onPaper: String {
    let (year, month) = ("\(day.year)年", "\(day.month)月")
    switch rough {
    case nil, .atLeast, .nearly: return "\(year)\(month)\(day.day)日"
    case .month: return year + month
    case .year: return year
    case .about: return "约\(year)\(month)\(day.day)日"
    }
  }

  /// As lists and screens have it: an exact day as `2026-01-15`.
  public func words(_ language: Language) -> String {
    guard let rough else { return day.description }
    if language == .chinese { return onPaper }
    switch rough {
    case .month: return String(day.description.prefix(7))
    case .year: return String(day.year)
    case .about, .atLeast, .nearly: return "about \(day)"
    }
  }

  /// As it can be typed again.
  public var typed: String { rough == nil ? day.description : onPaper }
}

extension SaidMoney {
  /// The figure that 元 can follow: `1,280.50`, `3000多`, `约3000`, `近3000`.
  public var figure: String {
    switch rough {
    case nil, .month, .year: money.grouped
    case .about: "约\(round)"
    case .atLeast: "\(round)多"
    case .nearly: "近\(round)"
    }
  }

  /// With its unit: `1,280.50元`, `3000多元`.
  public func words(_ language: Language) -> String {
    if language == .chinese { return figure + "元" }
    switch rough {
    case nil, .month, .year: return "\(money.grouped) yuan"
    case .about: return "about \(round) yuan"
    case .atLeast: return "over \(round) yuan"
    case .nearly: return "nearly \(round) yuan"
    }
  }

  /// As it can be typed again.
  public var typed: String { rough == nil ? money.yuan : figure }

  private var round: String { money.fen % 100 == 0 ? String(money.fen / 100) : money.yuan }
}
