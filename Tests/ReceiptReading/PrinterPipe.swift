import Foundation

/// A pipe that stands for the device of a receipt printer, with somebody at its other end.
public final class PrinterPipe: Sendable {
  /// Why there is no pipe.
  public struct NoPipe: Error {
    /// The number of the system's error.
    public var number: Int32
  }

  /// What the device is called.
  public let path: String
  private let reader: Int32

  /// Makes a pipe where nothing is, and opens it to be read.
  public init(_ path: String) throws {
    guard mkfifo(path, 0o600) == 0 else { throw NoPipe(number: errno) }
    reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard reader >= 0 else { throw NoPipe(number: errno) }
    self.path = path
  }

  deinit { close(reader) }

  /// What was printed since it was last asked.
  public func taken() -> [UInt8] {
    var taken: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reader, &buffer, buffer.count)
      if count <= 0 { return taken }
      taken += buffer[..<count]
    }
  }
}
