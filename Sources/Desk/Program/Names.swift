import Casework
import TerminalKit

// `Field` is a field of a case; what a form is made of has a longer name here.
public typealias Field = Casework.Field
public typealias FormField<ID: Hashable & Sendable> = TerminalKit.Field<ID>
