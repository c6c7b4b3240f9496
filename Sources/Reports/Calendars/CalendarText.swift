/// A calendar as programs exchange it (RFC 5545): lines that end with CR LF, none longer than 75 octets.
struct CalendarText {
  /// The longest line that the rule allows, in octets, without its end.
  static let longest = 75

  private(set) var bytes: [UInt8] = []

  /// Adds a property whose value is no text: a word, a day, a moment.
  mutating func add(_ name: String, _ value: String) {
    fold(Array("\(name):\(value)".utf8))
  }

  /// Adds a property whose value is a text.
  mutating func add(_ name: String, text: String) { add(name, CalendarText.escaped(text)) }

  /// What has a meaning in texts of calendars says so.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Goes on in the next line behind a blank where a line would be too long; no character is torn.
  private mutating func fold(_ line: [UInt8]) {
    var rest = line[...]
    var room = CalendarText.longest
    while rest.count > room {
      var end = rest.startIndex + room
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += rest[..<end] + [0x0D, 0x0A, 0x20]
      rest = rest[end...]
      room = CalendarText.longest - 1
    }
    bytes += rest + [0x0D, 0x0A]
  }
}
