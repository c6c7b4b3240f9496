import Values

extension FoundPieces {
  /// The ways to the keys, as far as they were found. They stand in a store twice: the first that open something are
  /// taken, and those of an older copy where the store has none any more.
  var keySlots: [KeySlot] {
    let all = [slots.compactMap { KeySlot($0) }, doubled, slotsOfCopies.compactMap { KeySlot($0) }]
      .map(FoundPieces.latest)
    return all.first(where: FoundPieces.areSound) ?? all.first { !$0.isEmpty } ?? []
  }

  private var doubled: [KeySlot] {
    do { return try meta[MetaKey.keySlots.rawValue].map { try KeySlot.all(in: $0) } ?? [] } catch {
      return []
    }
  }

  /// Of one that was changed the row of before may have been found, too: the first is that of now.
  private static func latest(_ slots: [KeySlot]) -> [KeySlot] {
    var methods: Set<KeySlot.Method> = []
    return slots.filter { methods.insert($0.method).inserted }
  }

  /// Whether persons can be sealed with them, and lie open or wait for a passphrase.
  private static func areSound(_ slots: [KeySlot]) -> Bool {
    let canSeal = slots.contains { $0.sealingKey != nil }
    return canSeal
      && slots.contains { slot in
        switch slot.method {
        case .open: slot.openKeys?.newest.name == slot.key
        case .scrypt, .hpke: true
        case .publicKey: false
        }
      }
  }
}

extension KeySlot {
  /// A row of `key_slot` as it was found; nil for any other.
  fileprivate init?(_ values: [StoredValue]) {
    guard values.count == 4, let key = values[0].text,
      let method = values[1].text.flatMap(Method.init(rawValue:)), let parameters = values[2].text,
      let wrapped = values[3].bytes
    else { return nil }
    self.init(key: key, method: method, parameters: parameters, wrapped: wrapped)
  }
}
