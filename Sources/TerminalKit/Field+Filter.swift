extension Field {
  /// The nine options a filtered choice shows beside the digits 1 to 9, best first.
  var best: [Option] { Option.best(of: kind.options, input.text, suggestions) }

  /// Whether the list of best options is shown while this field has the focus.
  var isOpen: Bool {
    guard case .filtered = kind else { return false }
    return !input.isEmpty || chosen.isEmpty
  }

  mutating func filter(_ key: Key) -> FieldEffect {
    let isNarrowed = !input.isEmpty
    switch FieldKeys.filters.action(for: key) {
    case .shorten: return isNarrowed ? refine(key) : unchoose()
    case .retype: return refine(key)
    case .close: return isNarrowed ? close() : .none
    case .take: return isNarrowed ? pick(mark) : .none
    case .point: return isNarrowed ? point(key == .down ? 1 : -1) : .none
    case .choose, nil: return type(filter: key)
    }
  }

  /// What is typed narrows, and a number chooses.
  private mutating func type(filter key: Key) -> FieldEffect {
    switch key {
    case .text(let text): Int(Key.fold(text)).map { pick($0 - 1) } ?? refine(key)
    case .delete where input.isEmpty: unchoose()
    case .paste, .left, .right, .delete: refine(key)
    default: .none
    }
  }

  private mutating func refine(_ key: Key) -> FieldEffect {
    guard input.handle(key, columns: 20) else { return .none }
    mark = 0
    return .consumed
  }

  private mutating func close() -> FieldEffect {
    input = TextInput()
    mark = 0
    return .consumed
  }

  private mutating func point(_ by: Int) -> FieldEffect {
    mark = max(0, min(mark + by, best.count - 1))
    return .consumed
  }

  private mutating func unchoose() -> FieldEffect {
    guard !chosen.isEmpty || guess != nil else { return .consumed }
    chosen = []
    guess = nil
    return .changed
  }

  mutating func pick(_ index: Int) -> FieldEffect {
    let best = best
    guard best.indices.contains(index) else { return .consumed }
    chosen = [best[index].id]
    guess = nil
    _ = close()
    return .chosen
  }
}

extension Option {
  static let mostShown = 9

  /// The options that fit best what was typed; before that, the suggested ones come first.
  fileprivate static func best(
    of options: [Option], _ typed: String, _ suggestions: [String]
  ) -> [Option] {
    guard typed.isEmpty else { return best(of: options, typed) }
    let first = suggestions.compactMap { id in options.first { $0.id == id } }
    let others = options.lazy.filter { !suggestions.contains($0.id) }
    return Array(first.prefix(mostShown)) + others.prefix(max(0, mostShown - first.count))
  }

  private static func best(of options: [Option], _ typed: String) -> [Option] {
    let wanted = Array(compared(typed).utf8)
    let ranks = options.map { $0.rank(wanted) }
    let places = fits.flatMap { rank in
      options.indices.filter { ranks[$0] == rank }.prefix(mostShown)
    }
    return places.prefix(mostShown).map { options[$0] }
  }

  /// How well an option may fit, best first.
  public static let fits = [0, 1, 2]

  /// How well it fits what was typed: 0 its label begins with it, 1 another word does, 2 it is
  /// somewhere in them, nil not at all.
  public func rank(_ typed: String) -> Int? { rank(Array(Option.compared(typed).utf8)) }

  private func rank(_ wanted: [UInt8]) -> Int? {
    var isInside = false
    for name in names {
      guard let place = Option.place(of: wanted, in: name.utf8) else { continue }
      if place == 0 { return 0 }
      isInside = true
    }
    for name in otherNames {
      guard let place = Option.place(of: wanted, in: name.utf8) else { continue }
      if place == 0 { return 1 }
      isInside = true
    }
    return isInside ? 2 : nil
  }

  private static func place(of wanted: [UInt8], in name: String.UTF8View) -> Int? {
    name.withContiguousStorageIfAvailable { place(of: wanted, in: $0) }
      ?? Array(name).withUnsafeBufferPointer { place(of: wanted, in: $0) }
  }

  private static func place(of wanted: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = wanted.first else { return 0 }
    guard wanted.count <= name.count else { return nil }
    return (0...(name.count - wanted.count)).first { start in
      name[start] == first && name[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
