import Foundation
import Values
import Vocabulary

/// A process started with nothing blocked: a mask that the test runner's threads hold would be
/// inherited, and a shell that never hears of the end of its children waits for ever.
struct Child {
  let process: pid_t

  struct NotStarted: Error {
    var path: String
    var code: Int32
  }

  /// - Parameter files: what standard input reads from, and what standard output and error go to.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], folder: String,
    files: [String]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in zip(Int32(0)..., files) {
      let mode = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND
      posix_spawn_file_actions_addopen(&actions, descriptor, file, mode, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let line = ["env", "-C", folder, path] + arguments
    var words = line.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, &variables)
    guard code == 0 else { throw NotStarted(path: path, code: code) }
    self.process = process
  }

  /// Waits for the end: the exit code, or 1000 and the number of the signal.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 1000 + signal
  }

  func end() { kill(process, SIGKILL) }
}
