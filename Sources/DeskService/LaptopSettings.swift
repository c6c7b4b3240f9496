import Casework
import Foundation
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// This laptop's own settings, from `settings.json`.
package struct LaptopSettings: Hashable, Sendable {
  /// Where days begin and end.
  package var zone = Zone.shanghai
  /// The printers that papers go to, and how wide their papers are.
  package var printers = LaptopPrinters()
  /// The phone under which the desk is reached; it stands on slips.
  package var phone: String?
  /// The address of the office, and how long it keeps persons: both stand on papers.
  package var address: String?
  package var retention: String?
  /// Where backups go by themselves, and how many are kept.
  package var backups = BackupSetting()
  /// Where the hub of the office is; nil where it has none.
  package var hub: String?
  /// Whether a screen has colours.
  package var colours: ColourChoice?
  /// After how many idle minutes a screen locks itself where PINs are set.
  package var lockMinutes = usualLockMinutes

  /// Whether a mouse does something on a screen.
  package var takesMouse = false
  /// Whether screens are laid out for large letters.
  package var isLarge = false

  static let usualLockMinutes = 3
  static let possibleLockMinutes = 1...60

  static let fileName = "settings.json"

  /// Reads the file; a laptop without one has the usual settings.
  package init(folder: String) throws {
    let path = folder + "/" + LaptopSettings.fileName
    guard let bytes = FileManager.default.contents(atPath: path) else { return }
    try FileFault.naming(FilePlace(file: path)) {
      let json = try JSON.parse(Array(bytes), comments: true)
      guard let members = json.members else {
        throw DocumentProblem(field: "", value: json.text, reason: .wrongShape(wanted: "object"))
      }
      var slips = PrinterSetting()
      for member in members { try take(member, slips: &slips) }
      // A width without a printer is that of none.
      printers.slips = slips.name == nil ? nil : slips
    }
  }

  enum Key: String {
    case zone, printer, paper, phone, colours, address, retention, hub, mouse, large
    case slipPrinter = "slip_printer"
    case slipPaper = "slip_paper"
    case backupFolder = "backup_folder"
    case backupHours = "backup_hours"
    case backupsKept = "backups_kept"
    case lockMinutes = "lock_minutes"
  }

  private mutating func take(
    _ member: JSONMember, slips: inout PrinterSetting
  ) throws(DocumentProblem) {
    if member.value.isNull { return }
    guard let key = Key(rawValue: member.key) else {
      throw DocumentProblem(field: member.key, reason: .unknownKey)
    }
    if try takeNumber(member, key) { return }
    guard let words = member.value.string else {
      throw DocumentProblem(
        field: member.key, value: member.value.text, reason: .wrongShape(wanted: "string"))
    }
    switch key {
    case .zone:
      guard let zone = Zone(identifier: words) else {
        throw DocumentProblem(
          field: member.key, value: words, reason: .notOneOf(["Asia/Shanghai"]))
      }
      self.zone = zone
    case .printer: printers.sheets.name = words.isEmpty ? nil : words
    case .slipPrinter: slips.name = words.isEmpty ? nil : words
    case .phone: phone = words
    case .address: address = words
    case .retention: retention = words
    case .hub: hub = words.isEmpty ? nil : words
    case .paper: printers.sheets.paper = try LaptopSettings.choice(member.key, words)
    case .slipPaper: slips.paper = try LaptopSettings.choice(member.key, words)
    case .colours: colours = try LaptopSettings.choice(member.key, words)
    case .backupFolder: backups.folder = words.isEmpty ? nil : words
    case .backupHours, .backupsKept, .lockMinutes, .mouse, .large: break
    }
  }

  /// Takes what is a whole number, or said by yes or no.
  ///
  /// - Returns: whether the key is one of those.
  private mutating func takeNumber(
    _ member: JSONMember, _ key: Key
  ) throws(DocumentProblem) -> Bool {
    switch key {
    case .backupHours:
      backups.hours = try LaptopSettings.number(member, BackupSetting.possibleHours)
    case .backupsKept:
      backups.kept = try LaptopSettings.number(member, BackupSetting.possibleKept)
    case .lockMinutes:
      lockMinutes = try LaptopSettings.number(member, LaptopSettings.possibleLockMinutes)
    case .mouse: takesMouse = try LaptopSettings.isSo(member)
    case .large: isLarge = try LaptopSettings.isSo(member)
    case .zone, .printer, .paper, .phone, .colours, .slipPrinter, .slipPaper, .backupFolder,
      .address, .retention, .hub:
      return false
    }
    return true
  }

  private static func number(
    _ member: JSONMember, _ possible: ClosedRange<Int>
  ) throws(DocumentProblem) -> Int {
    if let number = member.value.int, possible.contains(number) { return number }
    throw DocumentProblem(
      field: member.key, value: member.value.text,
      reason: .notWithin(possible))
  }

  private static func isSo(_ member: JSONMember) throws(DocumentProblem) -> Bool {
    if let isSo = member.value.bool { return isSo }
    throw DocumentProblem(
      field: member.key, value: member.value.text, reason: .wrongShape(wanted: "bool"))
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ words: String
  ) throws(DocumentProblem) -> Choice {
    if let choice = Choice(rawValue: words) { return choice }
    throw DocumentProblem(
      field: key, value: words, reason: .notOneOf(Choice.allCases.map(\.rawValue)))
  }
}
