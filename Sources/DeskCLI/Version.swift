import Curses
import DeskService
import Foundation
import Values
import Vocabulary

/// The program's version, and what it was built with.
enum Version {
  /// The one place that says it.
  private static let number = "1.0.0"

  static let text = "desk315 \(number)"

  /// The version and, a line each, the language, the libraries as they run, and what was built in.
  static func lines(_ language: Language) -> [String] {
    let office = OfficeSheets.isBuilt ? Term.yes : Term.no
    let parts = [
      "Swift \(swift)", "SQLite \(DeskEnvironment.storeLibraryVersion)", Screen.library,
      library, Phrase("Office").saying(office.inside)[language],
    ]
    return [text] + parts
  }

  #if compiler(>=6.4)
    private static let swift = "6.4+"
  #elseif compiler(>=6.3)
    private static let swift = "6.3"
  #else
    private static let swift = "6.2"
  #endif

  /// The library of C: `glibc 2.36`.
  private static var library: String {
    #if canImport(Glibc)
      var name = [CChar](repeating: 0, count: 64)
      let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
      // The length counts the zero behind the name.
      return String(
        decoding: name.prefix(max(0, length - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      return "libc"
    #endif
  }
}
