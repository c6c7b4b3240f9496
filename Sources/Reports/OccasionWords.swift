import Casework
import Values
import Vocabulary

/// When, where, before whom and about what an entry of the ledger was, in words.
public struct OccasionWords {
  private let entry: TallyEntry
  private let language: Language
  /// The days that need not be told: those of a report about this one day.
  private let known: Day?

  /// - Parameter known: the day that everything around is about; of it only times are told.
  public init(_ entry: TallyEntry, _ language: Language, known: Day? = nil) {
    self.entry = entry
    self.language = language
    self.known = known
  }

  /// `3月15日9时至11时`; nil where nothing is known.
  public var time: String? {
    let (first, last) = (entry.from, entry.to)
    guard let first else {
      return last.map { Phrase("至\(full($0))", "until \(full($0))")[language] }
    }
    guard let last, last != first else {
      // A time without an end is when it began; a day is the day.
      let isStart = entry.to == nil && first.minute != nil && language == .chinese
      return full(first) + (isStart ? Term.from.zh : "")
    }
    let end = first.day == last.day && last.minute != nil ? clock(last) : full(last)
    return full(first) + Words.to.worded(" to ")[language] + end
  }

  private func full(_ time: DayTime) -> String {
    if time.day == known, time.minute != nil { return clock(time) }
    return day(time.day) + (time.minute == nil ? "" : gap + clock(time))
  }

  private var gap: String { language == .chinese ? "" : " " }

  private func day(_ day: Day) -> String {
    Words.day(day)[language]
  }

  private func clock(_ time: DayTime) -> String {
    guard language == .chinese, let minute = time.minute else { return time.time }
    return "\(minute / 60)时" + (minute % 60 == 0 ? "" : "\(minute % 60)分")
  }

  /// Where it was.
  static func at(_ place: String) -> Phrase { Phrase("在\(place)", "at \(place)") }

  /// Who was there.
  static func present(_ who: String) -> Phrase { Phrase("\(who)在场", "\(who) present") }

  /// `3月15日在东郊，财政局在场，处理退款`; empty where nothing is known.
  public var circumstances: String {
    let place = entry.place.map { OccasionWords.at($0)[language] }
    let head = [time, place].compactMap { $0 }.joined(separator: gap)
    let parts = [
      head, entry.present.map { OccasionWords.present($0)[language] } ?? "",
      entry.matter ?? "",
    ]
    return parts.filled(joinedBy: Punctuation.comma[language])
  }
}
