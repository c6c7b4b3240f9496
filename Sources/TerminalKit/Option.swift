import Synchronization

/// One thing that can be chosen.
public struct Option<Words: Wording>: Hashable, Sendable, Identifiable {
  /// The id that stands in the data.
  public let id: String
  /// What the clerk reads.
  public let label: Words
  private let late: LateNames

  /// An option with its words and the other words it is found by: old names, ids, spellings
  /// (``SearchNames``). Those are asked for when somebody types: a form offers hundreds of options, and mostly
  /// none of them is looked for.
  public init(
    _ id: String, _ label: Words, keys: @autoclosure @escaping @Sendable () -> [String] = [],
    spelt: @autoclosure @escaping @Sendable () -> [String] = [],
    speltKeys: @autoclosure @escaping @Sendable () -> [String] = []
  ) {
    self.id = id
    self.label = label
    let labels = label.everyLanguage
    late = LateNames {
      SearchNames(labels, keys: keys(), spelt: spelt(), speltKeys: speltKeys())
    }
  }

  /// What typing finds it by.
  var names: SearchNames { late.names }
}

/// What an option is found by, worked out at the first question and kept by all copies of the option.
private final class LateNames: Hashable, Sendable {
  private let make: @Sendable () -> SearchNames
  private let made = Mutex<SearchNames?>(nil)

  init(_ make: @escaping @Sendable () -> SearchNames) { self.make = make }

  var names: SearchNames {
    made.withLock { made in
      if let made { return made }
      let names = make()
      made = names
      return names
    }
  }

  static func == (one: LateNames, other: LateNames) -> Bool {
    one === other || one.names == other.names
  }

  func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
