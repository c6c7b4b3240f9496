extension Field {
  /// The nine options a filtered choice shows beside the digits 1 to 9, best first.
  var best: [Option] {
    Array(ranked.prefix(9))
  }

  private var ranked: [Option] {
    let typed = input.text
    if typed.isEmpty {
      let first = suggestions.compactMap { id in kind.options.first { $0.id == id } }
      return first + kind.options.filter { !suggestions.contains($0.id) }
    }
    let ranks = kind.options.map { $0.rank(typed) }
    return (0...1).flatMap { rank in
      kind.options.indices.filter { ranks[$0] == rank }.map { kind.options[$0] }
    }
  }

  /// Whether the list of best options is shown while this field has the focus.
  var isOpen: Bool {
    guard case .filtered = kind else { return false }
    return !input.isEmpty || chosen.isEmpty
  }

  mutating func filter(_ key: Key) -> FieldEffect {
    switch key {
    case .text(let text):
      if let digit = Int(Key.fold(text)) { return pick(digit - 1) }
      return refine(key)
    case .paste, .control("u"), .control("w"), .left, .right: return refine(key)
    case .backspace where input.isEmpty, .delete where input.isEmpty: return unchoose()
    case .backspace, .delete: return refine(key)
    case .escape where !input.isEmpty: return close()
    case .enter where !input.isEmpty: return pick(mark)
    case .down where !input.isEmpty: return point(1)
    case .up where !input.isEmpty: return point(-1)
    default: return .none
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
  /// How well it fits what was typed: 0 begins with it, 1 contains it, nil not at all.
  func rank(_ typed: String) -> Int? {
    let wanted = Array(Option.compared(typed).utf8)
    let places = names.compactMap { Option.place(of: wanted, in: Array($0.utf8)) }
    return places.min().map { $0 == 0 ? 0 : 1 }
  }

  private static func place(of wanted: [UInt8], in name: [UInt8]) -> Int? {
    guard let first = wanted.first else { return 0 }
    guard wanted.count <= name.count else { return nil }
    return (0...(name.count - wanted.count)).first { start in
      name[start] == first && name[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
