import Foundation
import Glibc

/// Starts a program as a shell would: nothing blocked, every signal at its default.
///
/// The threads of a test runner block signals, and a child would inherit that: it would then pass
/// tests about signals that it fails under a real shell.
public enum Spawn {
  /// A program that was not started.
  public struct NotStarted: Error {
    /// Its path.
    public var program: String
    /// The system's `errno`.
    public var code: Int32
  }

  /// What a file descriptor of the child is opened on.
  public struct Opened {
    var descriptor: Int32
    var path: String
    var flags: Int32

    /// Standard input from a file.
    public static func reading(_ path: String) -> Opened {
      Opened(descriptor: 0, path: path, flags: O_RDONLY)
    }

    /// A descriptor that writes a file anew.
    public static func writing(_ path: String, as descriptor: Int32) -> Opened {
      Opened(descriptor: descriptor, path: path, flags: O_WRONLY | O_CREAT | O_TRUNC)
    }

    /// The first terminal that a new session opens becomes its controlling terminal.
    static func terminal(_ path: String) -> Opened {
      Opened(descriptor: 0, path: path, flags: O_RDWR)
    }
  }

  /// Starts a program with these files; with one file alone it is standard output and error too.
  ///
  /// - Parameter leadsSession: whether the program is cut off from our own terminal.
  public static func start(
    _ program: String, _ arguments: [String], environment: [String: String], files: [Opened],
    leadsSession: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in files {
      posix_spawn_file_actions_addopen(
        &actions, file.descriptor, file.path, file.flags, 0o600)
    }
    if files.count == 1 {
      for descriptor in Int32(1)...2 { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
    }
    var attributes = try defaults(leadsSession: leadsSession)
    defer { posix_spawnattr_destroy(&attributes) }
    return try start(program, arguments, environment, actions, attributes)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    _ actions: posix_spawn_file_actions_t, _ attributes: posix_spawnattr_t
  ) throws -> pid_t {
    var (actions, attributes) = (actions, attributes)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    return process
  }

  private static func defaults(leadsSession: Bool) throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let session = leadsSession ? spawnInNewSession : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session)
    return attributes
  }

  /// POSIX_SPAWN_SETSID, which the standard library's module map leaves out.
  private static let spawnInNewSession: Int16 = 0x80
}
