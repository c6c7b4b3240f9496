import Casework
import TerminalKit

// One language for the whole desk: the screen's and the reference data's name the same two.
public typealias Language = TerminalKit.Language
public typealias Field = Casework.Field
public typealias FormField<ID: Hashable & Sendable> = TerminalKit.Field<ID>

extension Language {
  /// The same language as the reference data name it.
  public var ofCasework: Casework.Language { self == .chinese ? .zh : .en }
}

extension Label {
  /// The label as a phrase of the screen.
  public var phrase: Phrase { Phrase(zh, en) }
}

extension Catalogue.List {
  /// The words for an id, the id itself where it is not in the list.
  public func label(_ id: String, _ language: Language) -> String {
    label(id, language.ofCasework)
  }
}
