import Casework

/// The fields of a case; a form has fields of its own.
typealias Field = Casework.Field
