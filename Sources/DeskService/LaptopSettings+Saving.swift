import CaseStore
import Casework
import Foundation
import Interchange
import Reports
import Values
import Vocabulary

extension LaptopSettings {
  /// Writes printers into the settings; their other members stay, in their order.
  ///
  /// - Parameter former: the printers that are set there so far.
  /// - Throws: ``PrintingError/commentedSettings(_:line:)`` where comments would be lost.
  static func save(
    _ printers: LaptopPrinters, insteadOf former: LaptopPrinters, in folder: String,
    sparing store: StoreFiles
  ) throws {
    let path = folder + "/" + fileName
    let own = values(printers)
    // Where slips had no printer and have none, nobody need write that.
    let told = (printers.slips ?? former.slips) == nil ? Array(own.prefix(2)) : own
    let line = told.map { JSON.string($0.key).text + ": " + JSON.orNull($0.words).text }
    var members = try members(of: path, byHand: line.joined(separator: ", "))
    for (key, words) in own {
      let place = members.firstIndex { $0.key == key } ?? members.endIndex
      let kept = members[place...].dropFirst()
      let member = words.map { JSONMember(key: key, value: .string($0)) }
      members = Array(members[..<place]) + [member].compactMap { $0 } + Array(kept)
    }
    try write(members, to: folder, sparing: store)
  }

  /// Writes into the settings whether a mouse does something; their other members stay, in their order.
  ///
  /// - Throws: ``PrintingError/commentedSettings(_:line:)`` where comments would be lost.
  package static func save(mouse isOn: Bool, of desk: DeskEnvironment) throws {
    try save(isOn, as: .mouse, of: desk)
  }

  /// Writes into the settings whether screens are laid out for large letters, in the same way.
  package static func save(large isOn: Bool, of desk: DeskEnvironment) throws {
    try save(isOn, as: .large, of: desk)
  }

  private static func save(_ isOn: Bool, as key: Key, of desk: DeskEnvironment) throws {
    let folder = desk.configFolder
    let own = JSONMember(key: key.rawValue, value: .bool(isOn))
    let line = JSON.string(own.key).text + ": " + own.value.text
    var members = try members(of: folder + "/" + fileName, byHand: line)
    if let place = members.firstIndex(where: { $0.key == own.key }) {
      members[place] = own
    } else {
      members.append(own)
    }
    try write(members, to: folder, sparing: desk.storeFiles)
  }

  private static func write(
    _ members: [JSONMember], to folder: String, sparing store: StoreFiles
  ) throws {
    try makeFolder(folder)
    let text = JSON.object(members).pretty() + "\n"
    try AtomicFile.write(Array(text.utf8), to: folder + "/" + fileName, sparing: store)
  }

  private static func values(_ printers: LaptopPrinters) -> [(key: String, words: String?)] {
    [
      (Key.printer.rawValue, printers.sheets.name),
      (Key.paper.rawValue, printers.sheets.paper?.rawValue),
      (Key.slipPrinter.rawValue, printers.slips?.name),
      (Key.slipPaper.rawValue, printers.slips?.paper?.rawValue),
    ]
  }

  /// The members of the file as it is; none where there is no file.
  ///
  /// - Parameter line: what is to be written by whoever wrote comments.
  private static func members(of path: String, byHand line: String) throws -> [JSONMember] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw DeskError.notAllowed(path)
    }
    do {
      return try JSON.parse(bytes).members ?? []
    } catch {
      // Comments are what can be wrong with it: of anything else it is said where it is.
      _ = try FileFault.naming(FilePlace(file: path)) { try JSON.parse(bytes, comments: true) }
      throw PrintingError.commentedSettings(path, line: line)
    }
  }
}
