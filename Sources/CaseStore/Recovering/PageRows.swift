/// The rows on a page of a store's file, by the cells that the page names, or by every place where one may begin.
struct PageRows {
  let pages: StorePages
  let page: [UInt8]
  /// Where its own head begins: the first page has that of the file before it.
  private let head: Int

  init(_ pages: StorePages, _ page: [UInt8], number: Int) {
    self.pages = pages
    self.page = page
    head = number == 1 ? 100 : 0
  }

  /// What a page of a tree holds (file format of SQLite, section 1.6).
  private enum Sort: UInt8 {
    case insideIndex = 0x02, insideTable = 0x05, index = 0x0A, table = 0x0D

    /// How long the head of such a page is.
    var width: Int {
      switch self {
      case .insideIndex, .insideTable: 12
      case .index, .table: 8
      }
    }
  }

  private var sort: Sort? { head < page.count ? Sort(rawValue: page[head]) : nil }

  /// The places of the cells; nil where the page does not hold together.
  private var cells: [Int]? {
    guard let sort else { return nil }
    let count = StoredBytes.number(page, at: head + 3, 2)
    let end = head + sort.width + 2 * count
    guard end <= page.count else { return nil }
    let cells = (0..<count).map { StoredBytes.number(page, at: head + sort.width + 2 * $0, 2) }
    let start = StoredBytes.number(page, at: head + 5, 2)
    let first = cells.min() ?? page.count
    // Where fewer cells are counted than there are, places of others stand behind.
    let isClear = end <= first && page[end..<min(first, page.count)].allSatisfy { $0 == 0 }
    guard isClear, Set(cells).count == count, first >= end, start == 0 || start <= first else {
      return nil
    }
    return cells
  }

  /// The rows that the page names, and whether these are all that it can hold.
  func named() -> (rows: [StoredRow], isWhole: Bool) {
    guard let sort, let cells else { return ([], false) }
    // The pages inside the tree of a table have no rows; one that says it is such may be another.
    if sort == .insideTable { return ([], false) }
    let rows = cells.compactMap { cell in
      row(at: sort == .insideIndex ? cell + 4 : cell, isNumbered: sort == .table)
    }
    return (rows, rows.count == cells.count)
  }

  /// The rows that may begin anywhere on the page.
  func anywhere(take: (StoredRow) -> Void) {
    for place in stride(from: head, to: page.count - 4, by: 1) {
      if let row = row(at: place, isNumbered: true) { take(row) }
      if let row = row(at: place, isNumbered: false) { take(row) }
    }
  }
}

// MARK: One cell

extension PageRows {
  /// No row of a store is longer.
  private static let most = 1 << 26

  private func row(at place: Int, isNumbered: Bool) -> StoredRow? {
    guard place >= 0, place < page.count else { return nil }
    var cell = StoredBytes(page, at: place)
    guard let length = cell.variable(), length > 1, length < PageRows.most else { return nil }
    var number: Int?
    if isNumbered {
      guard let read = cell.variable(), read > 0, read < 1 << 48 else { return nil }
      number = read
    }
    // Most places are told from the beginning of a row by this.
    let first = cell.left > 0 ? Int(page[cell.place]) : 0
    guard first > 1, first <= 64, first <= length,
      let record = record(of: length, at: cell.place, isNumbered: isNumbered),
      let values = StoredRow.values(of: record)
    else { return nil }
    return StoredRow(number: number, values: values)
  }

  /// The bytes of a row, on the page and on those that it overflows to.
  private func record(of length: Int, at place: Int, isNumbered: Bool) -> [UInt8]? {
    let usable = pages.size
    let most = isNumbered ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    var bytes = StoredBytes(page, at: place)
    if length <= most { return bytes.take(length) }
    let fitting = least + (length - least) % (usable - 4)
    guard var record = bytes.take(fitting <= most ? fitting : least) else { return nil }
    var next = StoredBytes.number(bytes.take(4) ?? [], at: 0, 4)
    while record.count < length {
      let page = next > 0 ? pages.page(next) : []
      guard page.count == usable else { return nil }
      record += page[4..<min(usable, 4 + length - record.count)]
      next = StoredBytes.number(page, at: 0, 4)
    }
    return record
  }
}
