import Casework
import Values

/// All that was found on the pages of stores, told by its shape from what is of no use. Nothing of it is believed yet.
struct FoundPieces {
  private(set) var events: [EventID: [EventPiece]] = [:]
  /// The ends of bodies by their rows, and all of them.
  private(set) var tails: [Int: [String]] = [:]
  private(set) var allTails: Set<String> = []
  private(set) var persons: [EventID: [SealedEvent.Row]] = [:]
  private(set) var texts: [EventID: [SealedEvent.Row]] = [:]
  /// The last event of each desk that the index of the log names, and the one that the list of ends does.
  private(set) var indexed: [DeskID: Int] = [:]
  private(set) var listed: [DeskID: Int] = [:]
  /// What lies beside the log and is verified by nothing, as it stands now.
  private(set) var meta: [String: String] = [:]
  private(set) var drafts: [[StoredValue]] = []
  private(set) var slots: [[StoredValue]] = []
  private(set) var slotsOfCopies: [[StoredValue]] = []
  /// Whether the first file begins as a store does.
  private(set) var hasHead = false

  /// The desks that the store says it was.
  var names: [DeskID] {
    let former = (meta[MetaKey.formerDesks.rawValue] ?? "").split(separator: ",").map(String.init)
    return (former + [meta[MetaKey.desk.rawValue] ?? ""]).compactMap { DeskID($0) }
  }

  /// Whether the pages are those of a store, whatever is left of its log.
  var isOfAStore: Bool { hasHead || !names.isEmpty || !lastBeside.isEmpty || !slots.isEmpty }

  /// The last event of each desk beside which a person or a text lies.
  var lastBeside: [DeskID: Int] {
    Dictionary(
      Set(persons.keys).union(texts.keys).map { ($0.desk, $0.sequence) }, uniquingKeysWith: max)
  }

  /// Takes all pages of a store, as they stand now and as they stood before. The first store that says something is
  /// believed before the others.
  mutating func take(_ pages: StorePages, isFirst: Bool) {
    if isFirst { hasHead = pages.hasHead }
    var known: Set<Int> = []
    for (number, place) in pages.places {
      let isNow = pages.newest[number] == place
      if isNow { known.insert(number) }
      take(PageRows(pages, pages.logged(at: place), number: number), isNow: isNow, isFirst)
    }
    for number in 1...max(1, pages.count) {
      let isNow = !known.contains(number)
      take(PageRows(pages, pages.filed(number), number: number), isNow: isNow, isFirst)
    }
  }

  /// - Parameters:
  ///   - isNow: whether the page is one of its store as it stands now.
  ///   - isFirst: whether that is the store that is saved.
  private mutating func take(_ page: PageRows, isNow: Bool, _ isFirst: Bool) {
    let (rows, isWhole) = page.named()
    for row in rows where !takeVerifiable(row) && isNow {
      if isFirst {
        takeOther(row)
      } else if FoundPieces.isSlot(row) {
        slotsOfCopies.append(row.values)
      }
    }
    if isWhole { return }
    page.anywhere { row in _ = takeVerifiable(row) }
  }
}

// MARK: By shape

extension FoundPieces {
  /// Takes what shows in a hash whether it is right.
  private mutating func takeVerifiable(_ row: StoredRow) -> Bool {
    if let piece = EventPiece(row) {
      FoundPieces.add(piece, to: &events[piece.event.id, default: []])
      return true
    }
    let values = row.values
    if values.count == 2, let number = row.number, values[0].isNull, let text = values[1].text {
      return take(text, asEnd: number)
    }
    return row.number == nil && takeBeside(values)
  }

  /// Takes what may be the end of bodies.
  private mutating func take(_ text: String, asEnd number: Int) -> Bool {
    guard number > 0, text.hasSuffix("}") else { return false }
    FoundPieces.add(text, to: &tails[number, default: []])
    allTails.insert(text)
    return true
  }

  private static func add<Value: Equatable>(_ value: Value, to list: inout [Value]) {
    if !list.contains(value) { list.append(value) }
  }

  /// Takes a row of those that can be erased, of this version or of an older one, or an end of bodies out of its index.
  private mutating func takeBeside(_ values: [StoredValue]) -> Bool {
    // Older ones begin with their own name.
    let isOld = (5...7).contains(values.count) && values[1].text.flatMap { DeskID($0) } != nil
    let own = isOld ? Array(values.dropFirst()) : values
    if own.count == 2, let text = own[0].text, let number = own[1].whole {
      return take(text, asEnd: number)
    }
    guard own.count >= 4, let desk = own[0].text.flatMap({ DeskID($0) }),
      let sequence = own[1].whole, let salt = own[2].bytes
    else { return false }
    let id = EventID(desk: desk, sequence: sequence)
    if own.count == 4, let body = own[3].bytes {
      FoundPieces.add(SealedEvent.Row(salt: salt, body: body), to: &texts[id, default: []])
      return true
    }
    guard own.count > 4, let seal = own[3].whole else { return false }
    let (key, body) = own.last?.bytes == nil ? (own.last, own[4]) : (own[4], own.last)
    guard let body = body?.bytes else { return false }
    let row = SealedEvent.Row(salt: salt, seal: seal, key: key?.text ?? "", body: body)
    FoundPieces.add(row, to: &persons[id, default: []])
    return true
  }

  /// Takes what nothing verifies: it is either of no harm, or told as doubtful.
  private mutating func takeOther(_ row: StoredRow) {
    let values = row.values
    if row.number == nil, values.count == 3, let desk = values[0].text.flatMap({ DeskID($0) }),
      let sequence = values[1].whole, values[2].whole != nil
    {
      indexed[desk] = max(indexed[desk] ?? 0, sequence)
    }
    guard row.number != nil else { return }
    if values.count == 4, let desk = values[0].text.flatMap({ DeskID($0) }),
      let sequence = values[1].whole, values[2].whole != nil, values[3].bytes?.count == 32
    {
      listed[desk] = max(listed[desk] ?? 0, sequence)
    } else if values.count == 2, let key = values[0].text, let value = values[1].text {
      meta[key] = meta[key] ?? value
    } else if values.count == 7 || values.count == 9, values[0].isNull, values[1].text != nil,
      values[5].text != nil || values[5].bytes != nil,
      let number = row.number
    {
      drafts.append([.whole(number)] + values.dropFirst())
    } else if FoundPieces.isSlot(row) {
      slots.append(values)
    }
  }

  private static func isSlot(_ row: StoredRow) -> Bool {
    let values = row.values
    return row.number != nil && values.count == 4 && values[0].text != nil
      && values[1].text.flatMap(KeySlot.Method.init(rawValue:)) != nil && values[2].text != nil
      && values[3].bytes != nil
  }
}
