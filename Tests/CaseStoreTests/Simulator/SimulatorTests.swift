import Casework
import Crypto
import Foundation
import Randomness
import Testing
import Values

@testable import CaseStore

/// Offices out of a seed, whose clocks, disks, sticks and processes fail: nothing is lost and nobody contradicts another
/// in the end. `make simulate SEED=… RUNS=…` makes as many as somebody likes.
@Suite("A simulated office")
struct SimulatorTests {
  private static func asked(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// The seeds by which planted faults are found; without a fault nothing is found by them.
  private static let finders: [PlantedFault: Int] = [
    .lostConflict: 7, .counterTwice: 7, .gapTaken: 13, .undoOfAnother: 7, .lastWriterWins: 7,
  ]

  /// The seeds that were asked for, or some that are the same in every run: those that find planted faults, and another.
  static let seeds: [Int] = {
    guard let first = asked("SIMULATE_SEED") else { return Set(finders.values).union([1]).sorted() }
    return Array(first..<first + max(1, asked("SIMULATE_RUNS") ?? 1))
  }()

  private func simulated(
    _ seed: Int, _ fault: PlantedFault? = nil, acts: Int = 90
  ) throws -> Simulation {
    var simulation = try Simulation(seed: seed, fault: fault)
    simulation.run(acts: acts)
    return simulation
  }

  @Test(arguments: seeds)
  func losesNothingAndAgrees(seed: Int) throws {
    let simulation = try simulated(seed)
    #expect(
      simulation.findings == [], "make simulate SEED=\(seed); \(simulation.trace.last ?? "")")
    if SimulatorTests.asked("SIMULATE_SEED") != nil {
      print("seed \(seed) \(simulation.digest)")
      print("figure: 1 simulated offices")
    }
  }

  /// What a seed decides is the same each time: what was found is found again.
  @Test func aSeedReplaysTheSame() throws {
    let fault = PlantedFault.undoOfAnother
    let first = try simulated(3, fault, acts: 40)
    #expect(first.trace.count == 41 || !first.findings.isEmpty)
    for _ in RandomRuns.first(2, of: 2...10) {
      let again = try simulated(3, fault, acts: 40)
      #expect(again.trace == first.trace && again.findings == first.findings)
    }
  }

  /// Each fault that is planted in one of the desks is found by its seed, which without it finds nothing.
  @Test(arguments: PlantedFault.allCases) func aPlantedFaultIsFound(fault: PlantedFault) throws {
    let seed = try #require(SimulatorTests.finders[fault])
    #expect(
      try !simulated(seed, fault).findings.isEmpty,
      "\(fault) was not found by seed \(seed): what a seed decides has changed, look for another")
    #expect(try SimulatorTests.seeds.contains(seed) || simulated(seed).findings == [])
  }
}

extension Simulation {
  /// What happened, in short: two runs that are the same have the same.
  fileprivate var digest: String {
    let text = (trace + findings).joined(separator: "\n")
    return SHA256.hash(data: Data(text.utf8)).bytes.prefix(8).hexadecimal
  }
}
