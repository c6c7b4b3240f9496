#if Office
  /// What shape a stretch of XML has that a library has written: each name is closed, each count is right, and the
  /// whole is there. A piece that is missing in the middle is seen by that.
  ///
  /// It takes what such libraries write and no more: no comments, no text as it stands, `>` only at the end of a tag.
  struct MarkupShape {
    /// The cells of a sheet that it has.
    private(set) var cells = 0
    private var isBroken = false
    private var hasRoot = false
    private var state = State.text
    private var open: [Element] = []
    private var element = Element()
    private var attribute = Hash()
    private var number: Int?
    private var closing = Hash()

    private enum State {
      case text, begin, name, inside, attribute, equals, value, afterValue, empty, close
      case declaration, declarationEnd
    }

    /// An element that is not closed yet.
    private struct Element {
      var name = Hash()
      /// How many children it says that it has, and how many it has.
      var count: Int?
      var uniqueCount: Int?
      var children = 0

      var isCounted: Bool { (uniqueCount ?? count ?? children) == children }
    }

    /// A name in few bytes (FNV-1a, 64 bits): names are told apart, not kept.
    private struct Hash: Equatable {
      var value: UInt64 = 0xCBF2_9CE4_8422_2325

      init() {}

      init(_ name: StaticString) {
        name.withUTF8Buffer { for byte in $0 { add(byte) } }
      }

      mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    private static let cell = Hash("c")
    private static let count = Hash("count")
    private static let uniqueCount = Hash("uniqueCount")

    /// Whether all of it was there.
    var isWhole: Bool { !isBroken && hasRoot && open.isEmpty && state == .text }

    /// Takes the next bytes.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      for byte in bytes where !isBroken { take(byte) }
    }

    private mutating func take(_ byte: UInt8) {
      switch state {
      case .text: takeText(byte)
      case .begin: begin(byte)
      case .name: takeName(byte)
      case .inside, .afterValue: takeInside(byte)
      case .attribute:
        if byte == UInt8(ascii: "=") { state = .equals } else { nameAttribute(byte) }
      case .equals:
        number = 0
        if byte == UInt8(ascii: "\"") { state = .value } else { isBroken = true }
      case .value: takeValue(byte)
      case .empty:
        if byte == UInt8(ascii: ">") { close() } else { isBroken = true }
      case .close:
        if byte == UInt8(ascii: ">") { endClosing() } else { closing.add(byte) }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: " ") { isBroken = true }
      case .declaration: if byte == UInt8(ascii: "?") { state = .declarationEnd }
      case .declarationEnd: state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    }

    private mutating func takeText(_ byte: UInt8) {
      if byte == UInt8(ascii: "<") { state = .begin }
      if byte == UInt8(ascii: ">") { isBroken = true }
    }

    private mutating func begin(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "?"):
        state = .declaration
        isBroken = hasRoot
      case UInt8(ascii: "/"):
        closing = Hash()
        state = .close
      default:
        // Behind the end of the first nothing comes.
        if open.isEmpty && hasRoot || !byte.isOfName { isBroken = true }
        hasRoot = true
        element = Element()
        element.name.add(byte)
        state = .name
      }
    }

    private mutating func takeName(_ byte: UInt8) {
      if byte.isOfName { element.name.add(byte) } else { takeInside(byte) }
    }

    /// Between the parts of a tag.
    private mutating func takeInside(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): state = .inside
      case UInt8(ascii: "/"): state = .empty
      case UInt8(ascii: ">"):
        open.append(element)
        state = .text
      default:
        if state != .inside { isBroken = true }
        attribute = Hash()
        state = .attribute
        nameAttribute(byte)
      }
    }

    private mutating func nameAttribute(_ byte: UInt8) {
      attribute.add(byte)
      if !byte.isOfName { isBroken = true }
    }

    private mutating func takeValue(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""):
        if attribute == Self.count { element.count = number }
        if attribute == Self.uniqueCount { element.uniqueCount = number }
        state = .afterValue
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number.map { ($0 &* 10) &+ Int(byte - UInt8(ascii: "0")) }
      case UInt8(ascii: "<"), UInt8(ascii: ">"): isBroken = true
      default: number = nil
      }
    }

    private mutating func endClosing() {
      guard let last = open.popLast(), last.name == closing else {
        isBroken = true
        return
      }
      element = last
      close()
    }

    /// The element is closed: it counts where it stands.
    private mutating func close() {
      if element.name == Self.cell { cells += 1 }
      if !element.isCounted { isBroken = true }
      if !open.isEmpty { open[open.count - 1].children += 1 }
      state = .text
    }
  }

  extension UInt8 {
    /// Whether it stands in names of elements and attributes.
    fileprivate var isOfName: Bool {
      switch self {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
#endif
