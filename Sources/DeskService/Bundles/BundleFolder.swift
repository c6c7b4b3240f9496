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
  private var seen: [String: FolderLook.Known] = [:]
  /// What this desk knew when it last wrote its own.
  private var written: VersionVector?
  /// Whether the folder was there the last time.
  private var wasThere = true

  /// The folder at a path.
  package init(_ path: String) { self.path = path }

  /// Looks once: reads what is new, and writes this desk's own where it knows more than it last wrote.
  ///
  /// - Returns: what somebody should know. A file that cannot be read is named once, until it changes.
  package mutating func pass(_ open: OpenDesk) throws -> [Phrase] {
    guard let names = FolderLook.names(in: path) else { return gone() }
    wasThere = true
    let own = FolderLook.name(of: try open.store.letters())
    var words: [Phrase] = []
    for name in names where name != own && name.hasSuffix(FolderLook.ending) {
      words += try read(name, open)
    }
    return try words + write(own, open)
  }

  private mutating func gone() -> [Phrase] {
    defer { wasThere = false }
    return wasThere ? [FolderExchange.gone(path)] : []
  }

  private mutating func read(_ name: String, _ open: OpenDesk) throws -> [Phrase] {
    let file = "\(path)/\(name)"
    guard let stamp = FolderLook.Known(file), stamp != seen[name] else { return [] }
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
