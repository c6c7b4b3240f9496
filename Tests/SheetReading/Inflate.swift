/// Unpacks deflated bytes (RFC 1951), so that a test needs no library and no program for it.
struct Inflate {
  struct Broken: Error {}

  private let bytes: [UInt8]
  private var place = 0
  private var bit = 0
  private var output: [UInt8] = []

  static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflate = Inflate(bytes: bytes)
    try inflate.run()
    return inflate.output
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws {
    var isLast = false
    while !isLast {
      isLast = try number(1) == 1
      switch try number(2) {
      case 0: try copyStored()
      case 1: try copy(Codes(Inflate.fixedLengths), Codes([Int](repeating: 5, count: 30)))
      case 2: try copyDynamic()
      default: throw Broken()
      }
    }
  }

  private mutating func number(_ count: Int) throws -> Int {
    var value = 0
    for index in 0..<count {
      guard place < bytes.count else { throw Broken() }
      value |= Int(bytes[place] >> UInt8(bit) & 1) << index
      bit += 1
      if bit == 8 { (place, bit) = (place + 1, 0) }
    }
    return value
  }

  private mutating func copyStored() throws {
    if bit > 0 { (place, bit) = (place + 1, 0) }
    let length = try number(16)
    _ = try number(16)
    guard place + length <= bytes.count else { throw Broken() }
    output += bytes[place..<(place + length)]
    place += length
  }
}

// MARK: - Codes

extension Inflate {
  /// Canonical Huffman codes.
  struct Codes {
    private(set) var counts = [Int](repeating: 0, count: 16)
    private(set) var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted {
        (lengths[$0], $0) < (lengths[$1], $1)
      }
    }
  }

  private mutating func symbol(_ codes: Codes) throws -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1..<16 {
      code |= try number(1)
      let count = codes.counts[length]
      if code - first < count { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Broken()
  }

  private static let fixedLengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengths: [(base: Int, extra: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  private static let distances: [(base: Int, extra: Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12), (12_289, 12),
    (16_385, 13), (24_577, 13),
  ]

  private mutating func copyDynamic() throws {
    let counts = (try number(5) + 257, try number(5) + 1, try number(4) + 4)
    var sizes = [Int](repeating: 0, count: 19)
    for index in 0..<counts.2 { sizes[Inflate.order[index]] = try number(3) }
    let codes = Codes(sizes)
    var all: [Int] = []
    while all.count < counts.0 + counts.1 {
      switch try symbol(codes) {
      case 16: all += [Int](repeating: all.last ?? 0, count: try number(2) + 3)
      case 17: all += [Int](repeating: 0, count: try number(3) + 3)
      case 18: all += [Int](repeating: 0, count: try number(7) + 11)
      case let length: all.append(length)
      }
    }
    try copy(Codes(Array(all[..<counts.0])), Codes(Array(all[counts.0...])))
  }

  private mutating func copy(_ literals: Codes, _ distances: Codes) throws {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Inflate.lengths.count else { throw Broken() }
      let length = Inflate.lengths[symbol - 257]
      let count = length.base + (try number(length.extra))
      let distance = Inflate.distances[try self.symbol(distances)]
      let back = distance.base + (try number(distance.extra))
      guard back <= output.count else { throw Broken() }
      for _ in 0..<count { output.append(output[output.count - back]) }
    }
  }
}
