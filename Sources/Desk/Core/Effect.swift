import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What the desk asks of the world. Effects are plain data that one file carries out, but for what is asked
/// of the terminal.
public indirect enum Effect: Hashable, Sendable {
  /// Records a save; the half-typed form it was made of, where there is one, goes with it.
  case record(Request, ending: Draft.ID? = nil)
  /// Keeps a named way of looking at open cases.
  case keepView(SavedView)
  /// Forgets the view of that name.
  case dropView(String)
  case ask(Question)
  case saveDraft(Draft)
  case dropDraft(Int)
  /// Writes every draft that waits; what the disk does not take is told when it begins.
  case writeDrafts
  /// Writes every draft that still waits, and says what the disk does not take.
  case keepDrafts
  /// Writes the day's papers into the day's folder.
  case export(Export, day: Day, venues: [String])
  /// Writes the hand-over folder of a day, and records that; persons in full only for departments.
  case handOver(Day, to: HandOverPlace, unmasked: Bool)
  /// Prints a paper about a case, and records that.
  case print(PaperOrder, of: CaseID, to: PaperTarget)
  /// Lays a file of evidence beside a case.
  case attach(String, to: CaseID)
  /// Writes the files of evidence of a case into a folder, and records that.
  case takeOut(of: CaseID, into: String)
  /// Looks for printers.
  case lookForPrinters
  /// Prints papers on these printers from now on; this laptop's settings remember it.
  case choosePrinters(LaptopPrinters)
  /// Prints some lines on a printer to try it; they are no paper of a case.
  case testPrinter(PrinterSetting)
  /// Looks at this computer: what is well, what is to be mended.
  case examine
  /// Writes all that is known of a lost store to another file.
  case rescue(RescuePlace)
  /// Gives up what could not be saved any more, so that the desk can be left.
  case leaveUnsaved
  /// Reads what other desks wrote into a folder and writes what this one knows: once, or again and again.
  case exchange(with: String, stays: Bool)
  /// Ends that.
  case endExchange
  /// Something of an office's old sheet that is to be read in.
  case oldSheet(OldSheetRequest)
  /// The clerk says that a doubtful clock is right; it is not asked again until the desk is left.
  case acceptClock
  /// Who sits at the desk from now on; it is remembered in the store.
  case clerk(String)
  /// Somebody takes a seat by its PIN, or comes back to it.
  case sit(String, pin: String)
  /// The last supervisor, whose PIN is lost, takes the seat by another that the passphrase sets.
  case resetPIN(String, passphrase: String, pin: String)
  /// Somebody gives the passphrase, or the recovery code, under which persons are sealed.
  case unlock(String)
  /// The language of the screen until the desk is left; the next start takes its own again.
  case language(Language)
  /// Asks it of whoever has the terminal.
  case terminal(TerminalEffect)
  /// An effect whose answer has words for a screen; that screen may be gone when it comes.
  case asked(by: PlaceID, Effect)
}
