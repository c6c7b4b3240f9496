import CZlib
import Values

/// How the lines of a bundle are packed before they are sealed.
enum Packing: String, CaseIterable, HashedByCase, Sendable {
  /// By zlib (RFC 1950).
  case deflate
  /// Not at all: the library is not on the machine that wrote them.
  case plain

  /// The best that can be had here.
  static var best: Packing { zlib_is_there() == 0 ? .plain : .deflate }
}

/// Bytes on their way into a packed stream, or out of one.
final class PackedStream {
  private let stream: OpaquePointer?
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether a stream that is unpacked has come to its end; one that is not packed has none.
  private(set) var hasEnded = false

  /// A stream that packs.
  init(packing: Packing) throws(BundleFault) {
    stream = packing == .deflate ? zlib_deflating() : nil
    if packing == .deflate, stream == nil { throw .noPacking }
  }

  /// A stream that unpacks.
  init(unpacking packing: Packing) throws(BundleFault) {
    stream = packing == .deflate ? zlib_inflating() : nil
    if packing == .deflate, stream == nil { throw .noPacking }
  }

  deinit { zlib_free(stream) }

  /// What comes of some bytes.
  ///
  /// - Parameters:
  ///   - ends: whether nothing follows them.
  ///   - take: is given what came of them, piece by piece.
  /// - Throws: ``BundleFault/damaged`` where they are no such stream, and what `take` throws.
  func feed(_ bytes: [UInt8], ends: Bool = false, _ take: (ArraySlice<UInt8>) throws -> Void) throws
  {
    guard let stream else { return try take(bytes[...]) }
    var place = 0
    while true {
      // What follows the end of a stream is none of it.
      if hasEnded && place < bytes.count { throw BundleFault.damaged }
      var (taken, made) = (0, 0)
      let code = bytes.withUnsafeBufferPointer { bytes in
        room.withUnsafeMutableBufferPointer { room in
          zlib_step(
            stream, bytes.baseAddress.map { $0 + place }, bytes.count - place, ends ? 1 : 0,
            room.baseAddress, room.count, &taken, &made)
        }
      }
      guard code != ZLIB_FAILED else { throw BundleFault.damaged }
      place += taken
      if made > 0 { try take(room[..<made]) }
      if code == ZLIB_HAS_ENDED { hasEnded = true }
      if hasEnded && place == bytes.count || taken == 0 && made == 0 { return }
      if !ends && place == bytes.count && made < room.count { return }
    }
  }
}
