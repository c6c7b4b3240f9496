import Casework
import Values
import Vocabulary

/// What is said of an extension under rules that let no running time limit grow.
public enum ExtensionWords {
  /// The reason was recorded, and every day stays where it was.
  public static func grewNothing(_ number: CaseNumber) -> Phrase {
    Phrase(
      "\(number.short) 没有可以延长的期限：原因已记下，期限不变",
      "\(number.short) has no time limit that may grow: the reason is recorded, no day moved")
  }
}
