import ArgumentParser
import Casework
import Desk

// Names that two of the modules below know; here each means one of them.
typealias Option = ArgumentParser.Option
typealias Language = Desk.Language
typealias Field = Casework.Field
