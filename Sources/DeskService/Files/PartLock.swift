import Foundation
import Values
import Vocabulary

/// The hidden file or folder that something is written under before it has its name.
///
/// It is locked as long as its writer lives, so that what a writer who was killed left behind is
/// known as such, taken over and written anew by the next.
final class PartLock {
  /// Where it lies.
  let path: String
  /// The open file or folder.
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// - Parameters:
  ///   - target: what people know it by, for errors.
  ///   - open: makes it where it is not there, and opens it.
  static func take(
    _ path: String, for target: String, open: (String) -> Int32
  ) throws -> PartLock {
    while true {
      let descriptor = open(path)
      guard descriptor >= 0 else { throw DeskError.notWritten(target, errno) }
      let part = PartLock(path: path, descriptor: descriptor)
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        throw DeskError.notWritten(target, EBUSY)
      }
      // Its writer may have given it its name while it was being opened here.
      guard try part.isStillThere(target) else { continue }
      return part
    }
  }

  private func isStillThere(_ target: String) throws -> Bool {
    var (opened, there) = (stat(), stat())
    guard fstat(descriptor, &opened) == 0 else { throw DeskError.notWritten(target, errno) }
    guard opened.st_uid == geteuid() else { throw DeskError.notWritten(target, EACCES) }
    return lstat(path, &there) == 0 && there.st_ino == opened.st_ino
      && there.st_dev == opened.st_dev
  }
}
