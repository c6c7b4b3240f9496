import Foundation
import Values

/// The files that a store is made of: nothing that the desk writes may take the place of one of them,
/// by whatever name it is called.
public struct StoreFiles: Hashable, Sendable {
  /// Where the store lies.
  public let path: String
  /// The folders of backups, in which nothing else is written.
  public var backupFolders: [String] = []

  /// The files of the store at a path, which need not be there.
  public init(store path: String) { self.path = path }

  /// What SQLite, the writer's lock and the open screens keep beside a store.
  private static let endings = ["", "-wal", "-shm", "-journal", ".lock", ".session", ".reserve"]

  /// The hidden name under which a store is put together before it has its own.
  static func hidden(for path: String) -> String {
    let folder = PathParts.folder(of: path)
    return "\(folder)/.\(path.split(separator: "/").last.map(String.init) ?? path).restoring"
  }

  /// All names, by the path that was given and by the one that it leads to.
  private var names: [String] {
    Set([path, FilePlace.end(of: path)]).flatMap { path in
      [path, StoreFiles.hidden(for: path)].flatMap { name in
        StoreFiles.endings.map { name + $0 } + SessionFile.others(beside: name)
      }
    }
  }

  /// How many bytes the store takes on the disk, with what its log has still to bring.
  public var bytes: Int {
    ["", "-wal"].reduce(0) { sum, ending in sum + (StoreFile(path: path + ending).size ?? 0) }
  }

  /// How many bytes are kept beside the store for the case in hand where the disk is full.
  public var reserve: Int { Reserve(beside: path).size ?? 0 }

  /// The folder in which files of evidence lie beside a store.
  public static func evidence(of store: String) -> String { store + EvidenceFolder.ending }

  /// Refuses to go on where there is no store yet, for what only looks after one.
  public func checkAreThere() throws(StoreError) {
    if FileIdentity(path) == nil { throw .notThere(path: path) }
  }

  /// Whether a path leads to one of the files, or would make one that is not there yet.
  public func contains(_ path: String) -> Bool {
    let names = names
    if let place = FilePlace(path), names.contains(where: { FilePlace($0) == place }) {
      return true
    }
    guard let file = FileIdentity(path) else { return false }
    return names.contains { FileIdentity($0) == file }
  }

  /// Whether an open descriptor leads to one of the files. A terminal or a pipe leads to none of them: each command
  /// asks three times at its start, and the names are many.
  public func contains(descriptor: Int32) -> Bool {
    guard let file = FileIdentity(plainFile: descriptor) else { return false }
    return names.contains { FileIdentity($0) == file }
  }

  /// Whether the store lies in a folder, or in one of the folders in it.
  public func lie(in folder: String) -> Bool {
    guard let wanted = FileIdentity(folder) else { return false }
    var above = PathParts.folder(of: FilePlace.end(of: path))
    while true {
      guard let here = FileIdentity(above) else { return false }
      if here == wanted { return true }
      let next = above + "/.."
      if FileIdentity(next) == here { return false }
      above = next
    }
  }

  /// Refuses a path that is about to be written to: one of these files, or any other database, for
  /// nobody means a text to take the place of records.
  public func spare(_ path: String) throws(StoreError) {
    if contains(path) || keepEvidence(at: path) { throw .ownFile(path: path) }
    if StoreFiles.isDatabase(path) { throw .alreadyThere(path: path) }
  }

  /// Whether a file or folder would come to lie among the files of evidence, or is their folder.
  private func keepEvidence(at path: String) -> Bool {
    let folder = FolderPlace(StoreFiles.evidence(of: FilePlace.end(of: self.path)))
    return FolderPlace(path).lies(in: folder)
  }

  /// Whether a file or folder would come to lie among backups.
  public func keepBackups(at path: String) -> Bool {
    let place = FolderPlace(path)
    return backupFolders.contains { place.lies(in: FolderPlace($0)) }
  }

  /// Refuses a path that is about to be read by anything but SQLite: closing it again would drop the
  /// locks that this process holds on the store.
  public func keepClosed(_ path: String) throws(StoreError) {
    if contains(path) { throw .ownFile(path: path) }
  }

  /// Keeps a log whose store is another one now under another name, where SQLite does not take it for
  /// the log of what has the name: nobody knows what stands in it.
  func setLogAside() throws {
    unlink(path + "-shm")
    for ending in ["-wal", "-journal"] { try StoreFiles.setAside(path + ending) }
  }

  private static func setAside(_ path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    var number = 1
    while access("\(path).left-\(number)", F_OK) == 0 { number += 1 }
    guard rename(path, "\(path).left-\(number)") == 0 else {
      throw StoreError.notWritten(path: path, errno: errno)
    }
  }

  /// Whether a plain file begins as those of SQLite do. It is none of this store's, so that closing it
  /// again drops no lock.
  private static func isDatabase(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    do {
      let head = try FileHead.bytes(of: path, upTo: StoreHeader.mark.count)
      return head == StoreHeader.mark
    } catch {
      return false
    }
  }
}
