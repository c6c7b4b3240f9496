/// Keys and what they do: what a field, a text or a list takes by itself.
///
/// What that is called is said by the program that shows it, as a ``KeyMap``.
public struct KeyTable<Action: Sendable>: Sendable {
  /// Some keys that do the same.
  public typealias Row = (keys: [Key], action: Action)

  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  func action(for key: Key) -> Action? { rows.first(taking: key, \.keys)?.action }
}

extension Sequence {
  /// The first that takes a key; full-width forms count as ASCII where nothing takes them as they are.
  func first(taking key: Key, _ keys: (Element) -> [Key]) -> Element? {
    first { keys($0).contains(key) } ?? first { keys($0).contains(key.folded) }
  }
}
