/// What stands in XML for characters that it cannot hold as they are: `&lt;`, `&#10;`.
package enum MarkupCharacters {
  /// The words of a text as it stands in the file.
  package static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var words = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      words += rest[..<start]
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ";"), let character = sign(rest[..<end].dropFirst())
      else {
        words.append(rest.removeFirst())
        continue
      }
      words += character
      rest = rest[rest.index(after: end)...]
    }
    return words + rest
  }

  private static func sign(_ name: Substring) -> String? {
    if let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][String(name)] {
      return known
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
