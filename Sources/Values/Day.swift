/// A day of the Gregorian calendar, without a time and without a zone.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day so many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day that exists, of the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ Day($0[...]) }) else { return nil }
    self = day
  }

  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let year = Decimals.value(bytes[start..<start + 4]),
      let month = Decimals.value(bytes[start + 5..<start + 7]),
      let day = Decimals.value(bytes[start + 8..<start + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, such as 2027.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { Day.modulo(number + 3, 7) + 1 }

  /// The Chinese sign of its weekday: 一 to 六, and 日.
  package var weekdaySign: Character { Array("一二三四五六日")[weekday - 1] }

  /// The day so many days later, or earlier for a negative number.
  public func adding(_ days: Int) -> Day { Day(number: number + days) }

  /// How many days `lhs` lies after `rhs`.
  public static func - (lhs: Day, rhs: Day) -> Int { lhs.number - rhs.number }

  /// Orders by time.
  public static func < (lhs: Day, rhs: Day) -> Bool { lhs.number < rhs.number }

  /// `2027-03-15`.
  public var description: String {
    let (year, month, day) = civil
    let parts = [(9, day), (6, month)]
    guard (0...9999).contains(year) else {
      return "\(year)-\(Decimals.padded(month))-\(Decimals.padded(day))"
    }
    // Digit by digit: sheets have some in every row.
    return String(unsafeUninitializedCapacity: 10) { digits in
      for place in 0..<4 { digits[place] = Decimals.digit(of: year, at: 3 - place) }
      for (place, value) in parts {
        digits[place - 2] = UInt8(ascii: "-")
        digits[place - 1] = Decimals.digit(of: value, at: 1)
        digits[place] = Decimals.digit(of: value, at: 0)
      }
      return 10
    }
  }
}

extension Day {
  /// `20270315`.
  public var compact: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else { return description.filter { $0 != "-" } }
    return String(unsafeUninitializedCapacity: 8) { digits in
      let number = year * 10_000 + month * 100 + day
      for place in 0..<8 { digits[place] = Decimals.digit(of: number, at: 7 - place) }
      return 8
    }
  }
}

// MARK: - Arithmetic

extension Day {
  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func modulo(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }

  // Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its
  // year. 719 468 days lie between 0000-03-01 and 1970-01-01; 146 097 days make an era.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let dayOfEra = Day.modulo(shifted, 146_097)
    let era = (shifted - dayOfEra) / 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
