import Casework
import TerminalKit
import Values
import Vocabulary

extension Program {
  /// The desk at its home screen, or before the first questions where nobody answered them yet.
  ///
  /// - Parameter notice: what is said at once, until the first key.
  public init(_ context: Context, notice: Phrase? = nil) {
    self.init(context, notice: notice, screens: DeskScreens.maker)
  }
}

/// Which screen stands where.
private enum DeskScreens {
  static let maker: ScreenMaker = { route, context, top in
    switch route {
    case .home: HomeScreen()
    case .firstQuestions: SetupScreen(context)
    case .help: HelpScreen(of: top ?? HomeScreen(), context)
    case .pad: PadScreen(context)
    case .menu: MenuScreen(context)
    case .clerk: ClerkScreen(context)
    case .guide: GuideScreen(.guide, context)
    case .phrases: GuideScreen(.phrases, context)
    case .intake(let kind): IntakeScreen(kind: kind, context)
    case .answered(let words): IntakeScreen.answered(words, context)
    case .openCases: ListScreen.openCases()
    case .find: ListScreen.find()
    case .totals: TotalsScreen(context)
    case .oneCase(let id): CaseScreen(id)
    case .undo: UndoScreen(redo: false)
    case .redo: UndoScreen(redo: true)
    case .clock(let doubt, let key): ClockScreen(doubt: doubt, key: key)
    case .rescue(let lost): RescueScreen(lost)
    case .generation(let doubt): GenerationScreen(doubt: doubt)
    }
  }
}
