import Casework
import Values
import Vocabulary

/// What somebody at the desk asks to have printed.
public struct PaperOrder: Hashable, Sendable {
  /// Which paper.
  public var paper: Paper
  /// How it is written.
  public var format: PaperFormat
  /// How wide a text is; nil leaves it to the paper.
  public var width: PaperWidth?
  /// Whether the sheet of a report names the reporter (总局令第121号 art. 37).
  public var showsReporter: Bool

  /// An order; without more, a text without a reporter.
  public init(
    _ paper: Paper, format: PaperFormat = .text, width: PaperWidth? = nil,
    showsReporter: Bool = false
  ) {
    self.paper = paper
    self.format = format
    self.width = width
    self.showsReporter = showsReporter
  }

  /// What the timeline keeps of it: which paper, and whether it names a reporter.
  public var record: String { paper.rawValue + (showsReporter ? " unmasked" : "") }
}

extension PaperOrder {
  /// What ``record`` says, in words; nil for what is none.
  public static func words(_ record: String, _ language: Language) -> String? {
    let parts = record.split(separator: " ")
    guard let paper = parts.first.flatMap({ Paper(rawValue: String($0)) }) else { return nil }
    let unmasked = Phrase("（印了举报人）", " (with the reporter)")
    return paper.title[language] + (parts.count > 1 ? unmasked[language] : "")
  }
}

extension PaperOrder {
  /// Why the paper is not printed for a case as it stands; nil when it is.
  public func refusal(_ standing: PaperStanding) -> PaperRefusal? {
    if let refusal = standing.refusal(paper) { return refusal }
    let hasReporter = paper == .registration && standing.kind == .report
    return showsReporter && !hasReporter ? .namesNoReporter : nil
  }
}
