import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `keyed`: a case as it is keyed into the national 12315 platform, field by field in the platform's order; with its
/// number there it is ticked off, and `list --unkeyed` has it no more.
struct KeyedCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER")) var number: String
  @Option(
    name: .customLong("as"),
    help: help("录好了，平台给的编号", "it is keyed in: its number on the platform", "NUMBER"))
  var platformNumber: String?
  @Option(help: help(HelpWords.format, names(of: TextFormat.self))) var format: TextFormat = .text
  @Flag(help: help(HelpWords.unmasked)) var unmask = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "keyed", "照12315平台的次序列出一件的各栏；录好了用 --as 记下编号",
      "One case in the order of the 12315 platform; --as notes its number there")
  }

  func work(_ desk: DeskEnvironment) throws {
    if let platformNumber {
      if unmask { throw CommandError.strayWord("--unmask") }
      return try tickOff(try desk.checked(platformNumber, "--as") ?? "", desk)
    }
    guard unmask else {
      return try desk.reading(lists: .whenAsked) { open in
        try tell(try open.subject(try open.doubted(number)), desk)
      }
    }
    try desk.writing(lists: .whenAsked) { open in
      try open.requireKeys()
      let id = try open.doubted(number)
      try open.record(.disclose(Disclosure(.shown, detail: "keyed"), of: id))
      try tell(try open.subject(id), desk)
    }
  }

  private func tickOff(_ given: String, _ desk: DeskEnvironment) throws {
    try desk.writing { open in
      let id = try open.doubted(number)
      let action = StepAction(.platformNumber, [.value: .text(given)])
      try open.record(.take([action], on: id))
      try open.catchUp()
      let subject = try open.subject(id)
      var unkeyed = CaseQuery()
      unkeyed.isUnkeyed = true
      let left = try open.summaries(unkeyed).count
      try desk.say(
        Phrase(
          "\(subject.number.short) 已录入12315：\(subject.platformNumber ?? "")，还有 \(left) 件待录入",
          "\(subject.number.short) is keyed in: \(subject.platformNumber ?? ""), \(left) left to key in"
        ))
    }
  }

  private func tell(_ subject: Case, _ desk: DeskEnvironment) throws {
    let fields = KeyedFields(
      subject, desk.reference, veil: unmask ? .none : subject.masked, zone: desk.zone)
    switch format {
    case .json: try Console.print(document(fields, of: subject).text)
    case .text:
      for entry in fields.entries {
        try Console.print("\(entry.label[desk.language]): \(displaySafe(entry.text))")
      }
      for words in fields.lacks { desk.complain(words) }
    }
  }

  /// The fields by their names, in the platform's order.
  private func document(_ fields: KeyedFields, of subject: Case) -> JSON {
    [
      "number": .string(subject.number.description),
      "platform_number": subject.platformNumber.map(JSON.string) ?? .null,
      "masked": .bool(!unmask),
      "fields": .array(
        fields.entries.map { entry in
          [
            "field": .string(entry.field.rawValue), "label": .string(entry.label.zh),
            "text": .string(entry.text),
          ]
        }),
      "lacking": .array(fields.lacking.map { .string($0.zh) }),
      "locked": .array(fields.locked.map { .string($0.zh) }),
    ]
  }
}
