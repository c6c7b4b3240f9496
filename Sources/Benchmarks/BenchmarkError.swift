/// What keeps a measurement from being made.
enum BenchmarkError: Error, CustomStringConvertible {
  case file(String)
  /// A program that did not do what it was asked to.
  case program(String)
  /// A matter that could not be typed, and what was not seen.
  case notTyped(String, String)
  /// A measurement that there is none of, and those that there are.
  case unknown(String, [String])

  var description: String {
    switch self {
    case .file(let path): "\(path) cannot be read or written"
    case .program(let words): "it failed: \(words)"
    case .notTyped(let matter, let why): "the matter \"\(matter)\" cannot be typed: \(why)"
    case .unknown(let name, let all): "\(name) is none of \(all.joined(separator: ", "))"
    }
  }
}
