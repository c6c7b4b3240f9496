/// In what the activity summary is written.
package enum SummaryFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case page = "html"
  case document = "docx"

  /// Those that are laid into folders of a day: every machine can make them.
  package static let inFolders = [SummaryFormat.markdown, .page]

  /// What a file of it is called.
  var fileName: String { "总结.\(rawValue)" }
}
