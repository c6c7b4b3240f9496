import Foundation
import Interchange
import TerminalKit
import Values

/// The theme of this laptop's screens, in a file of its own in the folder of its settings.
package struct ThemeFile {
  /// What the file is called.
  package static let name = "theme.json"
  private static let key = "theme"

  private let folder: String
  private let desk: DeskEnvironment

  /// The file of a laptop.
  package init(_ desk: DeskEnvironment) {
    self.desk = desk
    folder = desk.configFolder
  }

  private var path: String { "\(folder)/\(ThemeFile.name)" }

  /// What is chosen there; the theme by the terminal's background where nothing is.
  package var theme: Theme {
    get throws {
      guard let bytes = FileManager.default.contents(atPath: path) else { return .auto }
      return try FileFault.naming(FilePlace(file: path)) {
        let json = try JSON.parse(Array(bytes), comments: true)
        guard let name = json[ThemeFile.key]?.string, let theme = Theme(rawValue: name) else {
          throw DocumentProblem(
            field: ThemeFile.key, value: json[ThemeFile.key]?.text ?? "",
            reason: .notOneOf(Theme.allCases.map(\.rawValue)))
        }
        return theme
      }
    }
  }

  /// Chooses one.
  package func keep(_ theme: Theme) throws {
    try makeFolder(folder)
    let text = JSON.object([JSONMember(key: ThemeFile.key, value: .string(theme.rawValue))]).text
    try AtomicFile.write(Array((text + "\n").utf8), to: path, sparing: desk.storeFiles)
  }
}
