import Values
import Vocabulary

extension Summary {
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  private static func number(_ heading: Int) -> String {
    heading <= numerals.count ? numerals[heading - 1] : "\(heading)"
  }

  /// The draft as Markdown, with what is missing and what is odd at its end.
  public var markdown: String {
    let lines = blocks.map { block in
      let words = Markup.markdown(Summary.plain(block.runs))
      switch block {
      case .title: return "# \(words)"
      case .heading(let number, _): return "## \(Summary.number(number))、\(words)"
      case .item: return "- \(words)"
      // A paragraph that begins like a list or a heading is none.
      case .paragraph: return Summary.harmlessStart(words)
      }
    }
    return (lines + markdownEnd).joined(separator: "\n\n") + "\n"
  }

  private static func harmlessStart(_ words: String) -> String {
    guard let first = words.first else { return words }
    if "-+=>".contains(first) { return "\\" + words }
    let digits = words.prefix(while: \.isNumber)
    guard !digits.isEmpty, let sign = words.dropFirst(digits.count).first, ".)".contains(sign)
    else { return words }
    return digits + "\\" + words.dropFirst(digits.count)
  }

  private var markdownEnd: [String] {
    var lines: [String] = []
    if !gaps.isEmpty {
      lines.append("## 还要填的")
      lines.append(gaps.map { "- 【待填：\(Markup.markdown($0))】" }.joined(separator: "\n"))
    }
    if !doubts.isEmpty {
      lines.append("## 请核对")
      lines.append(doubts.map { "- \(Markup.markdown($0.words.zh))" }.joined(separator: "\n"))
    }
    return lines
  }

  /// What a summary is called.
  static let name = Phrase("活动总结", "Activity summary")

  /// The draft as a page for A4 that word processors open and edit.
  public var page: String {
    var title = Summary.name.zh
    if case .title(let runs)? = blocks.first { title = Summary.plain(runs) }
    return Page(title: title, language: .chinese, body: blocks.map(html) + htmlEnd).html
  }

  private func html(_ block: Block) -> String {
    let words = block.runs.map { run in
      switch run {
      case .words(let words): Markup.html(words)
      case .gap(let what): "<span class=\"gap\">【待填：\(Markup.html(what))】</span>"
      }
    }.joined()
    switch block {
    case .title: return "<h1>\(words)</h1>"
    case .heading(let number, _): return "<h2>\(Summary.number(number))、\(words)</h2>"
    case .item: return "<ul><li>\(words)</li></ul>"
    case .paragraph: return "<p>\(words)</p>"
    }
  }

  private var htmlEnd: [String] {
    func list(_ title: String, _ lines: [String]) -> [String] {
      if lines.isEmpty { return [] }
      return ["<h2>\(title)</h2>", "<ul>"] + lines.map { "<li>\(Markup.html($0))</li>" } + ["</ul>"]
    }
    return list("还要填的", gaps.map { "【待填：\($0)】" }) + list("请核对", doubts.map(\.words.zh))
  }
}
