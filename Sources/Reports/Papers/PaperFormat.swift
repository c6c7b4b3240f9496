import Casework
import Values
import Vocabulary

/// How a paper is written.
public enum PaperFormat: String, CaseIterable, Hashable, Sendable {
  /// Lines of text, as every printer takes them.
  case text = "txt"
  /// One page that a browser shows and prints on A4.
  case html
}
