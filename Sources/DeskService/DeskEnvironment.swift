import Casework
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

/// What a desk finds around it: paths, clock, language and reference data.
public struct DeskEnvironment: Sendable {
  /// The store's file.
  public var storePath: String
  /// The folder of this laptop's settings and of the files that replace those of `data/`.
  public var configFolder: String
  /// The folder that `~` stands for.
  public var homeFolder: String
  /// Whether hand-overs have files of Word; nil leaves it to what is on this machine.
  package var makesDocuments: Bool?
  /// The language of everything that a person reads.
  public var language: Language
  /// The clerk named on the command line or in the environment; nil leaves it to the store.
  public var namedClerk: String?
  /// The clerk chosen on the command line, whom the store remembers when something is recorded.
  public var chosenClerk: String?
  /// Whether a screen has colours.
  public var colour = ColourChoice.auto
  /// Where days and times come from.
  public var clock: DeskClock
  /// The zone in which days begin and end.
  public var zone: Zone
  /// The printers that papers go to where none is named.
  public var printers = LaptopPrinters()
  /// The folder in which the devices of receipt printers are looked for.
  public var deviceFolder = "/dev/usb"
  /// What is known of the terminal.
  public var terminal = TerminalFacts()
  /// Where backups go by themselves, and how many are kept.
  public var backups = BackupSetting()
  /// Where this program lies, which makes backups while somebody types; nil where it makes none.
  package var program: String?
  /// Where commands get PINs from.
  package var pins = PINSource.nobody
  /// After how many idle minutes a screen locks itself where PINs are set.
  package var lockMinutes = LaptopSettings.usualLockMinutes
  /// The phone under which the desk is reached; empty where nobody said.
  public var phone: String
  /// The address of the office, and how long it keeps persons; empty where nobody said.
  package var address = ""
  package var retention = ""
  /// The folders in which programs are looked for, parted by colons.
  public var programFolders: String
  /// The files of `data/`, with the office's own in their place.
  public var data: ReferenceData
  /// Rules, calendars and lists as read from them.
  public var reference: Reference
  /// What is wrong with the office's own files that were left aside.
  public var notes: [Phrase]
  /// The file in which the passphrase of the store stands; nil where nobody said.
  public var passphraseFile: String?
  /// The folder in which this laptop keeps what it remembers of stores; nil to remember none.
  public var stateFolder: String?
  /// What somebody says of a store that is not the one that is remembered.
  public var answer: MarkAnswer?
  /// Who looks on while a command takes long.
  public var watch = WorkWatch.nobody

  /// A desk in these folders; whose clerk, printers and language are as usual until somebody says.
  public init(
    storePath: String, configFolder: String, homeFolder: String, clock: DeskClock, zone: Zone,
    programFolders: String, data: ReferenceData, reference: Reference, notes: [Phrase] = []
  ) {
    self.storePath = storePath
    self.configFolder = configFolder
    self.homeFolder = homeFolder
    language = .chinese
    self.clock = clock
    self.zone = zone
    phone = ""
    self.programFolders = programFolders
    self.data = data
    self.reference = reference
    self.notes = notes
  }
}

extension DeskEnvironment {
  /// Today, in the desk's zone.
  public var today: Day { clock.now.day(in: zone) }

  /// Who records: the clerk named here, else the one last chosen in the store, else nobody by
  /// name. That one has the same name in every language, or it could not undo its own.
  public func clerk(_ settings: DeskSettings) -> String {
    namedClerk ?? settings.clerk ?? "值班"
  }

  /// That a clerk records, and when.
  package func author(clerk: String, at: Instant? = nil) -> Author {
    Author(clerk: clerk, at: at ?? clock.now, wallMilliseconds: clock.wallMilliseconds)
  }
}
