import Casework
import Values

/// Persons in a cell, as people write them where that is clear, else as JSON.
package enum SheetPeople {
  /// What stands in the cell: `name phone;name phone`.
  package static func cell(_ people: [JSON]) -> String {
    if people.isEmpty { return "" }
    let words = people.map { "\($0["name"]?.string ?? "") \($0["phone"]?.string ?? "")" }
      .joined(separator: ";")
    // What begins like JSON is read as that.
    let isPlain = !words.hasPrefix("[") && value(words) == .array(people)
    return isPlain ? words : JSON.array(people).text
  }

  static func value(_ cell: String) -> JSON {
    .array(people(cell).map { ["name": .string($0.name), "phone": .string($0.phone)] })
  }

  /// `name phone; name phone`.
  static func people(_ words: String) -> [Representative] {
    words.split { ";；,，".contains($0) }.map { entry in
      let parts = TextRules.trimmed(String(entry)).split(separator: " ", maxSplits: 1).map(
        String.init)
      return Representative(name: parts.first ?? "", phone: parts.count > 1 ? parts[1] : "")
    }
  }
}
