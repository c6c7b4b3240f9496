import Curses
import Desk
import DeskService
import TerminalKit

// MARK: How the terminal is drawn on

extension DeskLoop {
  /// Takes what the terminal says of itself.
  mutating func take(_ answer: TerminalAnswer) {
    probe.take(answer)
    drawAsKnown()
  }

  /// How long the terminal may still answer, in milliseconds; nil when nothing is asked.
  var millisecondsToAnswer: Int64? { probe.left }

  /// Goes on without what the terminal has not answered in time.
  mutating func giveUpAsking() {
    probe.giveUpInTime()
    drawAsKnown()
  }

  private mutating func drawAsKnown() {
    if program.context.art != probe.art {
      program.context.art = probe.art
      mustDraw = true
    }
    guard shownLight != probe.isLight else { return }
    show(program.context.theme)
  }

  /// Shows the next frame in the colours of a theme.
  mutating func show(_ theme: Theme) {
    shownLight = probe.isLight
    screen.use(theme, isLight: probe.isLight)
    mustDraw = true
  }

  /// Takes what a mouse did on the frame that is shown; on one that is drawn anew by now nobody has pointed.
  mutating func take(_ pointer: Pointer) {
    if case .press = pointer, mustDraw { return }
    take(.pointed(pointer))
  }

  /// Lets a mouse do something from now on and at the next start, or no longer.
  mutating func useMouse(_ isOn: Bool) {
    do {
      try LaptopSettings.save(mouse: isOn, of: handler.environment)
      screen.useMouse(isOn)
      program.context.mouse = isOn ? .on : .off
      take(.done(MouseUse.kept(isOn)))
    } catch {
      take(.failed(handler.environment.phrase(for: error)))
    }
  }

  /// Lays screens out for large letters from now on and at the next start, or no longer.
  mutating func useLarge(_ isOn: Bool) {
    do {
      try LaptopSettings.save(large: isOn, of: handler.environment)
      var facts = handler.environment.terminal
      facts.takesMouse = try LaptopSettings(folder: handler.environment.configFolder).takesMouse
      program.context.layout = isOn ? .large : .framed
      program.context.take(rows: screen.rows, columns: screen.columns)
      program.context.mouse = MouseUse(facts, program.context.layout)
      screen.useMouse(program.context.mouse == .on)
      take(.done(ScreenLayout.kept(isOn)))
    } catch {
      take(.failed(handler.environment.phrase(for: error)))
    }
  }

  /// Shows them, and all that come, and those of the next start, in those colours.
  mutating func keep(_ theme: Theme) {
    do {
      try ThemeFile(handler.environment).keep(theme)
      program.context.theme = theme
      take(.done(theme.kept))
    } catch {
      take(.failed(handler.environment.phrase(for: error)))
    }
    show(program.context.theme)
  }
}
