import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import TerminalKit
import Values
import Vocabulary

/// `add`: logs one case.
struct AddCommand: DeskCommand {
  @ParentCommand var root: RootCommand
  @Argument(parsing: .captureForPassthrough, help: .hidden) var rest: [String] = []

  static var configuration: CommandConfiguration {
    if CommandChoice.only != nil { return CommandConfiguration(commandName: "add") }
    return CommandConfiguration(
      commandName: "add", abstract: words("登记一件", "Log one case"),
      usage: "desk315 add KIND [--FIELD VALUE …] [--json -] [--format json]",
      discussion: words(
        "KIND：complaint 投诉，report 举报，consultation 咨询。最后印出的是编号。",
        "KIND: complaint, report, consultation. The last word printed is the number.")
        + "\n\n" + specs.withGlobals.lines(Speech.language))
  }

  private static var specs: [OptionSpec] {
    [
      OptionSpec(
        "json", value: "-",
        Phrase("从标准输入（或文件）读一个 JSON 对象", "read one JSON object from standard input, or a file")),
      OptionSpec(
        "external-id", value: "T", Term.externalID.worded("the number it carries elsewhere")),
      OptionSpec("format", value: names(of: TextFormat.self), HelpWords.format),
    ] + FieldOptions.named
  }

  func choices() throws -> GlobalChoices {
    try OptionWords(rest, AddCommand.specs, most: 1).globals.or(root.globals.choices)
  }

  func perform(_ desk: DeskEnvironment) throws -> Int32 {
    let words = try OptionWords(rest, AddCommand.specs, most: 1)
    try words.endWhereAsked(of: AddCommand.self)
    let intake = try intake(words, desk)
    let format = try TextFormat(words)
    try desk.writing(lists: .whenAsked) { open in
      // A step or link of the document that the rules refuse is bad data, and is named by its place.
      if let path = words.values["json"], !intake.steps.isEmpty || !intake.links.isEmpty {
        try open.imports.rehearse(intake, from: path)
      }
      let saveResult = try open.record(.open(intake))
      guard let subject = saveResult.cases.first else { throw Refusal.nothingEntered }
      try CaseAnswer(open).print(subject, format, verb: HelpWords.logged)
      if let doubt = RecoveryDoubt(subject) {
        Console.complain(doubt.phrase(subject.number)[desk.language])
      }
      RemarkLines.complain(of: intake.fields, desk)
    }
    return ExitStatus.done
  }

  private func intake(_ words: OptionWords, _ desk: DeskEnvironment) throws -> Intake {
    let given = try words.required(0, "KIND")
    let reader = CaseDocumentReader(desk.values)
    guard let kind = reader.values.kind(named: given) else {
      throw CommandError.badChoice("KIND", given, Kind.allCases.map(\.rawValue))
    }
    var intake = Intake(kind: kind, fields: CaseFields())
    if let path = words.values["json"] {
      intake = try AddCommand.document(path, kind, reader)
    }
    try FieldOptions.given(words, reader.values).put(into: &intake.fields)
    if let id = try desk.checked(words.values["external-id"], "external_id"), !id.isEmpty {
      intake.externalID = id
    }
    return intake
  }

  private static func document(
    _ path: String, _ kind: Kind, _ reader: CaseDocumentReader
  ) throws -> Intake {
    try FileFault.naming(FilePlace(file: path)) {
      try reader.read(try JSON.parse(try FileReading.bytes(path)), kind: kind)
    }
  }
}
