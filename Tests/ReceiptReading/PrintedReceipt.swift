import Interchange

/// What a receipt printer makes of the bytes it is sent. It knows the commands that receipts are made with, and
/// refuses every other byte that is no text: nothing else may reach a printer.
public struct PrintedReceipt: Equatable, Sendable {
  /// A line of text, and whether it is twice as wide and high.
  public struct Line: Equatable, Sendable {
    /// Its words.
    public var text: String
    /// Whether it is of double size.
    public var isLarge: Bool

    /// A line as it is expected.
    public init(_ text: String, isLarge: Bool = false) {
      self.text = text
      self.isLarge = isLarge
    }
  }

  /// Its lines from above.
  public internal(set) var lines: [Line] = []
  /// Its barcodes from above.
  public internal(set) var barcodes: [PrintedBarcode] = []
  /// After how many lines the paper was cut.
  public internal(set) var cuts: [Int] = []

  /// - Throws: ``ReceiptFault`` where the bytes are no receipt.
  public init(_ bytes: [UInt8]) throws {
    var head = PrinterHead(bytes)
    while let step = try head.step() {
      switch step {
      case .line(let line): lines.append(line)
      case .barcode(let barcode): barcodes.append(barcode)
      case .cut: cuts.append(lines.count)
      case .nothing: break
      }
    }
  }

  /// Its lines as one text.
  public var text: String { lines.map { $0.text + "\n" }.joined() }

  /// The text of the large lines, one behind the other.
  public var large: String { lines.filter(\.isLarge).map(\.text).joined() }

  /// Whether bytes are meant for a receipt printer.
  public static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1B, 0x40]) }
}

/// Why bytes are no receipt.
public enum ReceiptFault: Error, Equatable {
  /// A byte that is neither text nor a command that is known, and where it stands.
  case unknown(UInt8, at: Int)
  /// The bytes end within a command or a character.
  case tooShort
  /// Chinese before the printer was told that it comes.
  case notInChinese(at: Int)
  /// Two or four bytes that are no character.
  case noCharacter(at: Int)
  /// Letters and Chinese characters of one line have two sizes.
  case twoSizes(String)
  /// Words that no line feed has put on paper.
  case leftOver(String)
}

/// The bars of a number as the printer was told to make them.
public struct PrintedBarcode: Equatable, Sendable {
  /// The number.
  public var text: String
  /// How wide the thinnest bar is, in dots.
  public var module: Int
  /// How high it is, in dots.
  public var height: Int
  /// Whether the words stand below.
  public var hasWords: Bool
  /// Whether it stands in the middle of the line.
  public var isCentred: Bool

  /// Bars as they are expected.
  public init(_ text: String, module: Int, height: Int, hasWords: Bool, isCentred: Bool) {
    self.text = text
    self.module = module
    self.height = height
    self.hasWords = hasWords
    self.isCentred = isCentred
  }
}
