/// The bytes of a file, of which each piece is read when it is needed.
public struct FileBytes {
  /// How many there are.
  public let count: Int
  private let read: (Range<Int>) throws -> [UInt8]

  /// - Parameter read: reads a piece; it throws where the file has become shorter.
  public init(count: Int, read: @escaping (Range<Int>) throws -> [UInt8]) {
    self.count = count
    self.read = read
  }

  /// Bytes that are there already, as those of standard input, which comes once.
  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { $0 == bytes.indices ? bytes : Array(bytes[$0]) }
  }

  /// The bytes of a piece.
  public func piece(_ range: Range<Int>) throws -> [UInt8] { try read(range) }

  /// The first bytes, so many as there are.
  func prefix(_ count: Int) throws -> [UInt8] { try read(0..<min(count, self.count)) }

  /// All bytes.
  func all() throws -> [UInt8] { try read(0..<count) }
}
