/// A moment, to the second.
public struct Instant: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int

  /// The moment so many seconds after 1970-01-01 00:00 UTC.
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment at which the clocks of a zone show that time of a day.
  public init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, in zone: Zone) {
    let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
    // The offset is asked for twice, because the first guess may lie across a change of clocks.
    let guess = local - zone.offset(at: Instant(seconds: local))
    seconds = local - zone.offset(at: Instant(seconds: guess))
  }

  /// Orders by time.
  public static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.seconds < rhs.seconds }

  /// The day on which this moment lies.
  public func day(in zone: Zone) -> Day { Day(number: Instant.split(local(zone)).days) }
  /// The hour of the day, 0 to 23.
  public func hour(in zone: Zone) -> Int { Instant.split(local(zone)).seconds / 3600 }
  /// The minute of the hour, 0 to 59.
  public func minute(in zone: Zone) -> Int { Instant.split(local(zone)).seconds / 60 % 60 }

  private func local(_ zone: Zone) -> Int { seconds + zone.offset(at: self) }

  private static func split(_ seconds: Int) -> (days: Int, seconds: Int) {
    let rest = seconds % 86_400
    let ofDay = rest < 0 ? rest + 86_400 : rest
    return ((seconds - ofDay) / 86_400, ofDay)
  }
}

// MARK: - As people read it

extension Instant {
  /// The hour and the minute: `09:44`.
  public func time(in zone: Zone) -> String {
    "\(Decimals.padded(hour(in: zone))):\(Decimals.padded(minute(in: zone)))"
  }

  /// The day and the time: `2027-03-15 11:05`.
  public func toTheMinute(in zone: Zone) -> String { "\(day(in: zone)) \(time(in: zone))" }

  /// The same where the year is known: `03-15 11:05`.
  public func short(in zone: Zone) -> String { "\(day(in: zone).short) \(time(in: zone))" }
}

extension Day {
  /// Month and day: `03-24`.
  public var short: String { String(description.dropFirst(5)) }
}

// MARK: - ISO 8601

extension Instant {
  /// Reads `2027-03-15T09:30:00+08:00` or `…Z`.
  ///
  /// Seconds may be left out, a fraction of them is cut off, the offset is required.
  public init?(iso text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant(bytes: $0[...]) }) else { return nil }
    self = instant
  }

  private typealias Rest = Slice<UnsafeBufferPointer<UInt8>>

  private init?(bytes: Rest) {
    var rest = bytes.dropFirst(10)
    guard let day = Day(bytes.prefix(10)),
      rest.popFirst() == UInt8(ascii: "T"), let hour = Instant.two(&rest), hour < 24,
      rest.popFirst() == UInt8(ascii: ":"), let minute = Instant.two(&rest), minute < 60,
      let second = Instant.seconds(&rest), let offset = Instant.offset(&rest), rest.isEmpty
    else { return nil }
    self.init(seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  private static func two(_ rest: inout Rest) -> Int? {
    guard rest.count >= 2, let value = Decimals.value(rest.prefix(2)) else { return nil }
    rest = rest.dropFirst(2)
    return value
  }

  private static func seconds(_ rest: inout Rest) -> Int? {
    guard rest.first == UInt8(ascii: ":") else { return 0 }
    rest = rest.dropFirst()
    guard let seconds = two(&rest), seconds < 60 else { return nil }
    guard rest.first == UInt8(ascii: ".") else { return seconds }
    let fraction = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
    rest = rest.dropFirst(1 + fraction.count)
    return fraction.isEmpty ? nil : seconds
  }

  private static func offset(_ rest: inout Rest) -> Int? {
    let sign = rest.popFirst()
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = two(&rest),
      hours < 24, rest.popFirst() == UInt8(ascii: ":"), let minutes = two(&rest), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// `2027-03-15T09:30:00+08:00`.
  public func iso(in zone: Zone) -> String {
    let (days, ofDay) = Instant.split(local(zone))
    let offset = zone.offset(at: self)
    let size = abs(offset) / 60
    // Digit by digit: documents have some in every line.
    let time = String(unsafeUninitializedCapacity: 15) { text in
      Instant.write(ofDay / 3600, behind: "T", to: text, at: 0)
      Instant.write(ofDay / 60 % 60, behind: ":", to: text, at: 3)
      Instant.write(ofDay % 60, behind: ":", to: text, at: 6)
      Instant.write(size / 60, behind: offset < 0 ? "-" : "+", to: text, at: 9)
      Instant.write(size % 60, behind: ":", to: text, at: 12)
      return 15
    }
    return Day(number: days).description + time
  }

  private static func write(
    _ number: Int, behind sign: Unicode.Scalar, to text: UnsafeMutableBufferPointer<UInt8>,
    at place: Int
  ) {
    text[place] = UInt8(ascii: sign)
    text[place + 1] = Decimals.digit(of: number, at: 1)
    text[place + 2] = Decimals.digit(of: number, at: 0)
  }
}
