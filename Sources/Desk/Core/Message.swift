import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What reaches the desk from outside: fingers, the clock, the store.
public indirect enum Message: Sendable {
  /// A key, with the milliseconds since the key before it; nil where nobody measured them.
  case key(Key, pause: Int? = nil)
  /// A mouse did something.
  case pointed(Pointer)
  /// Nothing came for as long as ``TerminalEffect/listen(milliseconds:)`` asked.
  case quiet
  /// What the clock says now.
  case clock(Instant)
  /// An answer to a question asked with ``Effect/ask(_:)``.
  case answer(Answer)
  /// A save is on disk.
  case recorded(SaveResult)
  /// The rules, or plain sense, refused a save; nothing was written.
  case refused(Refusal)
  /// The disk, the store or another program stood in the way; nothing was written.
  case failed(Phrase)
  /// The store was taken away or changed; nothing was written, and nothing more is saved into it.
  case storeLost(LostStore)
  /// What is known of a lost store is on the disk under another name.
  case rescued(Rescued)
  /// Something else was done and may be told: files written, a demonstration left.
  case done(Phrase)
  /// A day was handed over: its folder is on the disk.
  case handedOver(HandedOver)
  /// What papers are printed on, and what else they could be.
  case printers(PrinterBoard)
  /// What there is to say of this computer.
  case findings([Finding])
  /// A draft is on disk.
  case draftSaved(id: Int, at: Instant)
  /// The settings in force, after they changed, and the letters of the numbers given from now on.
  case settings(DeskSettings, letters: String)
  /// How far lists have come that are being made anew; nil when they are whole.
  case lists(ListsStand?)
  /// How far it has come that this desk exchanges bundles with others.
  case exchange(ExchangeStand)
  /// How far it has come that this desk and the hub of its office give each other what is new.
  case hub(HubStand)
  /// How far an office's old sheet has come that is to be read in.
  case oldSheet(OldSheetNews)
  /// Another screen or a command has written to the store: who works here now, and whether persons are sealed.
  case elsewhere(Staff, isSealed: Bool)
  /// Somebody has taken the seat by a PIN.
  case seated(String)
  /// Why nobody has.
  case notSeated(PINRefusal)
  /// Whether the passphrase has opened what is sealed.
  case unlocked(Bool)
  /// What a clock says that nobody sets and that goes on while the laptop sleeps, in milliseconds; and whether a key
  /// waits already.
  case ticked(milliseconds: Int64, isAwaited: Bool)
  /// The terminal has a new size.
  case resized(rows: Int, columns: Int)
  /// What came of an effect, for the screen to which its words belong.
  case answered(PlaceID, Message)
}
