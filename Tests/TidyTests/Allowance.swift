/// Something that a check noticed, and how much of it there is.
struct Finding: Hashable {
  var subject: String
  var amount: Int
}

/// What is still larger than it should be, with its size. A list may only shrink: what grows is named, and
/// what has become small enough must leave it.
struct Allowance {
  var sizes: [String: Int]

  /// What is wrong with findings, as sentences; nothing where each is allowed as it is.
  func judge(_ findings: [Finding]) -> [String] {
    let found = Dictionary(findings.map { ($0.subject, $0.amount) }, uniquingKeysWith: max)
    let grown = found.filter { $0.value > sizes[$0.key] ?? 0 }.map {
      "\($0.key): \($0.value)" + (sizes[$0.key].map { ", was \($0)" } ?? "")
    }
    let gone = sizes.keys.filter { found[$0] == nil }.map { "\($0): is well, take it off the list" }
    return (grown + gone).sorted()
  }
}
