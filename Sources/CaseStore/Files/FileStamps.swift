import Foundation

/// What changes when somebody writes to a file: its size, and when that was.
struct FileStamp: Hashable, Sendable {
  let size: Int64
  fileprivate let nanoseconds: Int64

  fileprivate init(size: Int64, nanoseconds: Int64) {
    (self.size, self.nanoseconds) = (size, nanoseconds)
  }

  /// Of what a path leads to; nil where nothing is.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    self.init(
      size: Int64(status.st_size),
      nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }
}

/// The stamps of a store's file and of its write-ahead log, which may not be there.
struct FileStamps: Hashable, Sendable {
  var main: FileStamp
  var log: FileStamp?

  init(main: FileStamp, log: FileStamp?) { (self.main, self.log) = (main, log) }
}

extension FileStamps {
  /// How many bytes they take in a lock file.
  static let size = 32

  var bytes: [UInt8] {
    let numbers = [main.size, main.nanoseconds, log?.size ?? -1, log?.nanoseconds ?? 0]
    return numbers.flatMap { number in
      withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
  }

  /// Nil of bytes that are none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == FileStamps.size else { return nil }
    let numbers = (0..<4).map { place in
      bytes.dropFirst(8 * place).prefix(8).reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
    guard numbers[0] >= 0 else { return nil }
    main = FileStamp(size: numbers[0], nanoseconds: numbers[1])
    log = numbers[2] < 0 ? nil : FileStamp(size: numbers[2], nanoseconds: numbers[3])
  }
}
