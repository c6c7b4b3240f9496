/// In what the activity summary is written.
package enum SummaryFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case page = "html"
}
