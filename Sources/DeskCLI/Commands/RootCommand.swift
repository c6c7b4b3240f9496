import ArgumentParser
import Values
import Vocabulary

/// The program as a command: everything it can do.
struct RootCommand: ParsableCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "desk315",
      abstract: words("三一五受理台：消费投诉、举报、咨询的登记台", "A desk for a 3·15 consumer-rights booth"),
      version: Version.text,
      subcommands: [DeskScreenCommand.self, SetupCommand.self, PrinterCommand.self],
      groupedSubcommands: [
        CommandGroup(name: words(Term.cases), subcommands: cases),
        CommandGroup(name: words(Term.steps), subcommands: steps),
        CommandGroup(name: words("数字与文件", "Figures and files"), subcommands: figures),
        CommandGroup(name: words("存档", "The store"), subcommands: care),
      ],
      defaultSubcommand: DeskScreenCommand.self)
  }

  static let cases: [any ParsableCommand.Type] = [
    AddCommand.self, ListCommand.self, ShowCommand.self, PrintCommand.self, UndoCommand.self,
    RedoCommand.self,
  ]

  static let figures: [any ParsableCommand.Type] = [
    ActivityCommand.self, TallyCommand.self, TotalsCommand.self, SummaryCommand.self,
    CloseDayCommand.self, RollupCommand.self, ImportCommand.self, ExportCommand.self,
  ]

  static let care: [any ParsableCommand.Type] = [
    CheckCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self,
    EraseCommand.self, PurgeCommand.self, DemoCommand.self, ManualCommand.self,
  ]
}
