import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// A bundle that was opened and found whole: its lines can be gone through again.
struct BundleContent {
  private let bytes: [UInt8]
  private let lid: BundleLid
  /// Where the sealed pieces begin.
  private let start: Int
  private let keys: SealingKeys
  let header: BundleHeader
  let signature: BundleSignature

  /// Opens a bundle and sees that all of it is there, unchanged and signed. Nothing of it is taken before.
  init(_ bytes: [UInt8], _ keys: SealingKeys) throws {
    (self.bytes, self.keys) = (bytes, keys)
    (lid, start) = try BundleContent.lid(of: bytes)
    var read: BundleHeader?
    var (last, count): ([UInt8], Int) = ([], 0)
    var hasher = SHA256()
    try BundleContent.forEachLine(of: bytes, from: start, lid, keys) { line in
      if count == 1 { read = try BundleHeader(BundleContent.json(last)) }
      if count > 0 {
        hasher.update(data: last)
        hasher.update(data: [UInt8(ascii: "\n")])
      }
      (last, count) = (Array(line), count + 1)
    }
    guard let read, let signed = BundleSignature(try BundleContent.json(last)),
      read.count == count - 2
    else { throw BundleFault.damaged }
    (header, signature) = (read, signed)
    guard signed.isGenuine(over: Array(hasher.finalize())) else {
      throw BundleFault.notSigned(read.desk)
    }
  }

  /// Goes through the events, in their order.
  func forEachEvent(_ take: (SealedEvent) throws -> Void) throws {
    var number = 0
    try BundleContent.forEachLine(of: bytes, from: start, lid, keys) { line in
      number += 1
      guard number > 1, number < header.count + 2 else { return }
      guard let event = SealedEvent(json: try BundleContent.json(Array(line))) else {
        throw BundleFault.damaged
      }
      try take(event)
    }
  }

  private static func json(_ line: [UInt8]) throws(BundleFault) -> JSON {
    do { return try JSON.parse(line) } catch { throw .damaged }
  }

  /// Reads the lines in clear.
  ///
  /// - Returns: what they say, and where the sealed pieces begin.
  private static func lid(of bytes: [UInt8]) throws(BundleFault) -> (BundleLid, Int) {
    if bytes.count > BundleLimit.file { throw .tooLarge(most: BundleLimit.file) }
    guard bytes.starts(with: BundleLid.magic) else {
      if BundleLid.magic.starts(with: bytes), !bytes.isEmpty { throw .truncated }
      throw bytes.starts(with: BundleLid.magicOfAny) ? BundleFault.newer : BundleFault.notABundle
    }
    let rest = bytes[BundleLid.magic.count...].prefix(4096)
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
      throw rest.count < 4096 ? BundleFault.truncated : BundleFault.damaged
    }
    guard let lid = BundleLid(try json(Array(rest[..<end]))) else { throw .damaged }
    return (lid, end + 1)
  }

  /// Opens and unpacks piece by piece.
  ///
  /// - Parameter take: is given each line without its end.
  private static func forEachLine(
    of bytes: [UInt8], from start: Int, _ lid: BundleLid, _ keys: SealingKeys,
    _ take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let stream = try PackedStream(unpacking: lid.packing)
    var lines = BundleLines()
    try forEachPiece(of: bytes, from: start, lid, keys) { piece in
      try stream.feed(piece) { try lines.add($0, take) }
    }
    if lid.packing == .deflate, !stream.hasEnded { throw BundleFault.truncated }
    if !lines.hasEnded { throw BundleFault.truncated }
  }

  private static func forEachPiece(
    of bytes: [UInt8], from start: Int, _ lid: BundleLid, _ keys: SealingKeys,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    var recipient = try BundleSeal.recipient(lid, keys)
    var place = start
    while true {
      guard bytes.count - place >= 4 else { throw BundleFault.truncated }
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= BundleSeal.mostOfPiece else { throw BundleFault.damaged }
      place += 4
      guard bytes.count - place >= length else { throw BundleFault.truncated }
      let isLast = bytes.count - place == length
      let sealed = Data(bytes[place..<place + length])
      place += length
      let plain: [UInt8]
      do {
        plain = try Array(
          recipient.open(sealed, authenticating: BundleSeal.bound(lid, isLast: isLast)))
      } catch {
        // The last piece of a file that was cut between two pieces is bound as one that others follow.
        throw isLast && isBoundAsOneOfMany(lid, keys, bytes, start)
          ? BundleFault.truncated : BundleFault.damaged
      }
      try take(plain)
      if isLast { return }
    }
  }

  /// Whether the last piece that is there opens as one that others follow.
  private static func isBoundAsOneOfMany(
    _ lid: BundleLid, _ keys: SealingKeys, _ bytes: [UInt8], _ start: Int
  ) -> Bool {
    do {
      var recipient = try BundleSeal.recipient(lid, keys)
      var place = start
      while place + 4 <= bytes.count {
        let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        let piece = Data(bytes[place + 4..<place + 4 + length])
        _ = try recipient.open(piece, authenticating: BundleSeal.bound(lid, isLast: false))
        place += 4 + length
      }
      return true
    } catch {
      return false
    }
  }
}

/// Cuts what is unpacked into lines.
private struct BundleLines {
  private var rest: [UInt8] = []
  private var total = 0

  /// Whether the last line had its end.
  var hasEnded: Bool { rest.isEmpty }

  mutating func add(
    _ bytes: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    total += bytes.count
    if total > BundleLimit.unpacked { throw BundleFault.tooLarge(most: BundleLimit.unpacked) }
    var bytes = bytes
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      if rest.isEmpty {
        try take(bytes[..<end])
      } else {
        rest += bytes[..<end]
        try take(rest[...])
        rest = []
      }
      bytes = bytes[(end + 1)...]
    }
    rest += bytes
    if rest.count > BundleLimit.line { throw BundleFault.tooLarge(most: BundleLimit.line) }
  }
}
