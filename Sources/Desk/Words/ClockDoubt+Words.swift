import Casework
import Values
import Vocabulary

extension ClockDoubt {
  /// What is wrong with the clock, in one line of a screen.
  public func line(in zone: Zone) -> Phrase {
    switch self {
    case .behind(let jump):
      let (now, newest) = (ClockDoubt.moment(jump.to, zone), ClockDoubt.moment(jump.from, zone))
      return Phrase(
        "电脑时钟可疑：现在 \(now)，最新的记录 \(newest)，请先校时",
        "Check the clock: \(now) is before the last record, \(newest)")
    case .unknownYear(let now):
      let now = ClockDoubt.moment(now, zone)
      return Phrase(
        "电脑时钟可疑：现在 \(now)，没有这一年的节假日表，请先校时",
        "Check the clock: \(now), a year without any table of holidays")
    }
  }

  /// The same, and what follows from it for what is recorded now.
  public func remark(in zone: Zone) -> Phrase {
    let line = line(in: zone)
    return Phrase(
      "\(line.zh)；照这个时间记，收到日、期限、编号都会错，当天的合计里也没有",
      "\(line.en); recorded by it, the day of receipt, due days and numbers are wrong, and the day's "
        + "totals lack it")
  }

  /// What the clock shows now.
  var now: Instant {
    switch self {
    case .behind(let jump): jump.to
    case .unknownYear(let now): now
    }
  }

  static func moment(_ instant: Instant, _ zone: Zone) -> String {
    instant.toTheMinute(in: zone)
  }
}
