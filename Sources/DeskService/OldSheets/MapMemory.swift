import CaseStore
import Foundation
import Interchange
import Values
import Vocabulary

/// The maps by which sheets of an office were read in, each in a file of the settings folder that is called by the
/// headings: whoever copies it there reads such a sheet in without a question.
package struct MapMemory {
  /// The folder of the settings folder in which they lie.
  package static let folder = "maps/"

  private let desk: DeskEnvironment

  package init(_ desk: DeskEnvironment) { self.desk = desk }

  /// The file of the map for these headings, in whatever order they stand.
  package func path(of map: ColumnMap) -> String {
    let headings = map.headings.joined(separator: "\n")
    let name = Digest.hexadecimal(Array(headings.utf8)).prefix(16)
    return "\(desk.configFolder)/\(MapMemory.folder)\(name).json"
  }

  /// The map that was kept for the headings of a guess; nil where there is none.
  ///
  /// - Throws: a ``FileFault`` that says what is wrong with the file.
  package func map(like guess: ColumnMap, _ reader: EntryReader) throws -> ColumnMap? {
    let path = path(of: guess)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try MapMemory.map(at: path, reader)
  }

  /// Reads a map.
  static func map(at path: String, _ reader: EntryReader) throws -> ColumnMap {
    let place = FilePlace(file: path)
    let json = try FileFault.naming(place) {
      try JSON.parse(
        String(decoding: try FileReading.bytes(path), as: UTF8.self), comments: true)
    }
    do {
      return try ColumnMap(json, reader)
    } catch {
      throw FileFault.map(error.key, error.value, place)
    }
  }

  /// Keeps a map, for the next sheet with these headings.
  package func keep(_ map: ColumnMap) throws {
    let path = path(of: map)
    try makeFolder("\(desk.configFolder)/\(MapMemory.folder)")
    try AtomicFile.write(
      Array((map.json.pretty() + "\n").utf8), to: path, sparing: desk.storeFiles)
  }
}
