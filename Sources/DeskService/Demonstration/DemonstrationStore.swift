import Casework
import Foundation
import Values
import Vocabulary

/// An invented day in a store of its own, in a folder that only its owner can look into.
package struct DemonstrationStore {
  /// The folder; it goes with all that is in it.
  package let folder: String

  /// The store's file.
  package var path: String { folder + "/desk.db" }

  /// Makes the folder and the day.
  ///
  /// - Returns: the store, and how many records were made.
  package static func make(
    _ environment: DeskEnvironment, cases: Int, seed: UInt64
  ) throws -> (DemonstrationStore, Int) {
    var name = Array((NSTemporaryDirectory() + "desk315-demo-XXXXXX").utf8CString)
    let isMade = mkdtemp(&name) != nil
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard isMade else { throw DeskError.notWritten(folder, errno) }
    let made = DemonstrationStore(folder: folder)
    do {
      return (made, try made.fill(environment, cases, seed))
    } catch {
      made.remove()
      throw error
    }
  }

  private func fill(_ environment: DeskEnvironment, _ cases: Int, _ seed: UInt64) throws -> Int {
    // Nobody has to be told anything of a store that is made up.
    func tell(_: Phrase) {}
    return try self.environment(environment).writing(remark: tell) {
      try DemoFilling($0).fill(cases: cases, seed: seed)
    }
  }

  /// The environment of a desk that works on it.
  package func environment(_ outside: DeskEnvironment) -> DeskEnvironment {
    var inside = outside
    inside.storePath = path
    // It goes with its folder: nothing is to be remembered of it.
    (inside.stateFolder, inside.answer) = (nil, nil)
    return inside
  }

  /// Takes it away with all that was recorded in it.
  package func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // Nothing in it is real: what somebody else has removed already needs no word.
    }
  }
}
