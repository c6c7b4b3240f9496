import ArgumentParser
import Values
import Vocabulary

/// The program as a command: everything it can do.
struct RootCommand: ParsableCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    if let only = CommandChoice.only { return alone(with: only) }
    return CommandConfiguration(
      commandName: name,
      abstract: words("三一五受理台：消费投诉、举报、咨询的登记台", "A desk for a 3·15 consumer-rights booth"),
      version: Version.text,
      subcommands: others,
      groupedSubcommands: [
        CommandGroup(name: words(Term.cases), subcommands: cases),
        CommandGroup(name: words(Term.steps), subcommands: steps),
        CommandGroup(name: words("数字与文件", "Figures and files"), subcommands: figures),
        CommandGroup(name: words("存档", "The store"), subcommands: care),
      ],
      defaultSubcommand: DeskScreenCommand.self)
  }

  static let name = "desk315"

  /// The program with one command and no help, for the words that name it. It is called a part of itself, for
  /// ArgumentParser reads the words twice more where it may be asked for completions, which are asked for with all
  /// commands in view.
  private static func alone(with command: any ParsableCommand.Type) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: name, subcommands: [command],
      defaultSubcommand: command == DeskScreenCommand.self ? command : nil, helpNames: [])
  }

  static let others: [any ParsableCommand.Type] = [
    DeskScreenCommand.self, SetupCommand.self, PrinterCommand.self, ClerkCommand.self,
  ]

  static let cases: [any ParsableCommand.Type] = [
    AddCommand.self, ListCommand.self, ShowCommand.self, PrintCommand.self, UndoCommand.self,
    RedoCommand.self, AttachCommand.self, EvidenceCommand.self, KeyedCommand.self,
  ]

  static let figures: [any ParsableCommand.Type] = [
    ActivityCommand.self, TallyCommand.self, TotalsCommand.self, SummaryCommand.self,
    ReturnCommand.self, CloseDayCommand.self, RollupCommand.self, BoardCommand.self,
    ImportCommand.self, ExportCommand.self, TemplateCommand.self,
  ]

  static let care: [any ParsableCommand.Type] = [
    CheckCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self,
    RecoverCommand.self, EraseCommand.self, EraseEntryCommand.self, PurgeCommand.self,
    DemoCommand.self, DoctorCommand.self, ManualCommand.self, KeysCommand.self,
    KeyCommand.self, BundleCommand.self, DataCommand.self, HubCommand.self,
  ]
}
