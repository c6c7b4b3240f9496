import Foundation
import Values
import Vocabulary

/// The device of a receipt printer, open to be written to, or a pipe that stands for one.
struct PrinterDevice {
  private let path: String
  private let descriptor: Int32

  /// - Throws: why nothing can be printed there; a plain file is none of the desk's to write over.
  init(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw PrintingError.noDevice(path, errno) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFCHR || kind == S_IFIFO else { throw PrintingError.notAPrinter(path) }
    descriptor = Foundation.open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw PrintingError.noDevice(path, errno) }
    self.path = path
  }

  func close() { _ = Foundation.close(descriptor) }

  /// Gives it bytes until it has taken all of them: what it is still taking is lost where it is closed.
  ///
  /// - Parameter patience: how long it may take nothing, in milliseconds.
  func write(_ bytes: [UInt8], patience: Int64) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let hasRoom = try isReady(patience)
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      let number = errno
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || number == EAGAIN {
        if !hasRoom { throw failure(EIO) }
      } else if number != EINTR {
        throw failure(number)
      }
    }
    guard try isReady(patience) else { throw failure(EIO) }
  }

  /// Waits until it takes more; false where it never will.
  private func isReady(_ patience: Int64) throws -> Bool {
    let end = Monotonic.milliseconds + patience
    while true {
      var looks = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
      let found = poll(&looks, 1, 200)
      if found > 0 { return Int32(looks[0].revents) & (POLLERR | POLLHUP | POLLNVAL) == 0 }
      if found < 0, errno != EINTR { throw failure(errno) }
      if Monotonic.milliseconds >= end {
        throw PrintingError.notTaken(path, PrinterDevice.isSilent)
      }
    }
  }

  /// Of a printer the system says what it would say of a disk.
  private func failure(_ number: Int32) -> PrintingError {
    switch number {
    case EIO, EPIPE, ENODEV, ENXIO: .notTaken(path, PrinterDevice.isGone)
    case ENOSPC: .notTaken(path, PrinterDevice.isOutOfPaper)
    default: .notTaken(path, SystemReason.phrase(number))
    }
  }

  private static let isGone = Phrase("中途断开或关机了", "it was unplugged or switched off")
  private static let isOutOfPaper = Phrase("没有纸了", "it is out of paper")

  private static let isSilent = Phrase(
    "\(Printer.patience / 1000) 秒没有收下任何内容，请看有没有纸、开没开机",
    "it took nothing for \(Printer.patience / 1000) s, look at its paper and its power")
}
