import Casework
import TerminalKit

/// A field of a case, not of a form.
public typealias Field = Casework.Field
/// One input of a form: a name of its own, beside the fields of a case.
public typealias FormField<ID: Hashable & Sendable> = TerminalKit.Field<ID>
