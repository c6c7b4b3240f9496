/// In what the activity summary is written.
package enum SummaryFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case page = "html"

  /// What a file of it is called.
  var fileName: String { "总结.\(rawValue)" }
}
