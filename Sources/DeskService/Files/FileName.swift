import Values
import Vocabulary

/// File names that hold somebody's words.
package enum FileName {
  /// The words as a part of a name on any disk: no separators or signs that a system keeps for
  /// itself, no control or invisible characters, no dot or dash in front, at most 80 bytes.
  package static func safe(_ words: String) -> String {
    var name = ""
    for character in displaySafe(words) {
      let kept = forbidden.contains(character) ? "_" : String(character)
      if name.utf8.count + kept.utf8.count > 80 { break }
      name += kept
    }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    if name.isEmpty || name.hasPrefix(".") || name.hasPrefix("-") { name = "_" + name }
    return isReserved(name) ? "_" + name : name
  }

  /// The name, and with numbers behind it, for where it is taken.
  static func numbered(_ name: String) -> [String] {
    [name] + (2...99).map { "\(name)（\($0)）" }
  }

  /// A name that says where what is in the file is invented.
  static func marked(_ name: String, if isDemonstration: Bool) -> String {
    isDemonstration ? "\(Demonstration.word.zh)-\(name)" : name
  }

  private static let forbidden: Set<Character> = [
    "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\n", "\t",
  ]

  /// Names that stand for devices on a stick that is read under Windows.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.split(separator: ".").first.map { $0.lowercased() } ?? ""
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.last?.isNumber == true
  }
}
