/// Reads a day as people say it: the words are tidied, then each way to say a day reads the whole of
/// them or answers nil.
struct DayReader {
  private var words: String
  private let reckoning: DayReckoning
  private let calendar: WorkCalendar?

  init(words: String, today: Day, lean: TypedDay.Lean, calendar: WorkCalendar?) {
    self.words = words
    self.calendar = calendar
    reckoning = DayReckoning(today: today, lean: lean)
  }

  func read() throws(DayProblem) -> SaidDay {
    var reader = self
    let isAbout = reader.tidy()
    guard let found = reader.found(in: reader.words) else { throw .notUnderstood }
    var said = try found.get()
    if isAbout, reckoning.lean == .past, said.rough == nil { said.rough = .about }
    return said
  }

  private func found(in words: String) -> DayReckoning.Found? {
    let scan = WordScan(words)
    return CountedDayReader(scan: scan, reckoning: reckoning, calendar: calendar).read()
      ?? FigureDateReader(scan: scan, reckoning: reckoning).read()
      ?? FeastReader(scan: scan, reckoning: reckoning).read()
      ?? SpokenDateReader(scan: scan, reckoning: reckoning).read()
  }
}

// MARK: - What does not name the day

extension DayReader {
  /// Leaves only what names the day; whether "about" was said.
  private mutating func tidy() -> Bool {
    // A pattern is read anew at each use, which takes longer than all else here.
    if words.contains(":") {
      words = words.replacing(/[\sT]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?.*$/, with: "")
    }
    words.removeAll { $0.isWhitespace || "的,，()（）".contains($0) }
    var isAbout = false
    while let last = words.last, "。；;.".contains(last) { words.removeLast() }
    for word in ["大约", "大概", "差不多", "好像", "约", "在", "于"] where words.hasPrefix(word) {
      words.removeFirst(word.count)
      isAbout = isAbout || !["在", "于"].contains(word)
    }
    for word in ["左右", "前后", "上下", "那几天"] where words.hasSuffix(word) {
      words.removeLast(word.count)
      isAbout = true
    }
    if reckoning.lean == .future { dropBefore() }
    dropWeekday()
    dropTime()
    return isAbout
  }

  /// A promise to do it before a day is one for that day.
  private mutating func dropBefore() {
    for word in ["之前", "以前", "前"] where words.hasSuffix(word) && words.count > word.count + 1 {
      words.removeLast(word.count)
      return
    }
  }

  /// `3月15日 星期日`: the weekday of a date says nothing more.
  private mutating func dropWeekday() {
    guard words.contains(where: { "周期拜".contains($0) }) else { return }
    let pattern = /^(.*[0-9日号])(周|星期|礼拜)([一二三四五六日天])$/
    guard let match = words.wholeMatch(of: pattern) else { return }
    let date = String(match.output.1)
    let weekday = match.output.3 == "天" ? "日" : match.output.3.first
    guard case .success(let said)? = found(in: date),
      said.day.weekdaySign == weekday
    else { return }
    words = date
  }

  /// When on that day it was is not recorded.
  private mutating func dropTime() {
    guard words.contains(where: { "晨早午晚夜点时:".contains($0) }) else { return }
    let pattern =
      /^(.*[日号天末0-9一二三四五六七八九十])(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|早|晚)([0-9一二三四五六七八九十两]{1,3}([点时:].*)?)?$/
    if let match = words.wholeMatch(of: pattern) { return words = String(match.output.1) }
    if let match = words.wholeMatch(of: /^(.*[日号天])[0-9]{1,2}[点时:].*$/) {
      words = String(match.output.1)
    }
  }
}
