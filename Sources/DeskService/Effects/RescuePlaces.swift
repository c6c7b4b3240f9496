import Casework
import Desk
import Foundation
import Reports
import Values
import Vocabulary

/// Names that nothing has yet, for what is known of a lost store: in the clerk's folder, and beside
/// the place where the store was.
struct RescuePlaces {
  private let environment: DeskEnvironment

  init(_ environment: DeskEnvironment) { self.environment = environment }

  var all: [RescuePlace] {
    let home = place(in: environment.homeFolder + "/" + DayFolder.folder, shown: DayFolder.shown)
    let folder = PathParts.folder(of: environment.storePath)
    return access(folder, W_OK) == 0 ? [home, place(in: folder, shown: folder)] : [home]
  }

  private func place(in folder: String, shown: String) -> RescuePlace {
    let now = environment.clock.now
    let time = now.time(in: environment.zone).filter(\.isNumber)
    let name = "另存-\(now.day(in: environment.zone))-\(time)"
    let free = FileName.numbered(name).first { name in
      [".db", ".jsonl"].allSatisfy { access("\(folder)/\(name)\($0)", F_OK) != 0 }
    }
    return RescuePlace(
      path: "\(folder)/\(free ?? name)", shown: "\(shown)/\(free ?? name)")
  }
}
