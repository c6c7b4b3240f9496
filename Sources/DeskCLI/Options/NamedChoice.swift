import ArgumentParser

/// A choice out of a list, as an option has it. Its names are told here: ArgumentParser would find them out by asking
/// the running program what it knows of the type, which takes as long as reading all options of a command.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  /// What may be written.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  /// Nothing: help lists what may be written.
  public static var allValueDescriptions: [String: String] { [:] }
}
