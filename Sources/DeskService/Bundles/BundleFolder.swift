import CaseStore
import Casework
import Foundation
import Interchange
import Values
import Vocabulary

/// A folder that several desks see: a stick that stays, a share, one that is synced. Each desk keeps a bundle of its own
/// in it, and reads those of the others when they are new.
package struct BundleFolder {
  private let path: String
  /// What files were like when they were last read, or refused.
  private var seen: [String: Look] = [:]
  /// What this desk knew when it last wrote its own.
  private var written: VersionVector?
  /// Whether the folder was there the last time.
  private var wasThere = true

  /// A file as it is known again.
  private struct Look: Equatable {
    let size: Int
    let changed: Date
  }

  /// The folder at a path.
  package init(_ path: String) { self.path = path }

  /// Looks once: reads what is new, and writes this desk's own where it knows more than it last wrote.
  ///
  /// - Returns: what somebody should know. A file that cannot be read is named once, until it changes.
  package mutating func pass(_ open: OpenDesk) throws -> [Phrase] {
    guard let names = names() else { return gone() }
    wasThere = true
    let own = try ownName(open)
    var words: [Phrase] = []
    for name in names where name != own && name.hasSuffix(BundleFolder.ending) {
      words += try read(name, open)
    }
    return try words + write(own, open)
  }

  private static let ending = ".bundle"

  private func ownName(_ open: OpenDesk) throws -> String {
    "desk315-\(try open.store.letters())\(BundleFolder.ending)"
  }

  private func names() -> [String]? {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      return nil
    }
  }

  private mutating func gone() -> [Phrase] {
    defer { wasThere = false }
    let words = Phrase(
      "\(path)：不在了，插回去就接着看", "\(path): is not there, it is looked for again")
    return wasThere ? [words] : []
  }

  private mutating func read(_ name: String, _ open: OpenDesk) throws -> [Phrase] {
    let file = "\(path)/\(name)"
    guard let stamp = stamp(of: file), stamp != seen[name] else { return [] }
    do {
      let bundle = try open.bundles.read(file)
      seen[name] = stamp
      // What brings nothing new is no news.
      return bundle.new == 0 ? [] : bundle.words.map { $0.at(FilePlace(file: file)) }
    } catch let error as StoreError {
      guard case .bundle = error else { throw error }
      seen[name] = stamp
      return [error.phrase(open.environment.zone)]
    } catch is FileFault {
      // Another desk is just writing it, or the stick was pulled.
      return []
    } catch is DeskError {
      return []
    }
  }

  private func stamp(of file: String) -> Look? {
    do {
      let known = try FileManager.default.attributesOfItem(atPath: file)
      guard let size = known[.size] as? Int, let changed = known[.modificationDate] as? Date else {
        return nil
      }
      return Look(size: size, changed: changed)
    } catch {
      return nil
    }
  }

  private mutating func write(_ name: String, _ open: OpenDesk) throws -> [Phrase] {
    if try open.store.log.versionVector() == written { return [] }
    do {
      _ = try open.bundles.write("\(path)/\(name)", for: .anybody) { _ in }
    } catch let error as DeskError {
      // A full or a pulled stick: it is tried again.
      return [open.environment.phrase(for: error)]
    }
    written = try open.store.log.versionVector()
    return []
  }
}
