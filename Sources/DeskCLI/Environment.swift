import Casework
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

extension DeskEnvironment {
  /// Finds everything out: choices first, then variables, then this laptop's settings.
  public init(
    _ choices: GlobalChoices = GlobalChoices(),
    variables: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    let folders = Folders(variables)
    let own = try LaptopSettings(folder: folders.config)
    var office = OfficeData(folder: folders.config)
    let reference = try office.reference()
    self.init(
      storePath: Self.storePath(choices.store, variables), configFolder: folders.config,
      homeFolder: folders.home, clock: try Self.clock(variables.filled("DESK315_NOW")),
      zone: own.zone, programFolders: variables.filled("PATH") ?? "/usr/bin:/bin",
      data: office.files, reference: reference, notes: office.notes(in: folders.config))
    (stateFolder, answer) = (folders.state, choices.answer)
    language = try Self.language(choices.language, variables)
    chosenClerk = try Self.clerk(choices.clerk)
    namedClerk = try chosenClerk ?? Self.clerk(variables.filled("DESK315_CLERK"))
    colour = try Self.colour(choices.colour) ?? own.colours ?? .auto
    passphraseFile = variables.filled("DESK315_PASSPHRASE_FILE")
    (printers, phone) = (own.printers, own.phone ?? "")
    (address, retention) = (own.address ?? "", own.retention ?? "")
    terminal = TerminalFacts(variables, isPlain: choices.isPlain, by: own)
    (backups, lockMinutes) = (own.backups, own.lockMinutes)
    pins = TerminalPIN.source(variables, sparing: self)
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

/// Where things lie, after the XDG base directories.
private struct Folders {
  let home: String
  let config: String
  let store: String
  let state: String

  init(_ variables: [String: String]) {
    home = variables.filled("HOME") ?? NSHomeDirectory()
    config = (variables.filled("XDG_CONFIG_HOME") ?? home + "/.config") + "/desk315"
    store = (variables.filled("XDG_DATA_HOME") ?? home + "/.local/share") + "/desk315/desk.db"
    state = (variables.filled("XDG_STATE_HOME") ?? home + "/.local/state") + "/desk315"
  }
}

extension [String: String] {
  /// The value of a variable that is set to something.
  func filled(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
