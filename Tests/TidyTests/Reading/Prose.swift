/// A document as its parts.
struct Prose {
  /// A picture that a document shows.
  struct Picture: Equatable {
    /// The name of its file.
    var file: String
    /// What is said in its stead.
    var says: String
  }

  /// Headings by their depth; between them lists by their items, tables by their rows, commands by their number.
  let parts: [String]
  /// What stands in blocks of commands, without what is said behind it.
  let commands: [String]
  /// What is asked of `make`, in the order of letters.
  let goals: [String]
  let pictures: [Picture]

  init(_ text: String) {
    let lines = Prose.lines(text)
    parts = Prose.parts(lines)
    let blocks = lines.filter { $0.kind == .command }.map(\.text)
    commands = blocks.map { line in
      let command = line.prefix(upTo: line.firstRange(of: " #")?.lowerBound ?? line.endIndex)
      return command.split(separator: " ").joined(separator: " ")
    }
    let said = lines.filter { $0.kind != .command }.map(\.text).joined(separator: "\n")
    let spans = said.matches(of: /`([^`\n]+)`/).map { String($0.output.1) } + commands
    goals = Set(
      spans.flatMap { $0.matches(of: /\bmake ([a-z][a-z-]*)/).map { String($0.output.1) } }
    ).sorted()
    pictures = said.matches(of: /!\[([^\]]*)\]\((?:[^)\s]*\/)?([^)\/\s]+)\)/).map {
      Picture(file: String($0.output.2), says: String($0.output.1))
    }
  }

  // MARK: Lines

  private enum Kind: String {
    case heading, list, table, command, text
  }

  private struct Line {
    var text: Substring
    var kind: Kind
  }

  private static func lines(_ text: String) -> [Line] {
    var isCommand = false
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") {
        isCommand.toggle()
        return nil
      }
      return Line(text: line, kind: isCommand ? .command : kind(of: line))
    }
  }

  private static func kind(of line: Substring) -> Kind {
    if line.hasPrefix("#") { return .heading }
    if line.hasPrefix("|") { return .table }
    return line.hasPrefix("- ") || line.prefixMatch(of: /\d+\.\s/) != nil ? .list : .text
  }

  private static func parts(_ lines: [Line]) -> [String] {
    var found: [(kind: Kind, words: String, count: Int)] = []
    for line in lines where line.kind != .text {
      if line.kind == .heading {
        found.append((.heading, String(line.text.prefix { $0 == "#" }), 0))
      } else if let last = found.last, last.kind == line.kind {
        found[found.count - 1].count += 1
      } else {
        found.append((line.kind, line.kind.rawValue, 1))
      }
    }
    return found.map { $0.kind == .heading ? $0.words : "\($0.words) \($0.count)" }
  }
}
