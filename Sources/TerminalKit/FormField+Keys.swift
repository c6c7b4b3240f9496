/// What a key did to one field.
enum FieldEffect {
  case none, consumed, changed
  /// Changed, and there is nothing more to do here.
  case chosen
  case opened
}

extension FormField {
  mutating func handle(_ key: Key, columns: Int, rows: Int) -> FieldEffect {
    switch kind {
    case .line, .lines: return type(key, columns: columns, rows: rows)
    case .choice(let options, let first): return choose(key.folded, options, first)
    case .multiple(let options): return toggle(key.folded, options)
    case .filtered: return filter(key)
    case .opener: return key == .enter || key == .text(" ") ? .opened : .none
    }
  }

  /// Whether characters that came together belong together here: a word to filter by.
  func takes(whole text: String) -> Bool {
    guard case .filtered = kind else { return kind.isText }
    return !Key.fold(text).contains { $0.isASCII && $0.isNumber }
  }

  mutating func enter() {
    isFresh = true
    mark = kind.options.firstIndex { $0.id == chosen.first } ?? 0
    if kind.isText { input.moveCaret(to: input.characters.count) } else { mark = max(0, mark) }
    if case .filtered = kind { mark = 0 }
  }

  /// Takes what the desk proposed.
  mutating func takeGuess() -> Bool {
    guard isEmpty, input.isEmpty, let guess else { return false }
    self.guess = nil
    if kind.isText { input.replaceAll(with: guess) } else { chosen = [guess] }
    return true
  }

  /// A filter that was typed and left takes the option it pointed at.
  mutating func leave() -> Bool {
    guard case .filtered = kind, !input.isEmpty else { return false }
    return pick(mark) == .chosen
  }

  private mutating func type(_ key: Key, columns: Int, rows: Int) -> FieldEffect {
    let before = input.revision
    let hadGuess = guess != nil
    if isReplacedByTyping, let typed = key.typed {
      isFresh = false
      input.replaceAll(with: typed)
      return .changed
    }
    guard input.handle(key, columns: columns, rows: rows) else { return .none }
    isFresh = false
    switch key {
    case .text, .paste, .backspace, .delete, .control: guess = nil
    default: break
    }
    let changed = input.revision != before || hadGuess && guess == nil
    return changed ? .changed : .consumed
  }

  private mutating func choose(_ key: Key, _ options: [Option<Words>], _ first: Int) -> FieldEffect
  {
    switch FieldKeys.choices.action(for: key) {
    case .other: return shift(key == .left ? -1 : 1, options)
    case .next: return shift(1, options)
    case .clear: return clear()
    case .choose, nil:
      guard case .text(let text) = key, let wanted = index(typed: text, options, first) else {
        return .none
      }
      set([options[wanted].id], mark: wanted)
      return .chosen
    }
  }

  private func index(typed text: String, _ options: [Option<Words>], _ first: Int) -> Int? {
    if let digit = Int(text) {
      return options.indices.contains(digit - first) ? digit - first : nil
    }
    let found = options.indices.filter { options[$0].names.rank(text) == 0 }
    return found.count == 1 ? found.first : nil
  }

  private mutating func set(_ ids: [String], mark: Int) {
    chosen = ids
    guess = nil
    self.mark = mark
  }

  private mutating func shift(_ by: Int, _ options: [Option<Words>]) -> FieldEffect {
    guard !options.isEmpty else { return .none }
    let from = chosen.isEmpty && guess == nil ? (by > 0 ? -1 : 0) : mark
    let target = (from + by + options.count) % options.count
    set([options[target].id], mark: target)
    return .changed
  }

  private mutating func clear() -> FieldEffect {
    guard !chosen.isEmpty || guess != nil else { return .consumed }
    set([], mark: 0)
    return .changed
  }

  private mutating func toggle(_ key: Key, _ options: [Option<Words>]) -> FieldEffect {
    switch FieldKeys.choices.action(for: key) {
    case .other: mark = max(0, min(key == .left ? mark - 1 : mark + 1, options.count - 1))
    case .clear: return clear()
    case .next: return toggle(at: mark, options)
    case .choose, nil:
      guard case .text(let text) = key, let wanted = index(typed: text, options, 1) else {
        return .none
      }
      return toggle(at: wanted, options)
    }
    return .consumed
  }

  private mutating func toggle(at index: Int, _ options: [Option<Words>]) -> FieldEffect {
    guard options.indices.contains(index) else { return .none }
    let id = options[index].id
    let wanted = chosen.contains(id) ? chosen.filter { $0 != id } : chosen + [id]
    set(options.map(\.id).filter(wanted.contains), mark: index)
    return .changed
  }
}

extension Key {
  /// The text that the key puts in, if it puts in any.
  fileprivate var typed: String? {
    switch self {
    case .text(let text), .paste(let text): text
    default: nil
    }
  }
}
