import Casework
import Reports
import Values
import Vocabulary

/// Why the desk could not do what it was asked for, where neither the rules nor the store were against
/// it. It carries the facts; words are made elsewhere.
package enum DeskError: Error, Sendable {
  case inputNotFound(String, Int32)
  case notWritten(String, Int32 = 0)
  /// A file or folder that is whole and has its name; the disk did not confirm that.
  case notConfirmed(String, Int32)
  /// The same of a hand-over, which is recorded.
  case handOverNotConfirmed(String, Int32)
  /// A hand-over that is recorded, and its folder could not be given its name.
  case handOverStands(String, revision: Int, why: Phrase)
  /// A file for others where backups lie, which hold all persons: in a folder for them, or on a stick.
  case backupsLieThere(String)
  /// A copy of the store among papers for others.
  case papersLieThere(String)
  /// The folder of temporary files takes none.
  case noTemporaryFile(folder: String, Int32)
  /// What was to be erased is, and the last traces on the disk are not.
  case tracesLeft(why: Phrase)
  case notRead(String, Int32)
  /// A file that this user may not read.
  case notAllowed(String)
  /// A file with a passphrase that others than its owner can read.
  case readableByOthers(String)
  /// A file in which no passphrase stands.
  case noPassphrase(String)
  /// A pipe or a device where a file was named.
  case noFile(String)
  /// A file that holds no text, such as a document of Word.
  case noText(String)
  /// In a file that was to be saved there is nothing of a store.
  case nothingToRecover(String)
  /// The case has no such paper.
  case noPaper(PaperRefusal, Paper)
  /// A template that comes with the program is broken.
  case template(TemplateError)
  /// The program was built without sheets of Excel.
  case noWorkbooks
  /// The library that writes sheets of Excel is not on this machine.
  case noSheetLibrary
  /// The program was built without files of Word.
  case noDocuments
  /// The library that packs files of Word is not on this machine.
  case noDocumentLibrary
}
