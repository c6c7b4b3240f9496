/// What one column of one row shows.
public struct ListCell: Equatable, Sendable {
  /// The text; cut to the column.
  public var text: String
  /// What it is.
  public var tone: Tone
  /// On which side of the column it stands.
  public var alignment: Alignment

  /// A text of a tone.
  public init(_ text: String, _ tone: Tone = .normal, _ alignment: Alignment = .left) {
    self.text = text
    self.tone = tone
    self.alignment = alignment
  }
}
