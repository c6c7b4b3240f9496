import ArgumentParser
import CaseStore
import Casework
import Desk
import DeskService
import TerminalKit
import Wording

/// A step of the rules as a type, so that each is a command of its own.
protocol StepKind: Sendable {
  static var step: StepName { get }
}

/// Any step: its options come from the step's own parameters.
struct StepCommand<Step: StepKind>: DeskCommand {
  @ParentCommand var root: RootCommand
  @Argument(parsing: .captureForPassthrough, help: .hidden) var rest: [String] = []

  static var configuration: CommandConfiguration {
    let form = StepForm(Step.step)
    return CommandConfiguration(
      commandName: Step.step.rawValue, abstract: form.abstract[Speech.language],
      usage: form.usage, discussion: form.specs.withGlobals.lines(Speech.language))
  }

  func choices() throws -> GlobalChoices {
    let form = StepForm(Step.step)
    return try form.words(rest).globals.or(root.globals.choices)
  }

  func perform(_ desk: DeskEnvironment) throws -> Int32 {
    let form = StepForm(Step.step)
    let words = try form.words(rest)
    if words.wantsHelp { throw CleanExit.helpRequest(Self.self) }
    let number = try words.required(0, "NUMBER")
    var action = try form.action(words, desk.values)
    let given = Step.step == .amend ? try FieldOptions.given(words, desk.values) : nil
    let at = try desk.instant(words.values["at"], "--at")
    let format = try TextFormat(words)
    try desk.writing { open in
      let store = open.store
      let id = try store.resolve(number)
      let stamp = try open.stamp(at: at)
      try desk.tellStandIn(for: id, in: store)
      try given?.put(into: &action, of: try store.load(id).fields)
      let receipt = try store.record(.take([action], on: id), by: stamp)
      let subject = try store.load(id)
      try CaseAnswer(open).print(subject, format, opened: receipt.opened)
      if Step.step == .settle, let doubt = RecoveryDoubt(subject) {
        Console.complain(doubt.phrase(subject.number)[desk.language])
      }
      if case .stepped(let taken)? = subject.timeline.last?.event.fact, taken.grewNothing {
        Console.complain(ExtensionWords.grewNothing(subject.number)[desk.language])
      }
      for remark in form.remarks(words, action) { Console.complain(remark[desk.language]) }
      if let given { RemarkLines.complain(of: subject.fields, only: given.values.keys, desk) }
    }
    return ExitStatus.done
  }
}

extension RootCommand {
  static let steps: [any ParsableCommand.Type] = [
    StepCommand<Accept>.self, StepCommand<Decline>.self, StepCommand<Mediate>.self,
    StepCommand<Test>.self, StepCommand<Settle>.self, StepCommand<Terminate>.self,
    StepCommand<Withdraw>.self, StepCommand<Refer>.self, StepCommand<Reply>.self,
    StepCommand<HandOver>.self, StepCommand<Answer>.self, StepCommand<Dispatch>.self,
    StepCommand<Extend>.self, StepCommand<Turn>.self, StepCommand<Notify>.self,
    StepCommand<Note>.self, StepCommand<Amend>.self, StepCommand<Link>.self,
    StepCommand<Unlink>.self, StepCommand<PlatformNumber>.self, StepCommand<Void>.self,
    StepCommand<Reopen>.self,
  ]

  enum Accept: StepKind { static let step = StepName.accept }
  enum Decline: StepKind { static let step = StepName.decline }
  enum Mediate: StepKind { static let step = StepName.mediate }
  enum Test: StepKind { static let step = StepName.test }
  enum Settle: StepKind { static let step = StepName.settle }
  enum Terminate: StepKind { static let step = StepName.terminate }
  enum Withdraw: StepKind { static let step = StepName.withdraw }
  enum Refer: StepKind { static let step = StepName.refer }
  enum Reply: StepKind { static let step = StepName.reply }
  enum HandOver: StepKind { static let step = StepName.handOver }
  enum Answer: StepKind { static let step = StepName.answer }
  enum Dispatch: StepKind { static let step = StepName.dispatch }
  enum Extend: StepKind { static let step = StepName.extend }
  enum Turn: StepKind { static let step = StepName.turn }
  enum Notify: StepKind { static let step = StepName.notify }
  enum Note: StepKind { static let step = StepName.note }
  enum Amend: StepKind { static let step = StepName.amend }
  enum Link: StepKind { static let step = StepName.link }
  enum Unlink: StepKind { static let step = StepName.unlink }
  enum PlatformNumber: StepKind { static let step = StepName.platformNumber }
  enum Void: StepKind { static let step = StepName.void }
  enum Reopen: StepKind { static let step = StepName.reopen }
}
