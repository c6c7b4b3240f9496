import TerminalKit
import Values

/// The text as paper may have it: as ``displaySafe(_:)``, but with the characters that a terminal
/// cannot draw. A printer may have them, and a name must not be lost on an official form.
func paperSafe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.reduce(into: "") { safe, character in
      guard TextWidth.undrawable(in: String(character)).isEmpty else {
        return safe += character.unicodeScalars.map { scalar in
          TextWidth.undrawable(in: String(scalar)).isEmpty
            ? displaySafe(String(scalar)) : String(scalar)
        }.joined()
      }
      safe += displaySafe(String(character))
    }
  }.joined(separator: "\n")
}

/// The text as a terminal may have it, by the rules of drawing: no control characters, direction
/// marks and invisible characters by their names. Line feeds stay.
package func displaySafe(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    TextWidth.safe(String(line))
  }.joined(separator: "\n")
}
