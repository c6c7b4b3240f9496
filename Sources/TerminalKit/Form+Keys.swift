extension Form {
  /// Takes a key: the field that has the focus first, then the way between the fields.
  ///
  /// Characters that came together and do not belong together there (``takes(whole:)``) are so many keys.
  public mutating func handle(_ key: Key) -> Outcome {
    focus.map { take(key, $0) } ?? .ignored
  }

  private mutating func take(_ key: Key, _ id: ID) -> Outcome {
    let place = layout.places[id]
    var effect = FieldEffect.none
    update(id) { field in
      effect = field.handle(key, columns: place?.width ?? 60, rows: place?.height ?? 1)
    }
    switch effect {
    case .none: return navigate(key, from: id)
    case .consumed: return .consumed
    case .opened: return .opened(id)
    case .changed:
      touched(id)
      return .changed(id)
    case .chosen:
      touched(id)
      return step(1, from: id) ?? .changed(id)
    }
  }

  private mutating func touched(_ id: ID) {
    isDirty = true
    update(id) { $0.problem = nil }
  }

  private mutating func navigate(_ key: Key, from id: ID) -> Outcome {
    switch key {
    case .enter: return accept(id)
    case .tab: return step(1, from: id, wraps: true) ?? .consumed
    case .backTab: return step(-1, from: id, wraps: true) ?? .consumed
    default:
      guard case .climb? = FieldKeys.fields.action(for: key) else { return .ignored }
      return climb(down: key == .down, from: id) ?? .consumed
    }
  }

  private mutating func accept(_ id: ID) -> Outcome {
    var took = false
    update(id) { took = $0.takeGuess() }
    if took { touched(id) }
    if let moved = step(1, from: id) { return moved }
    leave(id)
    return .finished(id)
  }

  private var reachable: [ID] { fields.filter(\.isReachable).map(\.id) }

  private mutating func step(_ by: Int, from id: ID, wraps: Bool = false) -> Outcome? {
    let ids = reachable
    guard let here = ids.firstIndex(of: id), ids.count > 1 else { return nil }
    let target = wraps ? (here + by + ids.count) % ids.count : here + by
    guard ids.indices.contains(target) else { return nil }
    return go(from: id, to: ids[target])
  }

  private mutating func climb(down: Bool, from id: ID) -> Outcome? {
    layout.neighbour(of: id, down: down, among: reachable).map { go(from: id, to: $0) }
  }

  private mutating func go(from: ID, to: ID) -> Outcome {
    leave(from)
    focus(on: to)
    return .moved(from: from, to: to)
  }

  /// Makes the field that has the focus final as if it were left: what was typed to filter by takes
  /// the option it points at.
  public mutating func settleFocus() {
    if let focus { leave(focus) }
  }

  private mutating func leave(_ id: ID) {
    var changed = false
    update(id) { changed = $0.leave() }
    if changed { touched(id) }
  }
}
