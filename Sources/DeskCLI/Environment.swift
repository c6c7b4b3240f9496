import CaseStore
import Casework
import Curses
import Desk
import Foundation
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

/// What a command or the screen finds around it: paths, clock, language and reference data.
public struct DeskEnvironment: Sendable {
  /// The store's file.
  public var storePath: String
  /// The folder of this laptop's settings and of the files that replace those of `data/`.
  public var configFolder: String
  /// The folder that `~` stands for.
  public var homeFolder: String
  /// The language of everything that a person reads.
  public var language: Language
  /// The clerk named on the command line or in the environment; nil leaves it to the store.
  public var namedClerk: String?
  /// The clerk chosen on the command line, whom the store remembers when something is recorded.
  public var chosenClerk: String?
  /// Whether colours are used.
  public var colour: ColourChoice
  /// Where days and times come from.
  public var clock: DeskClock
  /// The zone in which days begin and end.
  public var zone: Zone
  /// The printer that papers go to where none is named.
  public var printer: String?
  /// How wide that printer's paper is; nil leaves it to the paper.
  public var paperWidth: PaperWidth?
  /// The phone under which the desk is reached; empty where nobody said.
  public var phone: String
  /// What the terminal is called, empty where nobody said.
  public var terminal: String
  /// The folders in which programs are looked for, parted by colons.
  public var programFolders: String
  /// The files of `data/`, with the office's own in their place.
  public var data: ReferenceData
  /// Rules, calendars and lists as read from them.
  public var reference: Reference
  /// What is wrong with the office's own files that were left aside.
  public var notes: [Phrase]
}

/// The clock of the desk: the laptop's own, or one that was set for tests and late entries.
public struct DeskClock: Hashable, Sendable {
  /// The moment it was set to; nil follows the laptop.
  public var fixed: Instant?

  /// A clock that follows the laptop, or stands where it was set.
  public init(fixed: Instant? = nil) { self.fixed = fixed }

  /// The moment that counts for days, clocks and totals.
  public var now: Instant { fixed ?? Instant(seconds: Int(wallMilliseconds / 1000)) }

  /// The laptop's true clock, in milliseconds since 1970.
  public var wallMilliseconds: Int64 {
    Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
  }
}

/// The options that every command takes, as given on the command line.
public struct GlobalChoices: Hashable, Sendable {
  /// The store's file.
  public var store: String?
  /// The language: `zh` or `en`.
  public var language: String?
  /// The clerk's name.
  public var clerk: String?
  /// `auto`, `always` or `never`.
  public var colour: String?

  /// What was given; nil where nothing was.
  public init(
    store: String? = nil, language: String? = nil, clerk: String? = nil, colour: String? = nil
  ) {
    self.store = store
    self.language = language
    self.clerk = clerk
    self.colour = colour
  }

  /// These choices, and the other's where nothing was chosen here.
  func or(_ other: GlobalChoices) -> GlobalChoices {
    GlobalChoices(
      store: store ?? other.store, language: language ?? other.language,
      clerk: clerk ?? other.clerk, colour: colour ?? other.colour)
  }
}

extension DeskEnvironment {
  /// Finds everything out: choices first, then variables, then this laptop's settings.
  public init(
    _ choices: GlobalChoices = GlobalChoices(),
    variables: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    let folders = Folders(variables)
    let own = try LaptopSettings(folder: folders.config)
    let chosen = try Self.clerk(choices.clerk)
    var office = OfficeData(folder: folders.config)
    let reference = try office.read { files throws(ReferenceError) in try Reference(files) }
    self.init(
      storePath: Self.storePath(choices.store, variables),
      configFolder: folders.config, homeFolder: folders.home,
      language: try Self.language(choices.language, variables),
      namedClerk: try chosen ?? Self.clerk(variables.filled("DESK315_CLERK")),
      chosenClerk: chosen,
      colour: try Self.colour(choices.colour) ?? own.colours ?? .auto,
      clock: try Self.clock(variables.filled("DESK315_NOW")),
      zone: own.zone, printer: own.printer, paperWidth: own.paper, phone: own.phone ?? "",
      terminal: variables["TERM"] ?? "",
      programFolders: variables.filled("PATH") ?? "/usr/bin:/bin", data: office.files,
      reference: reference, notes: office.faults.map { $0.phrase(folder: folders.config) })
  }

  /// The store's file without anything else.
  static func storePath(_ choice: String?, _ variables: [String: String]) -> String {
    choice ?? variables.filled("DESK315_STORE") ?? Folders(variables).store
  }

  /// The language without anything else, for help and for errors before all is known.
  static func language(
    _ choice: String?, _ variables: [String: String]
  ) throws -> Language {
    if let given = choice ?? variables.filled("DESK315_LANG") {
      guard let language = Language(rawValue: given) else {
        throw CommandError.badChoice("--lang", given, Language.allCases.map(\.rawValue))
      }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables.filled($0) }.first
    return locale?.hasPrefix("en") == true ? .english : .chinese
  }

  /// An empty name is none.
  private static func clerk(_ name: String?) throws -> String? {
    guard let name, !name.isEmpty else { return nil }
    if let refused = TextRules.refusedScalar(in: name) {
      throw Refusal.controlCharacter(
        field: "clerk", scalar: refused.scalar.value, place: refused.column)
    }
    return name
  }

  private static func colour(_ given: String?) throws -> ColourChoice? {
    guard let given else { return nil }
    if let mode = ColourChoice(rawValue: given) { return mode }
    throw CommandError.badChoice("--color", given, ColourChoice.allCases.map(\.rawValue))
  }

  private static func clock(_ given: String?) throws -> DeskClock {
    guard let given else { return DeskClock() }
    if let instant = Instant(iso: given) { return DeskClock(fixed: instant) }
    throw CommandError.badChoice("DESK315_NOW", given, ["2027-03-15T09:30:00+08:00"])
  }
}

extension DeskEnvironment {
  /// The store's files, which nothing else may be written to.
  var storeFiles: StoreFiles { StoreFiles(store: storePath) }

  /// Today, in the desk's zone.
  public var today: Day { clock.now.day(in: zone) }

  /// Who records: the clerk named here, else the one last chosen in the store, else nobody by
  /// name. That one has the same name in every language, or it could not undo its own.
  public func clerk(_ settings: DeskSettings) -> String {
    namedClerk ?? settings.clerk ?? "值班"
  }

  /// Who records, and when.
  public func stamp(_ settings: DeskSettings, at: Instant? = nil) -> Stamp {
    Stamp(
      clerk: clerk(settings), at: at ?? clock.now, wallMilliseconds: clock.wallMilliseconds)
  }
}

/// Where things lie, after the XDG base directories.
private struct Folders {
  let home: String
  let config: String
  let store: String

  init(_ variables: [String: String]) {
    home = variables.filled("HOME") ?? NSHomeDirectory()
    config = (variables.filled("XDG_CONFIG_HOME") ?? home + "/.config") + "/desk315"
    store = (variables.filled("XDG_DATA_HOME") ?? home + "/.local/share") + "/desk315/desk.db"
  }
}

extension [String: String] {
  /// The value of a variable that is set to something.
  fileprivate func filled(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
