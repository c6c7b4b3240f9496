import Values
import Vocabulary

/// A share of something, always told with both of its numbers.
public struct Rate: Hashable, Sendable {
  /// What a share says nothing about, such as cases on which nobody has decided.
  public struct Rest: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// Of how many in all.
    public var among: Int
    /// What they are: `未决定`.
    public var words: Phrase

    /// Whether they are so many, more than a tenth, that the share must not be told without them.
    public var isTold: Bool { count * 10 > among }
  }

  /// How many of them.
  public var n: Int
  /// Of how many.
  public var of: Int
  /// What it leaves out; nil where it speaks of all.
  public var rest: Rest?

  /// A share of `n` among `of`.
  public init(n: Int, of: Int, rest: Rest? = nil) {
    self.n = n
    self.of = of
    self.rest = rest
  }

  /// How many it leaves out, where they must be told: more than a tenth.
  public var leftOut: Int? { rest.flatMap { $0.isTold ? $0.count : nil } }

  /// `另有 415 件未决定`, where that must be told.
  ///
  /// - Parameter counter: the word that the office counts cases with.
  public func leftOutWords(counter: String, _ language: Language) -> String? {
    guard let rest, rest.isTold else { return nil }
    return Phrase(
      "另有 \(rest.count) \(counter)\(rest.words.zh)", "\(rest.count) more \(rest.words.en)")[
        language]
  }

  /// Whole per cent, half away from zero; nil where there is nothing to take a share of.
  ///
  /// A hundred is never said unless all of them are meant: 249 of 250 are 99.
  public var percent: Int? {
    guard of > 0 else { return nil }
    let rounded = (200 * n + of) / (2 * of)
    return n < of ? min(rounded, 99) : rounded
  }

  /// `88%`, or a dash where there is nothing to take a share of.
  public var text: String { percent.map { "\($0)%" } ?? "—" }
}
