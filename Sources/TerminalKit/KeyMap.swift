/// Keys, what they do, and what that is called: the one list that dispatch, the bar of hints,
/// the help screen and the printed manual are made from.
public struct KeyMap<Action, Words: Wording> {
  /// Some keys that do the same.
  public struct Binding {
    /// The keys, the one to print first in front.
    public var keys: [Key]
    /// What they do.
    public var action: Action
    /// What that is called.
    public var label: Words
    /// Why it cannot be done now; nil when it can.
    public var disabled: Words?
    /// Whether it belongs in the bar of hints; the help always has it.
    public var isHinted: Bool

    /// Keys with what they do.
    public init(
      _ keys: Key..., does action: Action, _ label: Words, disabled: Words? = nil,
      isHinted: Bool = true
    ) {
      self.init(keys, does: action, label, disabled: disabled, isHinted: isHinted)
    }

    /// Keys with what they do.
    public init(
      _ keys: [Key], does action: Action, _ label: Words, disabled: Words? = nil,
      isHinted: Bool = true
    ) {
      self.keys = keys
      self.action = action
      self.label = label
      self.disabled = disabled
      self.isHinted = isHinted
    }
  }

  /// What a key leads to.
  public enum Match {
    /// Something to do.
    case action(Action)
    /// Something that cannot be done now, and why.
    case disabled(Words)
  }

  /// The place these keys belong to: a screen, a form, everywhere.
  public var title: Words
  /// The bindings, the most useful first.
  public var bindings: [Binding]

  /// The keys of a place.
  public init(_ title: Words, _ bindings: [Binding]) {
    self.title = title
    self.bindings = bindings
  }

  /// The keys that something takes by itself, with what that is called.
  public init(_ title: Words, _ table: KeyTable<Action>, _ label: (Action) -> Words)
  where Action: Sendable {
    self.init(title, table.rows.map { Binding($0.keys, does: $0.action, label($0.action)) })
  }

  /// What a key leads to here; nil when it has no meaning. Full-width forms count as ASCII.
  public func match(_ key: Key) -> Match? {
    bindings.first(taking: key, \.keys).map {
      $0.disabled.map(Match.disabled) ?? .action($0.action)
    }
  }

  /// What a key does here; nil when it means nothing, or cannot be done now.
  public func action(for key: Key) -> Action? {
    if case .action(let action)? = match(key) { action } else { nil }
  }

  /// The same keys with others behind them, which win only where these are silent.
  public func followed(by other: KeyMap) -> KeyMap {
    KeyMap(title, bindings + other.bindings)
  }
}

extension KeyMap: Sendable where Action: Sendable {}
extension KeyMap.Binding: Sendable where Action: Sendable {}
extension KeyMap.Match: Sendable where Action: Sendable {}
extension KeyMap: Equatable where Action: Equatable {}
extension KeyMap.Binding: Equatable where Action: Equatable {}
extension KeyMap.Match: Equatable where Action: Equatable {}
