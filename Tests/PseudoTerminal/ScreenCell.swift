/// One cell of a screen: what stands in it, and how it looks.
public struct ScreenCell: Hashable, Sendable {
  /// Its text; nil in the second half of a wide character.
  public var text: String?
  /// How it looks.
  public var look: CellLook

  /// A cell with a text.
  public init(_ text: String?, _ look: CellLook = CellLook()) {
    self.text = text
    self.look = look
  }

  /// Nothing on some ground.
  static func blank(on ground: Int? = nil) -> ScreenCell {
    ScreenCell(" ", CellLook(ground: ground))
  }
}

/// How a cell looks: its weight, and its colours by their numbers among the 256 of xterm; nil for the terminal's own.
public struct CellLook: Hashable, Sendable {
  /// What text has beside its colour.
  public struct Weight: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int
    /// Heavy.
    public static let bold = Weight(rawValue: 1)
    /// Faint.
    public static let dim = Weight(rawValue: 2)
    /// With a line below.
    public static let underline = Weight(rawValue: 4)
    /// With the two colours exchanged.
    public static let reverse = Weight(rawValue: 8)

    /// Some of them.
    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// Its weight.
  public var weight: Weight
  /// The colour of its text.
  public var text: Int?
  /// The colour that it lies on.
  public var ground: Int?

  /// A look; without anything the terminal's own.
  public init(_ weight: Weight = [], text: Int? = nil, ground: Int? = nil) {
    self.weight = weight
    self.text = text
    self.ground = ground
  }
}
