/// Records that are read when they are asked for, one by one in their order and again by their place, so that
/// nobody needs to hold all of them.
public protocol ImportEntries {
  /// How many there are.
  var count: Int { get }
  /// The record at a place, from 0.
  ///
  /// - Throws: a `FileFault` where what stands there is no record.
  func entry(at place: Int) throws -> ImportEntry
}

extension [ImportEntry]: ImportEntries {
  /// The record at a place.
  public func entry(at place: Int) -> ImportEntry { self[place] }
}
