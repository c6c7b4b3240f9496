import Foundation
import Values
import Vocabulary

/// Syncs a folder, so that the names in it outlive a power cut. A disk that knows no such thing, on
/// a stick of another system, is content with its files.
func syncFolder(_ folder: String) throws {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  // A folder that may be written to and not looked into cannot be synced either.
  guard descriptor >= 0 || errno == EACCES else { throw DeskError.notWritten(folder, errno) }
  if descriptor < 0 { return }
  defer { close(descriptor) }
  guard fsync(descriptor) != 0 else { return }
  let code = errno
  if [EINVAL, ENOSYS, ENOTSUP, EBADF, EROFS].contains(code) { return }
  throw DeskError.notWritten(folder, code)
}
