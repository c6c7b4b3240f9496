/// What a figure is held beside, measured in turn with it.
public struct Yardstick: Hashable, Sendable {
  /// How the two are compared.
  public enum Relation: String, Hashable, Sendable {
    /// How many times the yardstick it is.
    case times
    /// Which share of its pace the yardstick's is: the yardstick's time in ours.
    case share
    /// How much it is over the yardstick.
    case over
  }

  /// What it is, in words.
  public var name: String
  /// How the two are compared.
  public var relation: Relation
  /// Which of its figures is taken.
  public var take: Take

  /// A yardstick by its name.
  public init(_ name: String, _ relation: Relation = .times, take: Take = .median) {
    self.name = name
    self.relation = relation
    self.take = take
  }

  /// A figure beside the yardstick's; infinite or NaN where there is nothing to divide by.
  public func compared(_ figure: Double, with own: Double) -> Double {
    switch relation {
    case .times: figure / own
    case .share: own / figure
    case .over: figure - own
    }
  }
}
