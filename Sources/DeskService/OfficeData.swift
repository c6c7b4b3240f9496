import Casework
import Foundation
import ReferenceData
import Values
import Vocabulary

/// The built-in data files with the office's own in their place.
///
/// An own file that cannot be used is left aside and named: a slip in a rule file must not keep a
/// desk from opening. For a file that replaces a built-in one, the built-in one is used.
package struct OfficeData {
  /// The files, without those left aside.
  package private(set) var files: ReferenceData
  /// What is wrong with the files left aside, in the order in which it was found.
  private(set) var faults: [ReferenceError] = []

  /// The files of a settings folder; what nothing here reads is named at once.
  package init(folder: String) {
    files = ReferenceData(overrides: folder)
    for name in files.overridden where OfficeData.isStray(name) {
      leaveAside(ReferenceError(file: name, line: 1, reason: .unknownFile))
    }
  }

  /// Reads something out of the files, without those that it cannot be read from.
  ///
  /// - Throws: a fault of the built-in files.
  package mutating func read<Value>(
    _ read: (ReferenceData) throws(ReferenceError) -> Value
  ) throws(ReferenceError) -> Value {
    while true {
      do {
        return try read(files)
      } catch {
        guard let blamed = blamed(for: error) else { throw error }
        leaveAside(blamed)
      }
    }
  }

  /// The rules, calendars and lists of the office.
  package mutating func reference() throws(ReferenceError) -> Reference {
    try read { files throws(ReferenceError) in try Reference(files) }
  }

  /// What is wrong with the files left aside, in words.
  package func notes(in folder: String) -> [Phrase] { faults.map { $0.phrase(folder: folder) } }

  private mutating func leaveAside(_ fault: ReferenceError) {
    files = files.without(fault.file)
    faults.append(fault)
  }

  /// The fault of one own file: the one that is named, or the last of those in the folder named.
  private func blamed(for error: ReferenceError) -> ReferenceError? {
    if files.overridden.contains(error.file) { return error }
    guard error.file.hasSuffix("/"),
      let last = files.overridden.last(where: { $0.hasPrefix(error.file) })
    else { return nil }
    return ReferenceError(file: last, line: error.line, reason: error.reason)
  }

  /// A JSON file whose name no list has and that lies in no folder of files.
  private static func isStray(_ name: String) -> Bool {
    guard name.hasSuffix(".json"), ReferenceData().bytes(name) == nil else { return false }
    return !folders.contains { name.hasPrefix($0) }
  }

  private static let folders = [
    "rules/", "calendar/", "templates/", ReturnForm.folder, MapMemory.folder,
  ]
}

extension Reference {
  /// Reads the rules, calendars and lists of an office.
  init(_ data: ReferenceData) throws(ReferenceError) {
    // Built-in files come first, so that of two that cannot both be, the office's is left aside.
    let own = Set(data.overridden)
    try self.init(
      names: { prefix in
        let names = data.names(under: prefix)
        return names.filter { !own.contains($0) } + names.filter(own.contains)
      }, bytes: data.bytes, isLate: { name in !own.contains { $0.hasPrefix(name) } })
    if !own.isEmpty { catalogue = catalogue.completed(by: try Catalogue(ReferenceData().bytes)) }
  }
}
