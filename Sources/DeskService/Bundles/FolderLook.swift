import CaseStore
import Foundation
import Values
import Vocabulary

/// A look into a folder that several desks see: what is new in it, opened. It needs no store, and may be done on any thread.
struct FolderLook: Sendable {
  let folder: String
  /// What this desk's own file is called.
  let own: String
  /// What files were like when they were last read, or refused.
  let seen: [String: Known]
  let opener: BundleOpener

  /// What was found, in the order in which it is told.
  enum Found: Sendable {
    case gone
    /// So many files are new.
    case new(Int)
    case opened(String, Known, OpenedBundle)
    case refused(String, Known, any Error)
    /// That was all.
    case end
  }

  /// What a file is known again by.
  struct Known: Hashable, Sendable {
    let size: Int
    let changed: Date

    /// Of a file at a path; nil where none is.
    init?(_ path: String) {
      do {
        let known = try FileManager.default.attributesOfItem(atPath: path)
        guard let size = known[.size] as? Int, let changed = known[.modificationDate] as? Date
        else { return nil }
        (self.size, self.changed) = (size, changed)
      } catch {
        return nil
      }
    }
  }

  /// What the names of bundles in such a folder end with.
  static let ending = ".bundle"

  /// What a desk's own file is called.
  static func name(of letters: String) -> String { "desk315-\(letters)\(ending)" }

  /// The names of what lies in a folder; nil where it is not there.
  static func names(in folder: String) -> [String]? {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      return nil
    }
  }

  /// Looks, and opens what is new.
  func look(_ leave: (Found) -> Void) {
    guard let names = FolderLook.names(in: folder) else { return leave(.gone) }
    let new = names.compactMap { name -> (name: String, stamp: Known)? in
      guard name != own, name.hasSuffix(FolderLook.ending), !name.hasPrefix("."),
        let stamp = Known("\(folder)/\(name)"), stamp != seen[name]
      else { return nil }
      return (name, stamp)
    }
    leave(.new(new.count))
    for (name, stamp) in new {
      let path = "\(folder)/\(name)"
      do {
        leave(.opened(name, stamp, try opener.open(FileReading.bytes(path), from: path)))
      } catch {
        leave(.refused(name, stamp, error))
      }
    }
    leave(.end)
  }
}
