import Foundation
import Values

/// Bytes on their way to a file or to standard output, collected so that many small pieces become
/// few large writes.
package struct ByteSink {
  private let descriptor: Int32
  private let failure: (Int32) -> DeskError
  private var waiting: [UInt8] = []
  private static let most = 1 << 16

  /// - Parameter failure: what a failed write is told as, out of the system's number for it.
  package init(_ descriptor: Int32, _ failure: @escaping (Int32) -> DeskError) {
    self.descriptor = descriptor
    self.failure = failure
    waiting.reserveCapacity(ByteSink.most + 4096)
  }

  /// Lets somebody append bytes.
  package mutating func append(_ write: (inout [UInt8]) -> Void) throws {
    write(&waiting)
    if waiting.count >= ByteSink.most { try flush() }
  }

  /// Writes what waits.
  package mutating func flush() throws {
    try waiting.withUnsafeBytes { try send($0) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes bytes behind those that wait.
  package mutating func write(_ bytes: [UInt8]) throws {
    try flush()
    try bytes.withUnsafeBytes { try send($0) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
