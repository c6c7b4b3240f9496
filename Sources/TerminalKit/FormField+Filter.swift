extension FormField {
  /// The nine options a filtered choice shows beside the digits 1 to 9, best first.
  var best: [Option<Words>] { Option.best(of: kind.options, input.text, suggestions) }

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
  /// The options that fit best what was typed; before that, the suggested ones come first.
  fileprivate static func best(
    of options: [Option], _ typed: String, _ suggestions: [String]
  ) -> [Option] {
    let most = FieldKeys.digits.count
    guard typed.isEmpty else { return Array(best(of: options, typed).prefix(most)) }
    let first = suggestions.compactMap { id in options.first { $0.id == id } }
    let others = options.lazy.filter { !suggestions.contains($0.id) }
    return Array(first.prefix(most)) + others.prefix(max(0, most - first.count))
  }

  private static func best(of options: [Option], _ typed: String) -> [Option] {
    let wanted = SearchNames.bytes(typed)
    let ranks = options.map { $0.names.rank(wanted) }
    return SearchNames.ranks.flatMap { rank in
      options.indices.filter { ranks[$0] == rank }.map { options[$0] }
    }
  }
}
