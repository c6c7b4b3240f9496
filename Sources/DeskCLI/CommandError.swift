import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// Why a command could not be done. It carries the facts; words are made elsewhere.
enum CommandError: Error, Sendable {
  /// An option, command or variable that cannot be understood.
  case usage(Phrase)
  /// A choice that is not one of those offered.
  case badChoice(String, String, [String])
  case missingValue(String)
  case unknownOption(String)
  /// More words than the command takes.
  case strayWord(String)
  case missingWord(String)
  /// A value of the command line that is bad data.
  case value(DocumentProblem)
  /// An argument or a variable that is not UTF-8.
  case notUTF8(GivenBytes.Source)
  /// The file's name does not say what it holds.
  case unknownFormat(String)
  case inputNotFound(String, Int32)
  case notWritten(String, Int32 = 0)
  case notRead(String, Int32)
  /// A file that this user may not read.
  case notAllowed(String)
  /// A file that holds no text, such as a document of Word.
  case noText(String)
  /// The system gave no pipe for signals.
  case noPipe
  /// A file that is there already and that no demonstration goes into.
  case storeNotEmpty(String)
  /// The case has no such paper.
  case noPaper(PaperRefusal, Paper)
  /// A template that comes with the program is broken.
  case template(TemplateError)
  /// There is no `lp` on this laptop.
  case noPrinting
  /// `lp` did not take a paper: the printer where one was named, and what it said.
  case notPrinted(String?, String)
  /// `check` found damage; what it found has been printed.
  case damageFound(Int)
  /// Files of venues whose revision is there with other content; which they are has been printed.
  case reportsDiffer(Int)
  /// A summary in which something is to be looked at; what it is has been printed.
  case doubtsFound(Int)
}

extension CommandError {
  /// The exit code, after sysexits.
  var exitCode: Int32 {
    switch self {
    case .usage, .badChoice, .missingValue, .unknownOption, .strayWord, .missingWord,
      .unknownFormat:
      ExitStatus.usage
    case .value, .template, .noText, .reportsDiffer, .notUTF8:
      ExitStatus.badData
    case .inputNotFound: ExitStatus.noInput
    case .notWritten, .noPrinting, .notPrinted: ExitStatus.notWritten
    case .notRead, .noPipe: ExitStatus.readOrWrite
    case .notAllowed: ExitStatus.notAllowed
    case .storeNotEmpty, .noPaper, .damageFound, .doubtsFound: ExitStatus.notSo
    }
  }
}

/// What the program's exit code says.
enum ExitStatus {
  static let done: Int32 = 0
  /// The thing asked about is not so.
  static let notSo: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let notWritten: Int32 = 73
  static let readOrWrite: Int32 = 74
  static let busy: Int32 = 75
  static let notAllowed: Int32 = 77
}
