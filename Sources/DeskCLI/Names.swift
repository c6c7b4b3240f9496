import ArgumentParser

// A name that two of the modules below know; here it means one of them.
typealias Option = ArgumentParser.Option
