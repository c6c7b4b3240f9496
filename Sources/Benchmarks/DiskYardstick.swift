import Foundation

/// The disk's own rate of small durable appends: 4 KiB and an fdatasync, again and again.
struct DiskYardstick {
  /// Milliseconds of each append, measured in the given folder.
  static func appends(_ count: Int, in folder: String) throws -> [Double] {
    let path = folder + "/yardstick"
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    guard descriptor >= 0 else { throw BenchmarkError.file(path) }
    defer {
      close(descriptor)
      unlink(path)
    }
    let block = [UInt8](repeating: 0x2E, count: 4096)
    return (0..<count).map { _ in
      milliseconds {
        _ = block.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        fdatasync(descriptor)
      }
    }
  }
}
