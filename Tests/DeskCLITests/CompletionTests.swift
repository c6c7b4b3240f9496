import Foundation
import Testing

/// What a shell offers where a value is typed.
@Suite struct CompletionTests {
  private struct Tool: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var arguments: [Value]?
    var subcommands: [Command]?

    /// All values of the command and of those below it, each behind the name of its command.
    var values: [(command: String, value: Value)] {
      (arguments ?? []).map { (commandName, $0) } + (subcommands ?? []).flatMap(\.values)
    }
  }

  private struct Value: Decodable {
    /// What stands for the value in the help.
    var valueName: String?
    /// Files, folders or a list, and what the list holds.
    var completionKind: [String: [String: [String]]]?

    /// What has to be offered; nil where only a person knows.
    var wanted: [String: [String: [String]]]? {
      switch valueName ?? "" {
      case "FILE": ["file": ["extensions": []]]
      case "FOLDER": ["directory": [:]]
      case let choices where choices.contains("|"):
        ["list": ["values": choices.split(separator: "|").map(String.init)]]
      default: nil
      }
    }
  }

  @Test func filesFoldersAndChoicesAreOffered() throws {
    let dumped = try Booth().run("--experimental-dump-help").output
    let values = try JSONDecoder().decode(Tool.self, from: Data(dumped.utf8)).command.values
      .filter { $0.value.wanted != nil }
    let bare = values.filter { $0.value.completionKind != $0.value.wanted }
    #expect(bare.map { "\($0.command) \($0.value.valueName ?? "")" } == [])
    #expect(values.count > 50)
  }
}
