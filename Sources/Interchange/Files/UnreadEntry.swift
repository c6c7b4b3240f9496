/// A record that was taken out of its file. It can be read wherever there is time: the file is for one alone.
public struct UnreadEntry: Sendable {
  private let reading: @Sendable () throws -> ImportEntry

  /// - Parameter reading: reads what it says.
  public init(_ reading: @escaping @Sendable () throws -> ImportEntry) { self.reading = reading }

  /// What it says.
  ///
  /// - Throws: a `FileFault` where that is no record.
  public func read() throws -> ImportEntry { try reading() }
}
