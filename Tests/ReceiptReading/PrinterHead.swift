import Interchange

/// Goes through the bytes as a printer does, with what it was last told.
struct PrinterHead {
  enum Step {
    case line(PrintedReceipt.Line)
    case barcode(PrintedBarcode)
    case cut
    case nothing
  }

  private let bytes: [UInt8]
  private var place = 0
  private var isChinese = false
  private var isCentred = false
  private var latinIsLarge = false
  private var chineseIsLarge = false
  private var module = 3
  private var height = 162
  private var hasWords = false
  private var text = ""
  private var sizes: Set<Bool> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the next byte or command does; nil at the end.
  mutating func step() throws -> Step? {
    guard place < bytes.count else {
      if !text.isEmpty { throw ReceiptFault.leftOver(text) }
      return nil
    }
    let start = place
    let byte = try next()
    switch byte {
    case 0x0A: return .line(try endLine())
    case 0x1B: return try escape()
    case 0x1C: return try fileSeparator()
    case 0x1D: return try groupSeparator()
    case 0x20...0x7E: put(Character(Unicode.Scalar(byte)), isLarge: latinIsLarge)
    case 0x81...0xFE: put(try chinese(from: start), isLarge: chineseIsLarge)
    default: throw ReceiptFault.unknown(byte, at: start)
    }
    return .nothing
  }

  private mutating func next() throws -> UInt8 {
    guard place < bytes.count else { throw ReceiptFault.tooShort }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func put(_ character: Character, isLarge: Bool) {
    text.append(character)
    sizes.insert(isLarge)
  }

  private mutating func endLine() throws -> PrintedReceipt.Line {
    defer { (text, sizes) = ("", []) }
    guard sizes.count < 2 else { throw ReceiptFault.twoSizes(text) }
    return PrintedReceipt.Line(text, isLarge: sizes.first ?? false)
  }

  /// A character of two bytes, or of four where the second is a digit.
  private mutating func chinese(from start: Int) throws -> Character {
    guard isChinese else { throw ReceiptFault.notInChinese(at: start) }
    let isLong = (0x30...0x39).contains(try next())
    if isLong { place += 2 }
    guard place <= bytes.count else { throw ReceiptFault.tooShort }
    let words = FileEncoding.gb18030Text(Array(bytes[start..<place]))
    guard let character = words?.first, words?.count == 1 else {
      throw ReceiptFault.noCharacter(at: start)
    }
    return character
  }
}

// MARK: Commands

extension PrinterHead {
  private func unknown() -> ReceiptFault { .unknown(bytes[place - 1], at: place - 1) }

  private mutating func escape() throws -> Step {
    switch try next() {
    case 0x40:
      self = PrinterHead(bytes, from: place)
    case 0x61: isCentred = try next() == 1
    case 0x64: _ = try next()
    default: throw unknown()
    }
    return .nothing
  }

  private init(_ bytes: [UInt8], from place: Int) {
    self.init(bytes)
    self.place = place
  }

  private mutating func fileSeparator() throws -> Step {
    switch try next() {
    case 0x21: chineseIsLarge = try next() & 0x0C == 0x0C
    case 0x26: isChinese = true
    default: throw unknown()
    }
    return .nothing
  }

  private mutating func groupSeparator() throws -> Step {
    switch try next() {
    case 0x21: latinIsLarge = try next() == 0x11
    case 0x48: hasWords = try next() == 2
    case 0x56:
      guard try next() == 66, try next() == 0 else { throw unknown() }
      return .cut
    case 0x68: height = Int(try next())
    case 0x6B: return .barcode(try barcode())
    case 0x77: module = Int(try next())
    default: throw unknown()
    }
    return .nothing
  }

  /// Code 128 by its length, in code set B.
  private mutating func barcode() throws -> PrintedBarcode {
    guard try next() == 73 else { throw unknown() }
    let length = Int(try next())
    guard place + length <= bytes.count else { throw ReceiptFault.tooShort }
    let data = bytes[place..<place + length]
    guard data.starts(with: Array("{B".utf8)) else { throw unknown() }
    place += length
    return PrintedBarcode(
      String(decoding: data.dropFirst(2), as: UTF8.self), module: module, height: height,
      hasWords: hasWords, isCentred: isCentred)
  }
}
