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

  private func summary(
    _ content: SummaryContent, _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> Summary {
    let template = try Template(
      "summary", .text(marked: SummaryLayout.marked), known: SummaryField.names, files)
    var values: [String: any Sendable] = [:]
    for (field, words) in content.values { values[field.rawValue] = harmless(words) }
    for flag in content.flags { values[flag.rawValue] = true }
    let stories = content.stories.map { [SummaryField.story.rawValue: harmless($0)] }
    if !stories.isEmpty { values[SummaryField.cases.rawValue] = stories }
    for (field, names) in content.uncounted {
      values[field.rawValue] = names.map { [SummaryField.what.rawValue: harmless($0)] }
    }
    return Summary(
      template.filled(values), doubts: content.doubts,
      isDemonstration: content.settings.isDemonstration)
  }

  /// A value is one line of plain words and never a sign of the layout.
  private func harmless(_ words: String) -> String {
    shown(PaperMarks.harmless(words.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }
}
