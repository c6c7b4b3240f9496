import Casework
import Values
import Vocabulary

/// What looks like a slip in a summary that somebody has finished: places left open, days copied,
/// rates without their sign, one figure under two scopes.
public struct SummaryCheck {
  /// One thing to look at.
  public struct Finding: Hashable, Sendable {
    /// The line of the text, counted from 1.
    public var line: Int
    /// What is odd.
    public var words: Phrase
  }

  /// What was found, in the order of the text.
  public let findings: [Finding]

  /// Looks through a text: Markdown, plain, or a page of HTML.
  public init(_ text: String) {
    let lines = SummaryCheck.words(of: text).split(
      separator: "\n", omittingEmptySubsequences: false)
    var findings: [Finding] = []
    var seen: [Figure] = []
    var sense = SummarySense()
    for (place, line) in lines.enumerated() {
      let folded = TextRules.foldWidth(String(line))
      for gap in line.matches(of: /【待填[：:]([^】]*)】/) {
        findings.append(Finding(line: place + 1, words: SummaryCheck.open(String(gap.output.1))))
      }
      let doubts =
        SummaryDoubt.slips(in: folded) + SummaryCheck.twice(folded, &seen)
        + sense.doubts(in: folded)
      // One slip of a line is one thing to look at, however often it stands there.
      findings += doubts.map(\.words).inGroups { $0.zh }.map { group in
        Finding(line: place + 1, words: group[0])
      }
    }
    self.findings = findings
  }

  private static func open(_ what: String) -> Phrase {
    Phrase("没有填：\(what)", "left open: \(what)")
  }

  /// The words of a page, line by line as they stand in it; any other text as it is.
  private static func words(of text: String) -> String {
    guard text.contains(/<(?:html|body|p)[\s>]/.ignoresCase()) else { return text }
    let lines = text.replacing(/<style[\s\S]*?<\/style>/) { match in
      String(repeating: "\n", count: match.output.count { $0.isNewline })
    }
    let bare = lines.replacing(/<[^>]*>/, with: "")
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")]
      .reduce(bare) { $0.replacing($1.0, with: $1.1) }.replacing("&amp;", with: "&")
  }
}

// MARK: - One figure under two scopes

extension SummaryCheck {
  private struct Figure {
    var text: String
    var scope: Scope
    var word: String
  }

  private enum Scope { case site, day, period }

  /// The figures of a line that stood before under another scope.
  private static func twice(_ line: String, _ seen: inout [Figure]) -> [SummaryDoubt] {
    line.split { "。;!?".contains($0) }.flatMap { sentence in
      figures(in: String(sentence)).compactMap { figure -> SummaryDoubt? in
        let other = seen.first { $0.text == figure.text && $0.scope != figure.scope }
        seen.append(figure)
        return other.map { .twoScopes("\($0.word)\($0.text)、\(figure.word)\(figure.text)") }
      }
    }
  }

  /// The figures of a sentence that stand behind a scope word; small ones meet by chance.
  private static func figures(in sentence: String) -> [Figure] {
    let scopes = sentence.matches(of: /现场|当天|当日|期间/)
    let unit = /([0-9][0-9,]*(?:\.[0-9]+)?)(万?)[多余]?(万?)(人次|人|份|册|件|宗|起|家次|家|条|场|名|吨|批|元)/
    return sentence.matches(of: unit).compactMap { match in
      guard let word = scopes.last(where: { $0.range.upperBound <= match.range.lowerBound }) else {
        return nil
      }
      let number = String(match.output.1).filter { $0 != "," }
      let thousands = "\(match.output.2)\(match.output.3)"
      guard number.count > 1 || !thousands.isEmpty else { return nil }
      return Figure(
        text: "\(number)\(thousands)\(match.output.4)", scope: scope(of: String(word.output)),
        word: String(word.output))
    }
  }

  private static func scope(of word: String) -> Scope {
    switch word {
    case Term.site.zh: .site
    case Term.period.zh: .period
    default: .day
    }
  }
}
