import Foundation
import Values
import Vocabulary

/// One run of another program, without a shell: what it reads, and what it says.
struct PrintJob {
  /// What came of a run.
  struct Answer {
    /// The exit code, or 128 and the number of the signal that ended it.
    var code: Int32
    /// What it said.
    var words: String
    /// Whether it was ended because it took too long.
    var isGivenUp: Bool
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Where a program lies; nil where there is none.
  ///
  /// - Parameter folders: where to look, parted by colons, as in `PATH`.
  static func program(_ name: String, in folders: String) -> String? {
    folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Nil when it cannot be started.
  ///
  /// - Parameter isHeard: whether what it says is listened to. What stays behind in its stead, as a keeper of the
  ///   clipboard does, would else have to end before it is known to be done.
  init?(_ program: String, _ arguments: [String], isHeard: Bool = true) {
    guard let read = PrintJob.ends() else { return nil }
    guard let write = PrintJob.ends() else {
      for end in read { close(end) }
      return nil
    }
    let nowhere = isHeard ? -1 : open("/dev/null", O_WRONLY | O_CLOEXEC)
    let started = PrintJob.start(
      program, arguments, reading: read[0], writing: nowhere < 0 ? write[1] : nowhere)
    if nowhere >= 0 { close(nowhere) }
    close(read[0])
    close(write[1])
    (input, output) = (read[1], write[0])
    process = started ?? 0
    guard started == nil else { return }
    close(input)
    close(output)
    return nil
  }

  /// Both ends of a pipe that no other program inherits; nil when the system gives none.
  private static func ends() -> [Int32]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Nothing that this process holds back or ignores is passed on: the other has to hear of its own end.
  private static func start(
    _ program: String, _ arguments: [String], reading: Int32, writing: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (end, standard) in [(reading, 0), (writing, 1), (writing, 2)] as [(Int32, Int32)] {
      posix_spawn_file_actions_adddup2(&actions, end, standard)
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
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, &attributes, &words, environ) == 0 else {
      return nil
    }
    return process
  }

  /// Feeds it, listens to it and waits for its end; one that takes too long is ended.
  ///
  /// - Parameter until: by the clock that only moves forward, in milliseconds.
  func run(_ text: [UInt8], until: Int64) -> Answer {
    for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    var rest = text[...]
    var said: [UInt8] = []
    var isFeeding = true
    var isTalking = true
    while isTalking {
      if isFeeding { isFeeding = feed(&rest) }
      isTalking = listen(&said)
      if Monotonic.milliseconds > until { break }
      if isTalking { wait(isFeeding) }
    }
    if isFeeding { close(input) }
    close(output)
    let (code, isKilled) = end(until: isTalking ? 0 : until)
    return Answer(
      code: code, words: String(decoding: said, as: UTF8.self),
      isGivenUp: isKilled && code == 128 + SIGKILL)
  }

  /// What came of a run that is given nothing to read; nil while it goes on, and nobody waits for it.
  func ended() -> Answer? {
    var status = siginfo_t()
    // It is only looked at here, so that its end is taken where all others are.
    guard
      waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) != 0
        || status.si_signo != 0
    else { return nil }
    return run([], until: Monotonic.milliseconds + 1000)
  }

  /// Gives it what it takes now; false when all of it is given, or it takes no more.
  private func feed(_ rest: inout ArraySlice<UInt8>) -> Bool {
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { return true }
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
    close(input)
    return false
  }

  /// Reads what it has said so far; false when it says no more.
  private func listen(_ said: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN }
      if count == 0 { return false }
      // Nobody reads more than a line of it.
      if said.count < 4096 { said += buffer[..<count] }
    }
  }

  private func wait(_ isFeeding: Bool) {
    var descriptors = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if isFeeding { descriptors.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    poll(&descriptors, nfds_t(descriptors.count), 200)
  }

  private func end(until: Int64) -> (code: Int32, isKilled: Bool) {
    var status: Int32 = 0
    var isKilled = false
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0 && errno != EINTR { return (128, isKilled) }
      if Monotonic.milliseconds > until {
        kill(process, SIGKILL)
        isKilled = true
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isKilled)
  }
}
