import DeskService
import Interchange
import Values
import Vocabulary

/// Why a command could not be done. It carries the facts; words are made elsewhere.
enum CommandError: Error, Sendable {
  /// An option, command or variable that cannot be understood.
  case usage(Phrase)
  /// A choice that is not one of those offered.
  case badChoice(String, String, [String])
  case missingValue(String)
  /// An option that the command does not have, and those that may be meant.
  case unknownOption(String, near: [String])
  /// A command that is not there, and those that may be meant.
  case unknownCommand(String, near: [String])
  /// More words than the command takes.
  case strayWord(String)
  case missingWord(String)
  /// An argument or a variable that is not UTF-8.
  case notUTF8(GivenBytes.Source)
  /// The file's name does not say what it holds.
  case unknownFormat(String)
  /// The system gave no pipe for signals.
  case noPipe
  /// A file that is there already and that no demonstration goes into.
  case storeNotEmpty(String)
  /// `check` found damage; what it found has been printed. The one command that helps is said.
  case damageFound(Int, Phrase)
  /// No event is one at which the log ended so.
  case noSuchHead
  /// `recover` could not save everything; what is lost has been printed.
  case lossesLeft(Int)
  /// `doctor` found what is to be mended; what it found has been printed.
  case troubleFound(Int)
  /// Files of venues whose revision is there with other content; which they are has been printed.
  case reportsDiffer(Int)
  /// `hub sync` left something; what it is has been printed.
  case hubNotWhole
  /// A summary in which something is to be looked at; what it is has been printed.
  case doubtsFound(Int)
}
