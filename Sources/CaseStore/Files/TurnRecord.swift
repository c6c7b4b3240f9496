import Values

/// What a lock file tells between two turns: how the last one left the files of the store, so that whoever is next can
/// tell what another desk wrote from what somebody else did to them.
enum TurnRecord: Hashable, Sendable {
  /// The files as they were left.
  case left(FileStamps)
  /// Somebody was killed in his turn: what is there is what SQLite makes of it.
  case cutShort
  /// Nobody has had a turn since the first opened the store.
  case nothing
}

extension TurnRecord {
  /// The room for whoever signs; an older program reads three words in it, and takes the store for held.
  private static let room = 40
  /// How many bytes there are of it.
  static let size = room + FileStamps.size

  init(_ bytes: [UInt8]) {
    guard bytes.count == TurnRecord.size else {
      self = .nothing
      return
    }
    if TurnRecord.signature(bytes) != nil {
      self = .cutShort
    } else {
      self = FileStamps(bytes[TurnRecord.room...]).map { .left($0) } ?? .nothing
    }
  }

  /// The files as a turn leaves them.
  static func bytes(_ stamps: FileStamps) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: " "), count: room) + stamps.bytes
  }

  /// Whoever has the turn, for a save or for as long as the store is open.
  static func line(_ holder: Holder, isBrief: Bool) -> [UInt8] {
    let words = "\(holder.process) \(holder.since.seconds) \(holder.purpose.rawValue)"
    let line = Array((words + (isBrief ? " save\n" : "\n")).utf8)
    if !isBrief { return line }
    return line + [UInt8](repeating: UInt8(ascii: " "), count: max(0, room - line.count))
  }

  /// Who is signed in the bytes of a lock file; nil where nobody is.
  static func signature(_ bytes: [UInt8]) -> (holder: Holder, isBrief: Bool)? {
    let words = String(decoding: bytes.prefix(room), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    guard words.count == 3 || words.count == 4, let process = Int32(words[0]),
      let since = Int(words[1]), let purpose = Holder.Purpose(rawValue: String(words[2]))
    else { return nil }
    let holder = Holder(process: process, since: Instant(seconds: since), purpose: purpose)
    return (holder, words.count == 4)
  }
}
