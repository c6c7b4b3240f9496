import TerminalKit
import Values
import Vocabulary

/// A help in the chosen language and in lines of so many columns.
///
/// ArgumentParser has English headings and counts characters, so that a Chinese line would come out twice as
/// wide. It is asked for lines that it does not break; here each is known by its shape, said and broken.
struct HelpScreen: Hashable, Sendable {
  /// So many columns that ArgumentParser breaks no line.
  static let unbroken = 1 << 20

  /// Behind so many characters ArgumentParser says what a label is, on the next line where that is longer.
  private static let labelWidth = 26
  private static let margin = String(repeating: " ", count: labelWidth)
  private static let overview = "OVERVIEW"
  private static let usage = "USAGE"
  /// Words get so many columns however wide the label before them is.
  private static let fewestColumns = 24

  private let lines: [String]
  private let language: Language

  /// Nil for what is no help: a version, a script for a shell.
  init?(_ text: String, _ language: Language) {
    guard text.hasPrefix("\(HelpScreen.overview): ") else { return nil }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.language = language
  }

  /// The help, broken; a label or a usage's part that is wider than that stays whole.
  func text(columns: Int) -> String {
    let end = lines.firstIndex { $0.hasPrefix("\(HelpScreen.usage): ") } ?? lines.endIndex
    let told = lines[..<end].flatMap { overview($0, columns) }
    let listed = (end..<lines.endIndex).flatMap { listing($0, columns) }
    return (told + listed).joined(separator: "\n")
  }
}

// MARK: - What a command is

extension HelpScreen {
  /// A line above the usage: what the command is, or an option that it reads by itself.
  private func overview(_ line: String, _ columns: Int) -> [String] {
    if let words = words(of: line, behind: HelpScreen.overview) {
      let heading = heading(HelpScreen.overview)
      return TextWidth.wrap(heading + ParserWords.words(words)[language], columns: columns)
    }
    guard let match = line.wholeMatch(of: /(  --\S.*?  +)(\S.*)/) else {
      return TextWidth.wrap(line, columns: columns)
    }
    let (head, words) = (String(match.output.1), String(match.output.2))
    let width = TextWidth.columns(of: head)
    let isTooWide = width > HelpScreen.labelWidth && width + HelpScreen.fewestColumns > columns
    return isTooWide ? row(head, words, columns) : hanging(head, words, columns)
  }

  private func words(of line: String, behind heading: String) -> String? {
    line.hasPrefix("\(heading): ") ? String(line.dropFirst(heading.count + 2)) : nil
  }

  /// A heading and what parts it from words on its line.
  private func heading(_ english: String) -> String {
    ParserWords.heading(english)[language] + (language == .english ? " " : "")
  }
}

// MARK: - What can be written

extension HelpScreen {
  /// A line from the usage on: a heading, a label with its words, or either of them alone.
  private func listing(_ index: Int, _ columns: Int) -> [String] {
    let line = lines[index]
    if let words = words(of: line, behind: HelpScreen.usage) { return usage(words, columns) }
    if line.hasPrefix(HelpScreen.margin) { return row("", TextRules.trimmed(line), columns) }
    if let more = ParserWords.more(TextRules.trimmed(line)) { return ["  " + more[language]] }
    if line.hasPrefix("  ") { return row(index, columns) }
    return [line.isEmpty ? "" : ParserWords.heading(String(line.dropLast()))[language]]
  }

  private func row(_ index: Int, _ columns: Int) -> [String] {
    let line = lines[index]
    let next = index + 1 < lines.endIndex ? lines[index + 1] : ""
    if next.hasPrefix(HelpScreen.margin) { return row(line, "", columns) }
    let label = String(line.prefix(HelpScreen.labelWidth))
    return row(label, String(line.dropFirst(HelpScreen.labelWidth)), columns)
  }

  private func row(_ label: String, _ words: String, _ columns: Int) -> [String] {
    let label = "  " + ParserWords.label(TextRules.trimmed(label))[language]
    let said = ParserWords.words(words)[language]
    if said.isEmpty { return [label] }
    if TextWidth.columns(of: label) < HelpScreen.labelWidth {
      return hanging(TextWidth.pad(label, to: HelpScreen.labelWidth), said, columns)
    }
    return [label] + hanging(HelpScreen.margin, said, columns)
  }

  /// Words behind a head, each line of them below the first.
  private func hanging(_ head: String, _ words: String, _ columns: Int) -> [String] {
    let width = TextWidth.columns(of: head)
    let room = max(columns - width, HelpScreen.fewestColumns)
    let margin = String(repeating: " ", count: width)
    return TextWidth.wrap(words, columns: room).enumerated().map { line in
      (line.offset == 0 ? head : margin) + line.element
    }
  }

  /// A usage ends its lines between two parts alone: `[--store <FILE>]` is one.
  private func usage(_ english: String, _ columns: Int) -> [String] {
    let head = heading(HelpScreen.usage)
    let width = TextWidth.columns(of: head)
    var lines = [head]
    var used = width
    for part in HelpScreen.parts(of: ParserWords.label(english)[language]) {
      let more = TextWidth.columns(of: part)
      if used == width {
        lines[lines.count - 1] += part
        used += more
      } else if used + 1 + more <= columns {
        lines[lines.count - 1] += " " + part
        used += 1 + more
      } else {
        lines.append(String(repeating: " ", count: width) + part)
        used = width + more
      }
    }
    return lines
  }

  private static func parts(of usage: String) -> [String] {
    usage.split(separator: " ").reduce(into: []) { parts, word in
      if let last = parts.last, last.count(where: { $0 == "[" }) > last.count(where: { $0 == "]" })
      {
        parts[parts.count - 1] = "\(last) \(word)"
      } else {
        parts.append(String(word))
      }
    }
  }
}
