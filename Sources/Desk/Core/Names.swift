import TerminalKit
import Values

// What the kit leaves open is said here once: the words of the desk are phrases.

/// One input of a form of the desk.
public typealias FormField<ID: Hashable & Sendable> = TerminalKit.FormField<ID, Phrase>
/// A form of the desk.
public typealias Form<ID: Hashable & Sendable> = TerminalKit.Form<ID, Phrase>
/// How an input of the desk is filled in.
public typealias FieldKind = TerminalKit.FieldKind<Phrase>
/// One thing that can be chosen at the desk.
public typealias Option = TerminalKit.Option<Phrase>
/// Keys of the desk.
public typealias KeyMap<Action> = TerminalKit.KeyMap<Action, Phrase>
