import Foundation
import Values

/// The pages of a store's file and of the write-ahead log beside it, read without SQLite: a page that cannot be read
/// harms no other.
///
/// Nobody may have the file open to write meanwhile, and this process not by SQLite: closing the file here would drop
/// its locks.
final class StorePages {
  /// How many bytes a page has.
  let size: Int
  private let file: Int32
  private let log: Int32
  /// How many bytes the file has.
  private let length: Int
  /// Where the pages lie in the log: of each the last place, and all places in their order.
  private(set) var newest: [Int: Int] = [:]
  private(set) var places: [(page: Int, place: Int)] = []

  init(_ path: String) throws {
    file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    log = open(path + "-wal", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw StoreError.notReadable(path: path, errno: errno) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError.notAStore(path: path)
    }
    length = Int(status.st_size)
    size = StorePages.size(of: file)
    readLog()
  }

  deinit {
    close(file)
    if log >= 0 { close(log) }
  }

  /// What pages have in every store of this program: so many are believed where the head of the file makes no sense.
  private static let usual = 4096

  private static func size(of file: Int32) -> Int {
    let size = StoredBytes.number(bytes(of: file, at: 16, 2), at: 0, 2)
    return size == 1 ? 65_536 : size >= 512 && size & (size - 1) == 0 ? size : usual
  }

  /// Whether the file begins as a store does.
  var hasHead: Bool {
    StoreHeader(StorePages.bytes(of: file, at: 0, StoreHeader.size)).map {
      $0.applicationID == Schema.applicationID
    } ?? false
  }

  private static func bytes(of file: Int32, at place: Int, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, off_t(place))
    return read == count ? bytes : []
  }

  /// How many pages the file has.
  var count: Int { (length + size - 1) / size }

  /// A page as it stands now; empty where it cannot be read.
  func page(_ number: Int) -> [UInt8] {
    newest[number].map(logged) ?? filed(number)
  }

  /// A page as the file alone has it. Its last one may be cut short.
  func filed(_ number: Int) -> [UInt8] {
    let start = (number - 1) * size
    guard number > 0, start < length else { return [] }
    let bytes = StorePages.bytes(of: file, at: start, min(size, length - start))
    return bytes.isEmpty ? [] : bytes + [UInt8](repeating: 0, count: size - bytes.count)
  }

  /// A page at a place in the log.
  func logged(at place: Int) -> [UInt8] { StorePages.bytes(of: log, at: place, size) }
}

// MARK: The log

extension StorePages {
  private static let headOfLog = 32
  private static let headOfPage = 24

  /// Finds the pages in the log that are of the last writer, up to the end of his last transaction.
  ///
  /// A page whose sum is wrong ends the log for SQLite. Here it does not: what is read of it is verified by its own
  /// hash, or not taken.
  private func readLog() {
    guard log >= 0 else { return }
    let head = StorePages.bytes(of: log, at: 0, StorePages.headOfLog)
    guard head.count == StorePages.headOfLog else { return }
    let first = StorePages.bytes(of: log, at: StorePages.headOfLog, StorePages.headOfPage)
    guard first.count == StorePages.headOfPage else { return }
    // Where the head is damaged, the pages say whose they are.
    let isCurrent = first[8..<16] == head[16..<24]
    var found: [(page: Int, place: Int)] = []
    var whole = 0
    var place = StorePages.headOfLog
    while true {
      let frame = StorePages.bytes(of: log, at: place, StorePages.headOfPage)
      guard frame.count == StorePages.headOfPage else { break }
      if frame[8..<16] == first[8..<16] {
        found.append(
          (page: StoredBytes.number(frame, at: 0, 4), place: place + StorePages.headOfPage))
        if StoredBytes.number(frame, at: 4, 4) > 0 { whole = found.count }
      }
      place += StorePages.headOfPage + size
    }
    places = Array(found.prefix(whole))
    if isCurrent { for (page, place) in places { newest[page] = place } }
  }
}
