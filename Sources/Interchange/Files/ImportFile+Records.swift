extension ImportFile {
  /// The records of a file and of the one beside it, one behind the other. The line of each is its place among
  /// all of them, from 1, for they may stand in two files.
  public struct Records: ImportEntries {
    /// The records of one file.
    struct Part {
      let file: String
      let count: Int
      /// The line in which a record stands, by its place from 0.
      let line: (Int) -> Int
      /// Takes a record out of the file, and gives what reads it.
      let take: (Int) throws -> @Sendable () throws -> ImportEntry.Content
    }

    private let parts: [Part]

    init(_ parts: [Part]) { self.parts = parts }

    /// How many there are.
    public var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// The record at a place, taken out of its file anew.
    public func unread(at place: Int) throws -> UnreadEntry {
      guard let (part, inside) = part(at: place) else { preconditionFailure("no record \(place)") }
      let stands = FilePlace(file: part.file, line: part.line(inside))
      let read = try FileFault.naming(stands) { try part.take(inside) }
      return UnreadEntry {
        ImportEntry(line: place + 1, try FileFault.naming(stands) { try read() })
      }
    }

    /// Where the record of a line stands; nil where there is none.
    public func place(ofLine line: Int) -> FilePlace? {
      part(at: line - 1).map { FilePlace(file: $0.part.file, line: $0.part.line($0.inside)) }
    }

    private func part(at place: Int) -> (part: Part, inside: Int)? {
      var inside = place
      for part in parts {
        if inside < part.count { return inside < 0 ? nil : (part, inside) }
        inside -= part.count
      }
      return nil
    }
  }
}
