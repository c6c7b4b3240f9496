/// The keys that every form takes by itself.
public enum FieldKeys {
  /// What keys do in a field whose options stand in a row.
  public enum Choice: Sendable {
    case choose, other, next, clear
  }

  /// What keys do in a field whose options are narrowed by typing.
  public enum Filter: Sendable {
    case choose, point, take, close, shorten, retype
  }

  /// What keys do between the fields.
  public enum Way: Sendable {
    case climb
  }

  /// The digits that choose.
  public static let digits = (1...9).map { Key.text("\($0)") }

  /// The keys of a field with options.
  public static let choices = KeyTable<Choice>([
    (digits, .choose), ([.left, .right], .other), ([.text(" ")], .next),
    ([.backspace, .delete], .clear),
  ])

  /// The keys of a field with a list to narrow.
  public static let filters = KeyTable<Filter>([
    (digits, .choose), ([.up, .down], .point), ([.enter], .take), ([.escape], .close),
    ([.backspace], .shorten), ([.control("w"), .control("u")], .retype),
  ])

  /// The keys that every field leaves to the form.
  public static let fields = KeyTable<Way>([([.up, .down], .climb)])
}
