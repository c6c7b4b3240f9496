import Values
import Vocabulary

/// How far it has come that this desk exchanges bundles with others through a folder.
public struct ExchangeStand: Hashable, Sendable {
  /// What is done just now.
  public enum Doing: Hashable, Sendable {
    case looking
    /// So many of so many files that are new are read.
    case reading(Int, of: Int)
    case writing
    /// Nothing, until it is looked again.
    case resting
    /// Nothing more: it was to be done once, or somebody has ended it.
    case ended
  }

  /// Another desk, and when it wrote what was read here last, by its own clock.
  public struct Heard: Hashable, Sendable {
    /// The letters of its numbers.
    public let letters: String
    /// When it wrote that.
    public let at: Instant

    /// A desk that was heard of.
    public init(letters: String, at: Instant) { (self.letters, self.at) = (letters, at) }
  }

  /// The folder, as it is shown to the clerk.
  public let folder: String
  /// Whether it goes on until somebody ends it.
  public let stays: Bool
  /// What is done just now.
  public var doing = Doing.looking
  /// Whether the folder was there when it was last looked for.
  public var isThere = true
  /// The other desks that were heard of, the newest first.
  public var heard: [Heard] = []
  /// What came of it, and what was refused, the last behind.
  public var told: [Phrase] = []
  /// How many bundles had something new.
  public var news = 0

  /// One that begins.
  public init(folder: String, stays: Bool) { (self.folder, self.stays) = (folder, stays) }

  /// Says one thing more; of what was told long ago nothing is kept.
  public mutating func tell(_ words: [Phrase]) {
    told = Array((told + words).suffix(ExchangeStand.mostTold))
  }

  private static let mostTold = 40

  /// What the corner of every screen says while it goes on: of whom was heard, and when.
  func corner(in zone: Zone) -> Phrase? {
    guard stays, doing != .ended else { return nil }
    if !isThere { return Phrase("并台文件夹不在", "desks: no folder") }
    let desks = heard.prefix(2).map { "\($0.letters) \($0.at.time(in: zone))" }
      .joined(separator: "  ")
    let more = heard.count > 2 ? "+\(heard.count - 2)" : ""
    return desks.isEmpty
      ? Phrase("等别台", "no other desk yet")
      : Phrase("已并 \(desks)\(more)", "has \(desks)\(more)")
  }
}
