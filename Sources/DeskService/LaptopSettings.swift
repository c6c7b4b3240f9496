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
  /// Whether a screen has colours.
  package var colours: ColourChoice?
  /// After how many idle minutes a screen locks itself where PINs are set.
  package var lockMinutes = usualLockMinutes

  static let usualLockMinutes = 3

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
    case zone, printer, paper, phone, colours
    case slipPrinter = "slip_printer"
    case slipPaper = "slip_paper"
    case lockMinutes = "lock_minutes"
  }

  private mutating func take(
    _ member: JSONMember, slips: inout PrinterSetting
  ) throws(DocumentProblem) {
    if member.value.isNull { return }
    guard let key = Key(rawValue: member.key) else {
      throw DocumentProblem(field: member.key, reason: .unknownKey)
    }
    if key == .lockMinutes {
      lockMinutes = try LaptopSettings.minutes(member)
      return
    }
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
    case .paper: printers.sheets.paper = try LaptopSettings.choice(member.key, words)
    case .slipPaper: slips.paper = try LaptopSettings.choice(member.key, words)
    case .colours: colours = try LaptopSettings.choice(member.key, words)
    case .lockMinutes: break
    }
  }

  private static func minutes(_ member: JSONMember) throws(DocumentProblem) -> Int {
    guard let minutes = member.value.int, (1...60).contains(minutes) else {
      throw DocumentProblem(
        field: member.key, value: member.value.text, reason: .notOneOf(["1", "3", "10", "60"]))
    }
    return minutes
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ words: String
  ) throws(DocumentProblem) -> Choice {
    if let choice = Choice(rawValue: words) { return choice }
    throw DocumentProblem(
      field: key, value: words, reason: .notOneOf(Choice.allCases.map(\.rawValue)))
  }
}
