import ArgumentParser
import DeskService
import Foundation
import Values

/// `desk`: the desk on the screen.
struct DeskScreenCommand: DeskCommand {
  @OptionGroup var globals: GlobalOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration("desk", "打开受理台", "Open the desk on the screen")
  }

  func choices() throws -> GlobalChoices { globals.choices }

  func perform(_ desk: DeskEnvironment) throws -> Int32 { try runDesk(desk) }
}
