import Randomness

@testable import CaseStore

/// The sticks that go round: they lose files, hand them over twice and in any order, cut and spoil them.
struct SimulatedStick {
  /// A file on one of them.
  struct File {
    let bytes: [UInt8]
    /// Who wrote it.
    let writer: Int
    /// For whom alone it was written; nil where anybody can go on from it.
    let reader: Int?
    /// Whether there was room for all of it.
    let isWhole: Bool
  }

  private var files: [File] = []

  mutating func keep(_ file: File) {
    files.append(file)
    // A stick is small.
    if files.count > 12 { files.removeFirst() }
  }

  /// Any file that is there, which stays.
  func any(_ random: inout SplitMix) -> File? { files.randomElement(using: &random) }

  mutating func loseOne(_ random: inout SplitMix) {
    if let lost = files.indices.randomElement(using: &random) { files.remove(at: lost) }
  }

  /// What became of a file on its way.
  enum Way: CaseIterable { case whole, cut, spoiled }

  /// The bytes of a file as they arrive.
  static func bytes(of file: File, _ way: Way, _ random: inout SplitMix) -> [UInt8] {
    let place = Double.random(in: 0..<1, using: &random)
    let bit = UInt8.random(in: 0..<8, using: &random)
    switch way {
    case .whole: return file.bytes
    case .cut: return Array(file.bytes.prefix(Int(Double(file.bytes.count) * place)))
    case .spoiled:
      var bytes = file.bytes
      bytes[Int(Double(bytes.count) * place)] ^= 1 << bit
      return bytes
    }
  }
}
