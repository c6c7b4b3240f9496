import Casework
import Desk
import Foundation
import ReferenceData
import TerminalKit
import Wording

extension Reference {
  /// Reads the built-in data with the office's own files in their place.
  ///
  /// An office file that cannot be used is left aside and named: a broken rule file must not keep
  /// a desk from opening.
  static func reading(folder: String) throws -> (Reference, notes: [Phrase]) {
    let builtIn = ReferenceData()
    let own = ReferenceData(overrides: folder)
    let ownNames = Set(own.overridden)
    var broken: Set<String> = []
    var notes: [Phrase] = []
    while true {
      do {
        let reference = try Reference(
          names: { prefix in
            own.names(under: prefix).filter {
              !broken.contains($0) || builtIn.bytes($0) != nil
            }
          },
          bytes: { broken.contains($0) ? builtIn.bytes($0) : own.bytes($0) })
        return (reference, notes)
      } catch {
        guard ownNames.contains(error.file), broken.insert(error.file).inserted else {
          throw error
        }
        notes.append(error.phrase(folder: folder))
      }
    }
  }
}
