import TextLayout
import Values

/// Words made harmless for the formats that have markup of their own: no sign of theirs is markup, and what nobody
/// would see in them is said.
public enum Markup {
  /// The words as HTML shows them, between tags and in quoted attributes.
  public static func html(_ words: String) -> String {
    var safe = ""
    for scalar in HiddenCharacters.named(words).unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The words as Markdown shows them: no sign of theirs is a tag, a link or a new column.
  public static func markdown(_ words: String) -> String {
    var safe = ""
    for scalar in HiddenCharacters.named(Table.oneLine(words)).unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!":
        safe += "\\"
        safe.unicodeScalars.append(scalar)
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
