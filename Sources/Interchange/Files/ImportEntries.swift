import Casework

/// Records that are read when they are asked for, one by one in their order and again by their place, so that
/// nobody needs to hold all of them.
public protocol ImportEntries {
  /// How many there are.
  var count: Int { get }
  /// Takes the record at a place, from 0, out of the file. What it says is still to be read.
  func unread(at place: Int) throws -> UnreadEntry
  /// The bytes of a file of evidence that a record names; nil where it does not lie beside the records.
  func bytes(of file: Attachment) throws -> [UInt8]?
}

extension ImportEntries {
  /// Beside records that are in no file nothing lies.
  public func bytes(of file: Attachment) -> [UInt8]? { nil }

  /// The record at a place, from 0.
  ///
  /// - Throws: a `FileFault` where what stands there is no record.
  public func entry(at place: Int) throws -> ImportEntry { try unread(at: place).read() }
}

extension [ImportEntry]: ImportEntries {
  /// The record at a place, which was read already.
  public func unread(at place: Int) -> UnreadEntry {
    let entry = self[place]
    return UnreadEntry { entry }
  }
}
