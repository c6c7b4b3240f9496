import Casework
import Values
import Vocabulary

/// Makes the draft of an activity summary out of its template.
public struct SummaryPress {
  /// A draft, and what was wrong with the office's own template that was left aside.
  public struct Printed: Hashable, Sendable {
    /// The draft.
    public var summary: Summary
    /// Nil where the template in force was used.
    public var fault: TemplateError?
  }

  /// A draft as a file of Word.
  public struct Document: Hashable, Sendable {
    /// What the file is made of.
    package var parts: [WordPart]
    /// What is still to be filled in, each named once.
    public var gaps: [String]
    /// What looks like a slip in it.
    public var doubts: [SummaryDoubt]
    /// Nil where the template in force was used.
    public var fault: TemplateError?
  }

  /// The file of an office's own template of Word.
  static let file = "templates/summary.docx"

  private let own: (String) -> [UInt8]?
  private let builtIn: (String) -> [UInt8]?
  private let shown: (String) -> String

  /// - Parameters:
  ///   - own: the files in force, the office's own among them.
  ///   - builtIn: the files that come with the program.
  ///   - shown: words of one line as they may be shown: what is invisible by its name.
  public init(
    own: @escaping (String) -> [UInt8]?, builtIn: @escaping (String) -> [UInt8]?,
    shown: @escaping (String) -> String
  ) {
    self.own = own
    self.builtIn = builtIn
    self.shown = shown
  }

  /// The draft; a template of the office that cannot be used is left aside and named.
  ///
  /// - Throws: the fault of the built-in template.
  public func print(_ content: SummaryContent) throws(TemplateError) -> Printed {
    do {
      return Printed(summary: try summary(content, own))
    } catch {
      return Printed(summary: try summary(content, builtIn), fault: error)
    }
  }

  /// The draft as a file of Word: by the office's own template of Word, else by the text template in force.
  ///
  /// - Parameter unpacked: what a file of Word is made of; nil where it is none.
  /// - Throws: the fault of the built-in template.
  package func document(
    _ content: SummaryContent, unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) -> Document {
    do {
      return try document(content, own, unpacked)
    } catch {
      var instead = try document(content, builtIn, unpacked)
      instead.fault = error
      return instead
    }
  }

  /// The template of Word that the text template in force makes, with its marks in it.
  package static func draft(
    _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> [WordPart] {
    // It is read as a text first, so that what is wrong in it is told by its own lines.
    WordDraft.parts(ofSummary: try template(files).source)
  }

  // MARK: How

  private static func template(_ files: (String) -> [UInt8]?) throws(TemplateError) -> Template {
    try Template("summary", .text(marked: SummaryLayout.marked), known: SummaryField.names, files)
  }

  private func summary(
    _ content: SummaryContent, _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> Summary {
    let template = try SummaryPress.template(files)
    return Summary(
      template.filled(values(content).mapValues(\.forText)), doubts: content.doubts,
      isDemonstration: content.settings.isDemonstration)
  }

  private func document(
    _ content: SummaryContent, _ files: (String) -> [UInt8]?,
    _ unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) -> Document {
    let own = files(SummaryPress.file)
    let parts = if let own { unpacked(own) ?? [] } else { try SummaryPress.draft(files) }
    let template = try WordTemplate(parts, file: SummaryPress.file, known: SummaryField.names)
    let mark = Demonstration.marked(Demonstration.note.zh, .chinese)
    let isOwn = own != nil
    let filled = template.filled(
      values(content), head: content.settings.isDemonstration ? mark : nil
    ) { name in
      isOwn ? SummaryField(rawValue: name).map { SummaryGaps.gap($0.words.zh) } ?? "" : ""
    }
    let lines = WordText.lines(of: filled)
    return Document(
      parts: filled, gaps: SummaryGaps.named(in: lines),
      doubts: content.doubts + lines.flatMap(SummaryDoubt.slips))
  }

  private func values(_ content: SummaryContent) -> [String: WordValue] {
    var values: [String: WordValue] = [:]
    for (field, words) in content.values { values[field.rawValue] = .words(harmless(words)) }
    for flag in content.flags { values[flag.rawValue] = .yes }
    let stories = content.stories.map { [SummaryField.story.rawValue: harmless($0)] }
    if !stories.isEmpty { values[SummaryField.cases.rawValue] = .rows(stories) }
    for (field, names) in content.uncounted {
      values[field.rawValue] = .rows(names.map { [SummaryField.what.rawValue: harmless($0)] })
    }
    return values
  }

  /// A value is one line of plain words and never a sign of the layout.
  private func harmless(_ words: String) -> String {
    shown(PaperMarks.harmless(words.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }
}

extension WordValue {
  /// The value as a text template takes it.
  fileprivate var forText: any Sendable {
    switch self {
    case .words(let words): words
    case .yes: true
    case .rows(let rows): rows
    }
  }
}
