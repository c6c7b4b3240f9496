/// Days in figures alone: 20270301, 3.15, 2027/3/1, and what is known of them: 202603, 2025.
struct FigureDateReader {
  typealias Found = DayReckoning.Found

  let scan: WordScan
  let reckoning: DayReckoning

  func read() -> Found? {
    compactDate() ?? separatedDate()
  }

  /// 20270301, 0315, and as less than a day 202603 and 2025.
  private func compactDate() -> Found? {
    let digits = scan.rest
    guard let number = Decimals.value(digits) else { return nil }
    switch digits.count {
    case 4 where number < 1300: return reckoning.nearest(number / 100, number % 100)
    case 4 where (1900...2100).contains(number): return reckoning.year(number)
    case 6: return sixDigits(number)
    case 8: return reckoning.date(number / 10_000, number / 100 % 100, number % 100)
    default: return nil
    }
  }

  /// A month of a year or a day of a year with two figures, where only one of them can be.
  private func sixDigits(_ number: Int) -> Found? {
    let isMonth = (1900...2100).contains(number / 100) && (1...12).contains(number % 100)
    let day = Day(
      year: reckoning.fullYear(number / 10_000), month: number / 100 % 100, day: number % 100)
    switch (isMonth, day) {
    case (true, nil): return reckoning.month(number / 100, number % 100)
    case (false, let day?): return reckoning.exact(day)
    case (true, .some): return .failure(.ambiguous)
    case (false, nil): return nil
    }
  }

  /// 3.15, 3-15, 2027/3/1, 27.3.1, 15/3/2026, 2027.3.
  private func separatedDate() -> Found? {
    var scan = scan
    guard let first = scan.takeNumber(), scan.takeSeparator(), let second = scan.takeNumber() else {
      return nil
    }
    if scan.takeSeparator() {
      guard let third = scan.takeNumber(), scan.endsDay() else { return nil }
      if third >= 1900 { return yearLast(first, second, third) }
      return first >= 10 || self.scan.rest.first == "0"
        ? reckoning.date(reckoning.fullYear(first), second, third) : nil
    }
    if first >= 1000 {
      guard scan.isAtEnd else { return nil }
      if first < 1900 { return (1...12).contains(second) ? .failure(.tooEarly) : nil }
      return reckoning.month(first, second)
    }
    return first <= 31 && scan.endsDay() ? reckoning.nearest(first, second) : nil
  }

  private func yearLast(_ first: Int, _ second: Int, _ year: Int) -> Found {
    let days = Set(
      [Day(year: year, month: first, day: second), Day(year: year, month: second, day: first)]
        .compactMap { $0 })
    guard let day = days.first else { return .failure(.noSuchDay) }
    return days.count == 1 ? reckoning.exact(day) : .failure(.ambiguous)
  }
}
