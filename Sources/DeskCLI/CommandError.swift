import DeskService
import Wording

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
  /// A file that names no column of a case or of the ledger.
  case notInEncoding(String, Place)
  /// A file in UTF-8 that was said to be in another encoding.
  case isUTF8(String, Place)
  /// A file that is not UTF-8, and the encoding that it looks to be in.
  case wrongBytes(FileEncoding?, Place)
  /// A byte 0, which no text has.
  case zeroByte(Place)
  /// A file of another program, by what it begins with.
  case foreign(ForeignFile, String)
  /// A file of lines or cells whose name says that it is a workbook.
  case misnamed(String)
  /// An argument or a variable that is not UTF-8.
  case notUTF8(GivenBytes.Source)
  /// The file's name does not say what it holds.
  case unknownFormat(String)
  /// The system gave no pipe for signals.
  case noPipe
  /// A file that is there already and that no demonstration goes into.
  case storeNotEmpty(String)
  /// `check` found damage; what it found has been printed.
  case damageFound(Int)
  /// Files of venues whose revision is there with other content; which they are has been printed.
  case reportsDiffer(Int)
  /// A summary in which something is to be looked at; what it is has been printed.
  case doubtsFound(Int)
}
