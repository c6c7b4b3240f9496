/// The names by which typing finds a thing, made comparable once, because a filter reads them at each key.
public struct SearchNames: Hashable, Sendable {
  private let labels: [String]
  private let others: [String]

  /// Names that a thing is called by, and other words that it is found by.
  ///
  /// Spellings have small letters and digits alone, such as pinyin; they need not be made
  /// comparable.
  public init(
    _ labels: [String], keys: [String] = [], spelt: [String] = [], speltKeys: [String] = []
  ) {
    self.labels = labels.map(SearchNames.compared) + spelt
    others = keys.map(SearchNames.compared) + speltKeys
  }

  /// A spelling without what an input method may change: case, width, punctuation, blanks.
  private static func compared(_ text: String) -> String {
    // Chinese characters have neither case nor width nor blanks, and most names have nothing else.
    if text.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) { return text }
    return Key.fold(text).lowercased().filter { !$0.isWhitespace }
  }
}

extension SearchNames {
  /// How well a thing may fit, best first.
  public static let ranks = [0, 1, 2]

  /// How well a thing fits what was typed: 0 a label begins with it, 1 another word does, 2 it is
  /// somewhere in them, nil not at all.
  public func rank(_ typed: String) -> Int? { rank(SearchNames.bytes(typed)) }

  static func bytes(_ typed: String) -> [UInt8] { Array(compared(typed).utf8) }

  func rank(_ wanted: [UInt8]) -> Int? {
    var isInside = false
    for (rank, names) in [labels, others].enumerated() {
      for name in names {
        guard let place = SearchNames.place(of: wanted, in: name.utf8) else { continue }
        if place == 0 { return rank }
        isInside = true
      }
    }
    return isInside ? 2 : nil
  }

  private static func place(of wanted: [UInt8], in name: String.UTF8View) -> Int? {
    name.withContiguousStorageIfAvailable { place(of: wanted, in: $0) }
      ?? Array(name).withUnsafeBufferPointer { place(of: wanted, in: $0) }
  }

  private static func place(of wanted: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = wanted.first else { return 0 }
    guard wanted.count <= name.count else { return nil }
    return (0...(name.count - wanted.count)).first { start in
      name[start] == first && name[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
