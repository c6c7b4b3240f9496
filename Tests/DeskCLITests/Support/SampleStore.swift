import SampleReading
import Testing
import Values

/// A store that sample files were read into by the program.
struct SampleStore {
  let booth: Booth

  init(_ files: [String]) throws {
    booth = try Booth(now: "2027-12-31T18:00:00+08:00")
    for file in files {
      let count = try DataFolder.lines(file).count
      let report = try booth.run("import", DataFolder.path(of: "samples/\(file)"))
      try #require(report.output == "new \(count) known 0 differs 0\n", "\(report)")
    }
  }

  func totals(_ day: SampleFigures) throws -> JSON {
    try totals(
      ["--from", "\(day.from)", "--to", "\(day.to)"] + day.venues.flatMap { ["--venue", $0] })
  }

  func totals(_ from: String, _ to: String? = nil, venue: String? = nil) throws -> JSON {
    try totals(["--from", from, "--to", to ?? from] + (venue.map { ["--venue", $0] } ?? []))
  }

  private func totals(_ options: [String]) throws -> JSON {
    try JSON.parse(booth.run(["totals", "--format", "json"] + options).output)
  }

  /// How many cases a list has.
  func count(_ options: String...) throws -> Int { try list(options).count }

  private func list(_ options: [String]) throws -> [JSON] {
    try booth.run(["list", "--format", "jsonl"] + options).output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
  }

  /// What all cases of the store brought back, added up case by case.
  func recovered() throws -> String {
    let fen = try list([]).compactMap { $0["recovered"]?.string.flatMap { Money(yuan: $0) } }
      .reduce(0) { $0 + $1.fen }
    return Money(fen: fen).yuan
  }
}
