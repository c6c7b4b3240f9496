import Values

/// The edits of one field of a case, as several desks made them, and which of them stand.
///
/// An edit names the edits whose values it was made from, its bases. Without them it counts as made from
/// the value that its desk knew last. An edit stands unless another one was made from it, or from one
/// that was; where several stand with different values, they contest the field until a person edits it
/// from all of them.
public struct FieldHistory: Hashable, Sendable {
  /// One edit.
  public struct Edit: Hashable, Sendable {
    /// The event that made it: the opening of the case, an amendment, or a word that what was shown of several holds.
    public var id: EventID
    /// What it set; nil where it took the value away, or the row that held it was erased.
    public var value: FieldValue?
    /// The edits that it was made from; none for the opening.
    public var bases: Set<EventID>
  }

  /// The edits in the order in which all desks see them.
  public private(set) var edits: [Edit] = []

  /// The edits of a field, or of an office's own field by its name `custom.…`.
  ///
  /// - Parameter events: those of the case, in any order; what was taken back counts for nothing.
  public init(of name: String, in events: [Event]) {
    let ordered = events.sorted()
    let undone = Case.undoneSaves(in: ordered)
    var made: [Event] = []
    for event in ordered where !undone.contains(event.save) {
      let named = event.bases(of: name)
      guard let edited = event.edited(name) ?? confirmed(by: named) else { continue }
      let known = made.filter { event.knows($0.id) || $0.caseID?.registration == $0.id }
      let bases = named.isEmpty ? Set(known.last.map { [$0.id] } ?? []) : Set(named)
      edits.append(Edit(id: event.id, value: edited.value, bases: bases))
      made.append(event)
    }
  }

  /// What an event sets a field to that names edits of it and none of its own: what was shown of these.
  private func confirmed(by bases: [EventID]) -> Edited? {
    edits.last { bases.contains($0.id) }.map { Edited(value: $0.value) }
  }

  /// The edits that stand: nobody made another one from them.
  public var heads: [Edit] {
    let taken = edits.reduce(into: Set<EventID>()) { $0.formUnion($1.bases) }
    return edits.filter { !taken.contains($0.id) }
  }

  /// The edits that stand and say different things; none where they agree, or only one stands.
  public var contested: [Edit] {
    let heads = heads
    return Set(heads.map(\.value)).count > 1 ? heads : []
  }

  /// The edits that name a base which is no edit of the field but itself. One that a clock far ahead puts behind it was
  /// known to it all the same.
  public var editsWithStrayBases: [EventID] {
    let known = Set(edits.map(\.id))
    return edits.filter { !$0.bases.isSubset(of: known.subtracting([$0.id])) }.map(\.id)
  }
}

/// What an event sets a field to: a value, or nothing.
private struct Edited {
  var value: FieldValue?
}

extension Event {
  /// What the event sets a field to; nil where it does not touch the field.
  fileprivate func edited(_ name: String) -> Edited? {
    switch payload {
    // The opening is where every field begins, with a value or without.
    case .opened(let registration): Edited(value: registration.fields.value(named: name))
    case .stepped(let step): step.action.edited(name)
    case .tallied, .undone, .redone, .configured, .disclosed, .reported, .erased, .attached, .keyed,
      .staffed, .unknown:
      nil
    }
  }

  fileprivate func bases(of name: String) -> [EventID] {
    if case .stepped(let step) = payload { step.action.bases[name] ?? [] } else { [] }
  }
}

extension CaseFields {
  fileprivate func value(named name: String) -> FieldValue? {
    if let field = Field(rawValue: name) { return self[field] }
    return custom.first { $0.value.field.name == name }?.value.value
  }
}

extension StepAction {
  fileprivate func edited(_ name: String) -> Edited? {
    if let field = Field(rawValue: name) {
      return self.name.step.changes(of: self)[field].map(Edited.init)
    }
    return custom.first { $0.value.field.name == name }.map { Edited(value: $0.value.value) }
  }
}
