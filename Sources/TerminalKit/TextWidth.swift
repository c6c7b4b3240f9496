/// How many columns text takes in a terminal, and how it is drawn harmlessly.
///
/// Data is never changed: what cannot be drawn, or could hide, is replaced on the screen alone.
public enum TextWidth {
  /// What is drawn for a scalar the terminal or its library cannot draw.
  public static let substitute = "〓"
  /// More marks on one character than this are not drawn; ncurses keeps no more.
  static let mostMarks = 4

  enum Kind: UInt32 {
    case control, narrow, wide, zero, shown, selector, undrawable
  }

  /// One drawn character: what is written, over one or two columns.
  public struct Drawn: Hashable, Sendable {
    /// The base character and at most four marks; never a control character.
    public var text: String
    /// One or two.
    public var columns: Int
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if (0x20...0x7E).contains(value) { return .narrow }
    if (0x4E00...0x9FFF).contains(value) { return value <= 0x9FFC ? .wide : search(value) }
    return search(value)
  }

  private static func search(_ value: UInt32) -> Kind {
    let wanted = value << 4 | 0xF
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= wanted { low = middle } else { high = middle }
    }
    return Kind(rawValue: runs[low] & 0xF) ?? .undrawable
  }

  /// The kind of a character of one scalar that is drawn as it stands, else nil.
  static func plainColumns(of character: Character) -> Int? {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    guard scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
    switch kind(of: first) {
    case .narrow: return isRegionalIndicator(first) ? nil : 1
    case .wide: return 2
    case .control, .zero, .shown, .selector, .undrawable: return nil
    }
  }

  /// The columns one character takes.
  public static func columns(of character: Character) -> Int {
    plainColumns(of: character) ?? cells(of: character).reduce(0) { $0 + $1.columns }
  }

  /// The columns a text takes on one row.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The same of a whole text.
  public static func columns(of text: String) -> Int {
    if let columns = commonColumns(of: text) { return columns }
    var columns = 0
    for character in text { columns += self.columns(of: character) }
    return columns
  }

  /// The columns of a text of plain letters, common Han characters and their signs, none of which ever makes one
  /// character with another; nil where others are among them. Nearly all texts are such.
  private static func commonColumns(of text: String) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: columns += 1
      case 0x4E00...0x9FFC, 0x3001...0x3002, 0xFF01...0xFF5E: columns += 2
      default: return nil
      }
    }
    return columns
  }

  /// The scalars of a text that are drawn as ``substitute``, each once, in their order.
  public static func undrawable(in text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { kind(of: $0) == .undrawable }.reduce(into: []) { found, scalar in
      if !found.contains(scalar) { found.append(scalar) }
    }
  }

  /// The cells a text takes, from left to right.
  public static func cells(of text: some StringProtocol) -> [Drawn] {
    text.flatMap(cells)
  }

  /// A row as it is drawn: mostly as it stands.
  public static func safe(_ row: String) -> String {
    if commonColumns(of: row) != nil { return row }
    if row.allSatisfy({ plainColumns(of: $0) != nil }) { return row }
    return cells(of: row).map(\.text).joined()
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
