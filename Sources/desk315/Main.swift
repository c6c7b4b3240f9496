import DeskCLI
import Foundation

/// The program: all it does is in `DeskCLI`.
@main
struct Main {
  static func main() {
    exit(runProgram(Array(CommandLine.arguments.dropFirst())))
  }
}
