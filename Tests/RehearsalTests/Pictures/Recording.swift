import PseudoTerminal
import Values

/// A session as it is played again: what the program wrote, and when it is shown. The times are those that the
/// session is to have, not those that it took, so that every run makes the same recording.
struct Recording {
  /// What was written at once.
  struct Moment {
    /// Since the beginning, in hundredths of a second.
    var at: Int
    var bytes: [UInt8]
  }

  var rows = 24
  var columns = 80
  private(set) var moments: [Moment] = []

  mutating func note(_ bytes: some Sequence<UInt8>, at time: Int) {
    moments.append(Moment(at: time, bytes: Array(bytes)))
  }

  /// What the screen shows, and from when on.
  var frames: [(at: Int, frame: ScreenFrame)] {
    var screen = EmulatedScreen(rows: rows, columns: columns)
    return moments.map { moment in
      screen.take(moment.bytes)
      return (moment.at, ScreenFrame(screen))
    }
  }
}

// MARK: The file that players read (asciicast v2)

extension Recording {
  /// A file that is none.
  struct NoCast: Error {
    /// The line, from 1.
    var line: Int
  }

  /// The recording as a file: what it is in the first line, then a moment a line.
  func cast(title: String) -> String {
    let head = JSON(saying: [
      "version": 2, "width": .count(columns), "height": .count(rows), "title": .string(title),
    ])
    let lines = moments.map { moment in
      JSON.array([
        .number(Recording.seconds(moment.at)), "o",
        .string(String(decoding: moment.bytes, as: UTF8.self)),
      ])
    }
    return ([head] + lines).map { $0.text + "\n" }.joined()
  }

  /// Reads such a file.
  init(cast: String) throws {
    for (place, line) in cast.split(separator: "\n").enumerated() {
      let json = try JSON.parse(String(line))
      if place == 0 {
        guard let columns = json["width"]?.int, let rows = json["height"]?.int else {
          throw NoCast(line: 1)
        }
        (self.columns, self.rows) = (columns, rows)
        continue
      }
      guard let parts = json.array, parts.count == 3, parts[1].string == "o",
        let time = parts[0].digits.flatMap({ Double($0) }), let words = parts[2].string
      else { throw NoCast(line: place + 1) }
      note(words.utf8, at: Int((time * 100).rounded()))
    }
  }

  private static func seconds(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
