import Casework
import Curses
import DeskService
import Interchange
import ReferenceData
import Values
import Vocabulary

/// The one place where an error of a command becomes a sentence.
enum CommandWords {
  /// What, where and what to do, without a full stop. A command has to say which store it is about; a
  /// screen shows that.
  static func sentence(for error: any Error, _ environment: DeskEnvironment?) -> Phrase {
    let phrase = phrase(for: error, environment)
    guard let environment, ErrorWords.leavesStoreUnnamed(error) else { return phrase }
    return phrase.at(FilePlace(file: environment.storePath))
  }

  private static func phrase(for error: any Error, _ environment: DeskEnvironment?) -> Phrase {
    switch error {
    case let error as CommandError: return error.phrase
    case let error as ScreenError: return error.phrase
    default: break
    }
    guard let catalogue = environment?.reference.catalogue ?? builtIn else {
      return Phrase("程序自带的数据坏了", "the program's own data are broken")
    }
    return ErrorWords.phrase(for: error, catalogue, environment?.zone ?? .shanghai)
  }

  /// The built-in catalogue, for errors before there is another; nil where it cannot be read.
  private static var builtIn: Catalogue? {
    let data = ReferenceData()
    do { return try Catalogue { data.bytes($0) } } catch { return nil }
  }
}
