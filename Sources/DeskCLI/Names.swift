import ArgumentParser
import Casework

// Names that two of the modules below know; here each means one of them.
typealias Option = ArgumentParser.Option
typealias Field = Casework.Field
