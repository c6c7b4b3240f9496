import TerminalKit
import Values

extension Key {
  /// What sentences call the key.
  var name: Phrase {
    Phrase(Phrase.name(of: self, .chinese), Phrase.name(of: self, .english))
  }
}

extension TerminalKit.KeyMap where Action: Equatable, Words == Phrase {
  /// What sentences call the key that does something here; no word where no key does.
  func name(of action: Action) -> Phrase {
    bindings.first { $0.action == action }?.keys.first?.name ?? Phrase("")
  }
}
