import CaseMaking
import Casework
import Randomness
import Values
import Vocabulary

@testable import CaseStore

// MARK: What goes round

extension Simulation {
  mutating func write(
    at place: Int, _ author: Author, _ trouble: SimulatedDesk.Trouble
  ) throws -> String {
    let desk = desks[place]
    let way = Int.random(in: 0..<3, using: &random)
    let other = (place + Int.random(in: 1..<desks.count, using: &random)) % desks.count
    // A stick may be full before the end.
    let room = Int.random(in: 0..<6, using: &random) == 0 ? 2_000 : Int.max
    // What is new since its last file waits wherever that has not been read.
    let reader: Bundles.Reader =
      [.anybody, .desk(desks[other].letters), .knowing([desk.written].compactMap { $0 })][way]
    var (bytes, words): ([UInt8], String?) = ([], nil)
    let outcome = try desk.during(trouble) {
      do {
        _ = try desk.store.bundles.write(for: reader, by: author, path: "stick") {
          bytes += $0
          if bytes.count > room { throw StickIsFull() }
        }
      } catch StoreError.bundle(_, let fault) where fault.isAboutTheReader {
        words = "unknown reader"
      } catch is StickIsFull {
        words = "stick full"
      }
    }
    // Who was killed or had no room has written nothing that is whole.
    if outcome == .done, words != "unknown reader" {
      let onlyFor = [nil, other, place][way]
      if words == nil { try desk.noteWritten() }
      stick.keep(
        SimulatedStick.File(
          bytes: bytes, writer: place, reader: onlyFor, isWhole: words == nil))
    }
    return words ?? outcome.description
  }

  private struct StickIsFull: Error {}

  mutating func read(at place: Int, _ trouble: SimulatedDesk.Trouble) throws -> String {
    guard let file = stick.any(&random) else { return "nothing" }
    let desk = desks[place]
    let isSpoiled = Int.random(in: 0..<4, using: &random) == 0
    let way: SimulatedStick.Way =
      isSpoiled ? (Bool.random(using: &random) ? .cut : .spoiled) : .whole
    let bytes = SimulatedStick.bytes(of: file, way, &random)
    let before = try desk.standing()
    var (report, refusal): (BundleReport?, BundleFault?) = (nil, nil)
    let outcome = try desk.during(trouble) {
      do {
        report = try desk.store.bundles.read(bytes, from: "stick")
      } catch StoreError.bundle(_, let fault) {
        refusal = fault
      }
    }
    if let refusal {
      // What is written for one desk need not be for another to go on from.
      let isForIt = file.reader.map { $0 == place } ?? true
      if way == .whole && isForIt && file.isWhole {
        findings.append("\(desk.letters) refused a whole bundle: \(refusal)")
      }
      if outcome == .done, try desk.standing() != before {
        findings.append("\(desk.letters) took something of a bundle that it refused")
      }
      return "refused"
    }
    if place == Simulation.faulty, let report, outcome == .done {
      try desk.err(as: fault, after: report)
    }
    return "\(way) of \(desks[file.writer].letters) \(outcome)"
  }

  /// Everybody hears of everybody, and nothing fails.
  mutating func exchange() throws {
    for (place, desk) in desks.enumerated() {
      now += 60
      let known = try desk.store.log.versionVector()
      var bytes: [UInt8] = []
      let author = desk.clock.author("王芳", at: now)
      _ = try desk.store.bundles.write(for: .anybody, by: author, path: "stick") { bytes += $0 }
      findings += try look(at: place, knowing: known)
      findings += try erased.traces(
        in: BundleContent(bytes, desk.store.context.keys.now), of: desk, knowledge)
      for other in desks where other !== desk {
        let report = try other.store.bundles.read(bytes, from: "stick")
        if other === desks[Simulation.faulty] { try other.err(as: fault, after: report) }
      }
    }
  }
}

extension BundleFault {
  /// Whether the writer does not know what the reader has.
  fileprivate var isAboutTheReader: Bool {
    switch self {
    case .unknownDesk, .unknownCode: true
    case .notABundle, .newer, .truncated, .damaged, .tooLarge, .otherOffice, .notSigned,
      .demonstration, .sameLetters, .newerSelf, .twoOfOneName, .noSigningKey, .noPacking,
      .nothingToSettle:
      false
    }
  }
}
