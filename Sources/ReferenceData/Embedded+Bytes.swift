extension Embedded {
  /// One file within the embedded bytes.
  struct Entry {
    var name: String
    var offset: Int
    var length: Int
  }

  /// Bytes of the embedded text.
  static func bytes(_ offset: Int, _ length: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start + offset, count: length))
  }
}
