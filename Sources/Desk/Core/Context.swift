import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What every screen may know about the desk it stands on.
public struct Context: Sendable {
  /// The language of the screen.
  public var language: Language
  /// The time, and the time in the title bar.
  var time: Shown<Instant>
  /// Where days are counted.
  public var zone: Zone
  /// Who this desk is.
  public var settings: DeskSettings
  /// The letters of this desk's numbers, with the generation of a restored store.
  public var letters: String
  /// Who sits at the desk.
  public var clerk: String
  /// The reference data that the desk works with.
  public var reference: Reference
  /// The number the next form's draft gets: higher than that of every draft that is kept.
  public var nextDraft = 1
  /// Guesses that nobody took in the case saved last.
  var offer: GuessOffer?
  /// Whether personal data are shown in full on the one screen that was asked to show them.
  public var showsPersons = false
  /// The folder above the days' folders of papers, as shown to the clerk: `~/三一五`.
  public var exportFolder: String
  /// Whether the program was built to write sheets of Excel.
  public var writesWorkbooks = false
  /// The store's file, as shown to the clerk; empty where nobody said.
  public var storeFile = ""
  /// What is wrong with the office's own data files, which are left aside for the built-in ones.
  public var faults: [Phrase] = []
  /// When the newest record was made; nil where there is none.
  public var newestRecord: Instant?
  /// Whether the clerk has said that a doubtful clock is right.
  public var acceptsClock = false
  /// Whose records lists and figures are made of; nil before home has said so.
  var desks: FigureDesks?
  /// How the store was lost, for home to say; nil while it is there.
  public var loss: Phrase?
  /// How far lists have come that are being made anew; nil where they are whole.
  public var lists: ListsStand?
  /// How far an exchange of bundles with other desks has come, and what the screen says of it; nil while there was none.
  var exchange = Shown<ExchangeStand?>(nil)
  /// How far the desk and the hub of its office have come, and what the screen says of it; nil without one.
  var hub = Shown<HubStand?>(nil)
  /// The printers that papers go to.
  public var printers = LaptopPrinters()
  /// Who works here, and whether seats are guarded by PINs.
  public var staff = Staff()
  /// Whether persons are sealed, and nobody has given the passphrase.
  public var isSealed = false
  /// After how many idle minutes the desk locks itself where they are.
  public var lockMinutes = 3
  /// With what characters the terminal draws lines, bars and marks.
  public var art = LineArt.plain
  /// The theme that was chosen for the screens of this laptop.
  public var theme = Theme.auto
  /// How screens are laid out.
  public var layout = ScreenLayout.framed
  /// Whether a mouse does something.
  public var mouse = MouseUse.off
  /// Whether frames say what is meant by their parts.
  var notesSpots = false
  /// The terminal's rows, for paging.
  public var rows = 24
  /// The terminal's columns.
  public var columns = 80

  /// What is known when the desk opens; the rest has its usual value.
  public init(
    language: Language, now: Instant, zone: Zone, settings: DeskSettings, letters: String,
    clerk: String, reference: Reference, exportFolder: String
  ) {
    self.language = language
    time = Shown(now)
    self.zone = zone
    self.settings = settings
    self.letters = letters
    self.clerk = clerk
    self.reference = reference
    self.exportFolder = exportFolder
  }

  /// Takes over what is known of the terminal on which another desk is shown.
  public mutating func isShown(as other: Context) {
    (rows, columns) = (other.rows, other.columns)
    (art, theme, mouse, layout) = (other.art, other.theme, other.mouse, other.layout)
  }

  /// A frame to draw on.
  func surface(rows: Int, columns: Int) -> Surface {
    var surface = Surface(rows: rows, columns: columns, art: art)
    if notesSpots { surface.spots = [] }
    return surface
  }

  /// What the clock last said; set before anything is shown.
  public var now: Instant {
    get { time.known }
    set { time = Shown(newValue) }
  }
  /// The time in the title bar.
  public var shownAt: Instant { time.shown }
  /// The day that the desk's clock shows.
  public var today: Day { now.day(in: zone) }
  /// The lists of ids and their words.
  public var catalogue: Catalogue { reference.catalogue }

  /// Why the clock is not to be believed; nil where it may be right.
  public var clockDoubt: ClockDoubt? {
    ClockDoubt(now: now, newest: newestRecord, calendar: reference.calendar, zone: zone)
  }

  /// What is wrong with the data this desk should work with; the rules chosen may be missing too.
  public var dataFaults: [Phrase] {
    faults + [MissingRules.chosen(settings, reference)].compactMap { $0 }
  }

  /// The rules that decide about a case.
  public func decision(on subject: Case) -> Decision {
    Decision(rules: reference.rules(of: subject, settings: settings, zone: zone))
  }

  /// The rules for cases that come in now.
  public var decisionNow: Decision { decision(receivedOn: today) }

  /// The rules for cases received on a day.
  public func decision(receivedOn day: Day) -> Decision {
    Decision(rules: reference.rules(for: settings, on: day))
  }
}
