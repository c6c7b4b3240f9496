#if Office
  import CMinizip
  import Reports
  import Values

  /// A file of Word: its parts in one zip file.
  package enum WordFile {
    /// Whether the library is on this machine.
    package static var isThere: Bool { minizip_is_there() != 0 }

    /// More than any template has, so that no small file fills the memory.
    private static let most = 64 << 20

    /// The bytes of a file with these parts.
    package static func packed(_ parts: [WordPart]) throws(WordFileError) -> [UInt8] {
      guard isThere else { throw .noLibrary }
      guard let pack = minizip_pack_new() else { throw .notPacked }
      defer { minizip_pack_free(pack) }
      for part in parts {
        let code = part.bytes.withUnsafeBufferPointer {
          minizip_pack_add(pack, part.name, $0.baseAddress, $0.count)
        }
        guard code == 0 else { throw .notPacked }
      }
      var bytes: UnsafePointer<UInt8>?
      var count = 0
      guard minizip_pack_finish(pack, &bytes, &count) == 0, let bytes else { throw .notPacked }
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The parts of a file; nil where it is none, or is damaged.
    ///
    /// - Throws: that the library is not on this machine.
    package static func unpacked(_ bytes: [UInt8]) throws(WordFileError) -> [WordPart]? {
      guard isThere else { throw .noLibrary }
      var parts: [WordPart] = []
      let code = bytes.withUnsafeBufferPointer { bytes in
        withUnsafeMutablePointer(to: &parts) { parts in
          minizip_unpack(bytes.baseAddress, bytes.count, most, parts, WordFile.take)
        }
      }
      return code == 0 ? parts : nil
    }

    private static let take: minizip_take = { context, name, bytes, count in
      guard let parts = context?.assumingMemoryBound(to: [WordPart].self), let name else {
        return -1
      }
      let content = UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
      parts.pointee.append(WordPart(name: String(cString: name), bytes: Array(content)))
      return 0
    }
  }
#endif
