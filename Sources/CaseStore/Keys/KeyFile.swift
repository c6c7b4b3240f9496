import Values

/// The keys of an office in a file, for another laptop of it: wrapped as in the store, so that the file alone opens
/// nothing.
struct KeyFile {
  let door: KeyDoor

  private static let format = "desk315-office-key-1"

  /// More than so many bytes no such file has.
  static let most = 65_536

  init(_ door: KeyDoor) { self.door = door }

  /// Reads the text of a file; nil for anything else.
  init?(_ bytes: [UInt8]) {
    do {
      let json = try JSON.parse(bytes)
      guard json["format"]?.string == KeyFile.format, let ways = json["slots"]?.array else {
        return nil
      }
      door = KeyDoor(slots: ways.compactMap { KeySlot($0) })
    } catch { return nil }
    if !door.hasPassphrase { return nil }
  }

  /// The text of the file. A way that is open to everybody is left out.
  var text: String {
    JSON(saying: [
      "format": .string(KeyFile.format), "slots": .array(door.without(.open).map(\.json)),
    ]).text + "\n"
  }
}
