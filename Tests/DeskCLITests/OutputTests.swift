import Foundation
import Testing
import Values
import Vocabulary

/// What cannot be written leaves nothing behind: every command that writes, every disk that refuses.
@Suite struct OutputTests {
  private let booth: Booth

  /// A command that writes, its file's name put in for `@`.
  static let commands = [
    "totals -o @.txt", "totals -o @.html", "totals -o @.json --given-to 报社", "summary -o @.md",
    "rollup totals -o @.csv", "rollup write @.json", "print A-0001 --form slip -o @.txt",
    "export @.jsonl", "export @.csv --unmask", "backup @.db", "close-day -o @",
    "close-day -o @ --unmask", "bundle write @.bundle",
  ]

  /// Whether this process may mount a disk of its own, which goes with the shell that did.
  static let canMount: Bool = {
    do {
      let booth = try Booth()
      return try booth.shell("unshare -m true").code == 0
    } catch { return false }
  }()

  private static let original = Result { try filled() }

  private static func filled() throws -> Booth {
    let booth = try Booth.ofSquareDay()
    try #require(try booth.run("tally", "leaflets", "5500多份").code == 0)
    return booth
  }

  init() throws {
    booth = try Booth(copying: OutputTests.original.get())
    try FileManager.default.createDirectory(
      atPath: booth.folder + "/out", withIntermediateDirectories: false)
  }

  private func line(_ command: String, _ folder: String) -> String {
    "desk315 " + command.replacing("@", with: "\(folder)/样")
  }

  /// The commands are right: on a disk that takes them each writes its file.
  @Test(arguments: commands) func onAGoodDiskItIsWritten(command: String) throws {
    let outcome = try booth.shell(line(command, "out"))
    #expect(outcome.code == 0, "\(outcome)")
    let names = try booth.shell("ls -A out").output.split(separator: "\n")
    #expect(!names.isEmpty)
    #expect(names.filter { !$0.hasPrefix("样") } == [])
  }

  @Test(arguments: commands) func aFolderThatIsNotThere(command: String) throws {
    try expectNothing(try booth.shell(line(command, "out/none")), "ls -A out")
  }

  /// `/proc` takes no files from anybody, root neither.
  @Test(arguments: commands) func aFolderThatTakesNothing(command: String) throws {
    try expectNothing(try booth.shell(line(command, "/proc/self")), "ls -A out")
  }

  @Test(arguments: commands.filter { !$0.contains("close-day") && !$0.contains("backup") })
  func aDeviceThatIsFull(command: String) throws {
    let ending = command.contains(" rollup") ? "" : " --format jsonl"
    var words = command.split(separator: " ").map {
      $0.hasPrefix("@") ? "/dev/full" : String($0)
    }.joined(separator: " ")
    if command.hasPrefix("export") { words += ending }
    try expectNothing(try booth.shell("desk315 \(words)"), "ls -A out")
  }

  @Test(
    .enabled(if: canMount, "mounting a small disk needs root"),
    arguments: commands)
  func aFullDisk(command: String) throws {
    // Too small for the backup; the files of figures find no block at all.
    let isSmall = command.contains("backup") || command.contains("close-day")
    let fill = isSmall ? ":" : "head -c 1000000 /dev/zero > out/filler 2> /dev/null"
    try onDisk("size=64k", fill, command)
  }

  @Test(
    .enabled(if: canMount, "mounting a small disk needs root"),
    arguments: commands)
  func aReadOnlyDisk(command: String) throws {
    try onDisk("size=4m", "mount -o remount,ro out", command)
  }

  private func onDisk(_ options: String, _ before: String, _ command: String) throws {
    let script = """
      mount -t tmpfs -o \(options) tmpfs out || exit 99
      \(before)
      \(line(command, "out")) > said 2>&1; code=$?
      ls -A out | grep -v filler > left; ls -A >> left2; exit $code
      """
    try booth.write("desk315() { \"$DESK\" \"$@\"; }\n\(script)", to: "script")
    try expectNothing(try booth.shell("unshare -m sh script"), "cat left")
  }

  private func expectNothing(
    _ outcome: Booth.Outcome, _ list: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect([73, 74].contains(outcome.code), "\(outcome)", sourceLocation: sourceLocation)
    let left = try booth.shell(list).output
    #expect(left.isEmpty, "\(left)", sourceLocation: sourceLocation)
    // Nothing left the desk, so nothing is recorded but what was told the other side of a pipe.
    let parts = try booth.shell("ls -A | grep -e part -e 样").output
    #expect(parts.isEmpty, "\(parts)", sourceLocation: sourceLocation)
  }
}
