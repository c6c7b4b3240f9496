import ArgumentParser
import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// Any step: its options come from the step's own parameters.
struct StepCommand<Kind: Step>: DeskCommand {
  @ParentCommand var root: RootCommand
  @Argument(parsing: .captureForPassthrough, help: .hidden) var rest: [String] = []

  static var configuration: CommandConfiguration {
    if CommandChoice.only != nil { return CommandConfiguration(commandName: Kind.name.rawValue) }
    let form = StepForm(Kind.name)
    return CommandConfiguration(
      commandName: Kind.name.rawValue, abstract: form.abstract[Speech.language],
      usage: form.usage, discussion: form.specs.withGlobals.lines(Speech.language))
  }

  func choices() throws -> GlobalChoices {
    let form = StepForm(Kind.name)
    return try form.words(rest).globals.or(root.globals.choices)
  }

  func perform(_ desk: DeskEnvironment) throws -> Int32 {
    let form = StepForm(Kind.name)
    let words = try form.words(rest)
    try words.endWhereAsked(of: Self.self)
    let number = try words.required(0, "NUMBER")
    var action = try form.action(words, desk.values)
    let given = Kind.changesFields ? try FieldOptions.given(words, desk.values) : nil
    let at = try desk.instant(words.values["at"], "--at")
    let format = try TextFormat(words)
    try desk.writing(lists: .whenAsked) { open in
      let before = try open.subject(try open.doubted(number))
      try open.standIn(for: before).map(desk.complain)
      try given?.put(into: &action, of: before.fields)
      let saveResult = try open.record(.take([action], on: before.id), at: at)
      let subject = try open.subject(before.id)
      try CaseAnswer(open).print(subject, format, opened: saveResult.opened)
      if action.options[.recovered] != nil, let doubt = RecoveryDoubt(subject) {
        Console.complain(doubt.phrase(subject.number)[desk.language])
      }
      if case .stepped(let taken)? = subject.timeline.last?.event.payload, taken.grewNothing {
        Console.complain(ExtensionWords.grewNothing(subject.number)[desk.language])
      }
      if let offer = ReopeningOffer(action, subject) {
        Console.complain(offer.phrase[desk.language])
      }
      for remark in form.remarks(words, action) { Console.complain(remark[desk.language]) }
      if let given { RemarkLines.complain(of: subject.fields, only: given.values.keys, desk) }
    }
    return ExitStatus.done
  }
}

extension RootCommand {
  static let steps = StepName.allCases.map(step)

  /// The command of a step.
  static func step(_ name: StepName) -> any ParsableCommand.Type { command(name.step) }

  private static func command<Kind: Step>(_: Kind.Type) -> any ParsableCommand.Type {
    StepCommand<Kind>.self
  }
}
