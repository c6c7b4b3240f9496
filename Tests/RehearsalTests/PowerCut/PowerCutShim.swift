import Foundation
import Testing

/// The library that writes down what the program does to the disk, built of Tests/PowerCut/shim.c.
enum PowerCutShim {
  /// Nil where no compiler of C is there, or where the program takes no library: the one file for older systems
  /// has its C library within it.
  static let path: String? = {
    do { return try build() } catch { return nil }
  }()

  struct NotBuilt: Error {
    var words: String
  }

  private static func build() throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let compilers = folders.flatMap { folder in ["cc", "clang", "gcc"].map { "\(folder)/\($0)" } }
    guard let compiler = compilers.first(where: FileManager.default.isExecutableFile) else {
      throw NotBuilt(words: "no compiler of C")
    }
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let built = NSTemporaryDirectory() + "powercut-\(getpid()).so"
    atexit { unlink(NSTemporaryDirectory() + "powercut-\(getpid()).so") }
    let stage = try Stage()
    let outcome = try stage.shell(
      """
      '\(compiler)' -O1 -shared -fPIC -o '\(built)' '\(tests.path)/PowerCut/shim.c' &&
      LD_PRELOAD='\(built)' POWERCUT_ROOT=/nowhere POWERCUT_LOG="$HOME/log" "$DESK" --version > /dev/null && test -s "$HOME/log"
      """)
    guard outcome.code == 0 else { throw NotBuilt(words: outcome.errors) }
    return built
  }
}

extension Trait where Self == ConditionTrait {
  /// Of tests that cut the power.
  static var needsShim: Self {
    .enabled(
      if: PowerCutShim.path != nil, "no compiler of C is installed, or the program takes no library"
    )
  }
}
