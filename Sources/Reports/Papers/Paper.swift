import Casework
import Values
import Vocabulary

/// A paper that the desk prints about one case.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// The registration sheet of a complaint or a report, for the office's own file.
  case registration
  /// What the visitor takes home: that the matter is registered, which is not accepted.
  case slip
  /// What goes along with a case that is passed on, with a reply to be torn off.
  case referral
  /// The record of a mediation and what was agreed in it (总局令第121号 art. 24).
  case mediation

  /// What the paper is called.
  public var title: Phrase {
    switch self {
    case .registration: Phrase("登记表", "Registration sheet")
    case .slip: Phrase("登记回执", "Slip for the visitor")
    case .referral: Phrase("转办单", "Referral sheet")
    case .mediation: Phrase("调解记录", "Mediation record")
    }
  }
}

/// How a paper is written.
public enum PaperFormat: String, CaseIterable, Hashable, Sendable {
  /// Lines of text, as every printer takes them.
  case text = "txt"
  /// One page that a browser shows and prints on A4.
  case html
}

/// How wide the lines of a text are.
public enum PaperWidth: String, CaseIterable, Hashable, Sendable {
  /// The roll of a small receipt printer, in millimetres.
  case mm58 = "58"
  /// The roll of a large receipt printer, in millimetres.
  case mm80 = "80"
  case a4

  /// How many columns a line has; a Chinese character takes two.
  public var columns: Int {
    switch self {
    case .mm58: 32
    case .mm80: 48
    case .a4: 80
    }
  }

  /// What a paper is printed on where nobody chose: the slip on a roll, all else on a sheet; the
  /// slip and whatever goes to this laptop's printer as wide as that one's paper.
  public static func usual(
    for paper: Paper, printer: PaperWidth? = nil, goesToPrinter: Bool = false
  ) -> PaperWidth {
    if let printer, goesToPrinter || paper == .slip { return printer }
    return paper == .slip ? .mm80 : .a4
  }
}

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

/// Why a paper is not printed.
public enum PaperRefusal: Error, Hashable, Sendable {
  /// The number was given away for nothing.
  case void
  /// Cases of this kind have no such paper.
  case notOf(Kind)
  /// Nobody has referred the case or handed it over.
  case notReferred
  /// The paper names no reporter, whoever asks.
  case namesNoReporter
}

extension PaperOrder {
  /// Why the paper is not printed for a case as it stands; nil when it is.
  public func refusal(kind: Kind, isVoid: Bool, wasReferred: Bool) -> PaperRefusal? {
    if isVoid { return .void }
    switch paper {
    case .registration where kind == .consultation: return .notOf(kind)
    case .mediation where kind != .complaint: return .notOf(kind)
    case .referral where !wasReferred: return .notReferred
    default: break
    }
    let hasReporter = paper == .registration && kind == .report
    return showsReporter && !hasReporter ? .namesNoReporter : nil
  }
}
