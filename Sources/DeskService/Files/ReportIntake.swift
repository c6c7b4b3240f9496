import Casework
import Reports

/// Which reports of venues are new to a store, and which belong to the sum from now on.
package struct ReportIntake {
  private var known: [VenueReport]
  private let confirmed: [String]
  private var confirmedNames: Set<String> = []
  /// What is to be recorded.
  package private(set) var new: [VenueReport] = []
  package private(set) var newFiles = 0
  /// How many files were there already.
  package private(set) var knownFiles = 0
  /// Files of a revision that is there with other content.
  package private(set) var differing: [(file: String, report: VenueReport)] = []

  /// - Parameters:
  ///   - known: the reports that the store has.
  ///   - confirmed: the names that somebody says belong to the sum.
  package init(known: [VenueReport], confirmed: [String]) {
    self.known = known
    self.confirmed = confirmed
  }

  /// Takes a report out of a file.
  package mutating func take(_ report: VenueReport, from file: String) {
    var report = report
    report.isConfirmed = isConfirmed(report)
    let other = known.first { $0.isAboutTheSame(as: report) && $0.revision == report.revision }
    guard let other else {
      newFiles += 1
      return add(report)
    }
    guard other.digest == report.digest else { return differing.append((file, report)) }
    knownFiles += 1
    if report.isConfirmed && !isRecorded(report) { add(report) }
  }

  /// Confirms what was read in earlier calls.
  package mutating func confirmTheRest() {
    for report in known where !isRecorded(report) {
      var report = report
      report.isConfirmed = isConfirmed(report)
      if report.isConfirmed { add(report) }
    }
  }

  /// The names that no report has.
  package var strangers: [String] { confirmed.filter { !confirmedNames.contains($0) } }

  /// The names that reports have.
  package var venues: [String] { Set(known.map(\.venue)).sorted() }

  private mutating func add(_ report: VenueReport) {
    new.append(report)
    known.append(report)
  }

  /// Whether its venue was confirmed already; that holds for all it sends.
  private func isRecorded(_ report: VenueReport) -> Bool {
    known.contains { $0.isConfirmed && $0.site == report.site }
  }

  private mutating func isConfirmed(_ report: VenueReport) -> Bool {
    let names = confirmed.filter { VenueNames.means($0, report) }
    confirmedNames.formUnion(names)
    return !names.isEmpty
  }
}
