import Values

extension CalendarYear {
  /// The year as a file of `calendar/` has it.
  public var json: JSON {
    [
      "year": .number(String(year)), "document": .string(document),
      "festivals": .array(festivals.map(\.json)),
    ]
  }
}

extension CalendarYear.Festival {
  fileprivate var json: JSON {
    [
      "zh": .string(name.zh), "en": .string(name.en),
      "off": .array(CalendarYear.spans(off).map(JSON.string)),
      "worked": .array(CalendarYear.spans(worked).map(JSON.string)),
    ]
  }
}

extension CalendarYear {
  /// Days in their order, those that follow each other as one: `2026-05-01/2026-05-05`.
  public static func spans(_ days: [Day]) -> [String] {
    var spans: [ClosedRange<Day>] = []
    for day in days.sorted() {
      if let last = spans.last, last.upperBound.adding(1) == day {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans.map { span in
      span.lowerBound == span.upperBound
        ? "\(span.lowerBound)" : "\(span.lowerBound)/\(span.upperBound)"
    }
  }
}
