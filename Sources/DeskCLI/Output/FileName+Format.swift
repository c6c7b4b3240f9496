import DeskService
import Values
import Vocabulary

extension FileName {
  /// The format that was asked for, else the one that the name says; `day.json` holds lines.
  static func format<Format: RawRepresentable<String> & CaseIterable>(
    _ given: String?, _ path: String
  ) throws(CommandError) -> Format {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let name = given ?? (ending == "json" ? "jsonl" : ending)
    if let known = Format(rawValue: name) { return known }
    guard let given else { throw .unknownFormat(path) }
    throw .badChoice("--format", given, Format.allCases.map(\.rawValue))
  }
}
