import ArgumentParser
import Casework
import DeskService
import Reports
import Values
import Vocabulary

/// The first and the last day of what is told.
struct PeriodOptions: ParsableArguments {
  @Option(help: help(Term.firstDay.definite, "D")) var from: String?
  @Option(help: help(Term.lastDay.definite, "D")) var to: String?

  /// The days that were said, else the usual ones; a day without an end goes on until today.
  func days(
    _ desk: DeskEnvironment, usual: (from: Day?, to: Day?) = (nil, nil)
  ) throws -> ClosedRange<Day> {
    let last = try desk.day(to, "--to")
    let first = try desk.day(from, "--from") ?? usual.from ?? last ?? desk.today
    let end = last ?? usual.to ?? max(first, desk.today)
    guard first <= end else { throw CommandError.badChoice("--to", "\(end)", ["\(first)"]) }
    return first...end
  }
}

/// One day, or the first and the last of some.
struct DayOptions: ParsableArguments {
  @Option(help: help(HelpWords.defaultDay, "D")) var day: String?
  @OptionGroup var period: PeriodOptions

  /// The days that were said; today where nothing was.
  func days(_ desk: DeskEnvironment) throws -> ClosedRange<Day> {
    guard let day = try desk.day(day, "--day") else { return try period.days(desk) }
    if period.from != nil || period.to != nil { throw CommandError.strayWord("--from --to") }
    return day...day
  }
}

/// A format that files are written in, known by the ending of their names.
protocol OutputFormat: NamedChoice, Sendable {
  /// The one that is taken where nobody names another.
  static var usual: Self { get }
  /// What the usual one's files end in beside its own name.
  static var usualEndings: [String] { get }
}

extension OutputFormat {
  static var usualEndings: [String] { [] }
}

/// How something is written, and where.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    help: help(
      "格式，默认看文件名，否则 \(Format.usual.rawValue)",
      "the format, by default from the name, else \(Format.usual.rawValue)",
      Format.allCases.map(\.rawValue).joined(separator: "|")))
  var format: Format?
  @Option(name: .short, help: help("写到文件", "write to a file", "FILE"), completion: .file())
  var output: String?

  /// The format asked for, else that of the file's name, else the usual one.
  ///
  /// A name that ends like a file of another format is refused: nothing opens a text called `.pdf`.
  var chosen: Format {
    get throws {
      let name = PathParts.name(of: output ?? "")
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
      if let known = format ?? Format(rawValue: ending) { return known }
      guard let first = ending.first, first.isASCII, first.isLetter,
        !Format.usualEndings.contains(ending)
      else { return Format.usual }
      let endings = Format.allCases.map(\.rawValue).filter { $0 != "table" } + Format.usualEndings
      throw CommandError.badChoice("-o", ".\(ending)", endings.map { ".\($0)" })
    }
  }

  /// Refuses to show the bytes of a file to somebody who sits at a terminal.
  ///
  /// - Parameter what: the sort of file.
  func refuseTerminal(_ what: String) throws {
    if output == nil || output == "-" { try Console.refuseTerminal(what) }
  }

  /// Writes to the file, or to standard output where none was named.
  ///
  /// - Parameter recording: done before anybody can read it.
  func write(
    _ bytes: [UInt8], _ desk: DeskEnvironment, recording: () throws -> Void = {}
  ) throws {
    if let output, output != "-" {
      return try AtomicFile.write(
        bytes, to: output, sparing: desk.storeFiles, before: recording)
    }
    try recording()
    try Console.write(bytes)
  }
}
