import Casework
import Foundation
import Values

/// The folder beside a store in which files lie that were laid beside cases, each under a keyed digest of the SHA-256 of
/// its plain bytes (``EvidenceNames``) and sealed like persons. A file is never changed in its place: another takes its
/// name when it is whole.
struct EvidenceFolder: Sendable {
  /// What the folder is called behind the name of the store.
  static let ending = ".evidence"
  private static let partial = ".partial"

  /// Where it lies.
  let path: String

  init(store: String) { path = FilePlace.end(of: store) + EvidenceFolder.ending }

  /// What became of a file.
  enum Look: Hashable {
    case whole([UInt8])
    case missing
    /// Nobody here has its key.
    case locked
    /// What lies there is not what was laid there.
    case changed
  }

  /// The names under which something lies here, and what somebody who was killed left behind.
  var names: [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      // It comes with the first file.
      return []
    }
  }

  private func file(_ name: String) -> String { "\(path)/\(name)" }

  private func isThere(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Puts a file there under the newest keys, unless it is there already and whole.
  func put(_ plain: [UInt8], as sha256: String, _ keys: SealingKeys) throws {
    guard let name = EvidenceNames(keys).newest(of: sha256) else { throw StoreError.keys(.locked) }
    if case .whole = look(at: name, holding: sha256, keys) { return }
    let sealed = try SealedEvidence(plain, named: sha256, keys)
    try NewFile.makeFolder(of: file(name))
    try put(sealed.bytes, as: name)
  }

  /// Puts a file there that comes from another desk, sealed as it lies in a folder of that.
  func take(_ sha256: String, from other: EvidenceFolder, _ keys: SealingKeys) throws -> Bool {
    guard case .whole(let plain) = other.look(at: sha256, keys) else { return false }
    try put(plain, as: sha256, keys)
    return true
  }

  /// Whether something lies there under a name of a file, whatever it is.
  func has(_ sha256: String, _ keys: SealingKeys) -> Bool {
    EvidenceNames(keys).all(of: sha256).contains(where: isThere)
  }

  /// Lays a file into a folder that leaves this computer, as it lies here.
  ///
  /// - Returns: false where it does not lie here.
  func copy(_ sha256: String, to other: EvidenceFolder, _ keys: SealingKeys) throws -> Bool {
    guard let name = EvidenceNames(keys).all(of: sha256).first(where: isThere) else { return false }
    if other.isThere(name) { return true }
    try NewFile.makeFolder(of: other.file(name))
    try other.put(
      try FileHead.bytes(of: file(name), upTo: SealedEvidence.mostBytes), as: name)
    return true
  }

  /// Moves a file that lies under older keys to the newest. Where somebody was killed at it both are there, and it is
  /// done again.
  ///
  /// - Returns: whether there was something to do that can be done.
  func move(_ sha256: String, _ keys: SealingKeys) throws -> Bool {
    guard let newest = EvidenceNames(keys).newest(of: sha256) else { return false }
    let older = EvidenceNames(keys).all(of: sha256).filter { $0 != newest && isThere($0) }
    guard !older.isEmpty, case .whole(let plain) = look(at: sha256, keys) else { return false }
    try put(plain, as: sha256, keys)
    try remove(older)
    return true
  }

  private func put(_ bytes: [UInt8], as name: String) throws {
    let target = file(name)
    let part = "\(target).\(getpid())\(EvidenceFolder.partial)"
    try NewFile.make(part, as: target) { try EvidenceFolder.fill(part, bytes, as: target) }
  }

  private static func fill(_ path: String, _ bytes: [UInt8], as target: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StoreError.notWritten(path: target, errno: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StoreError.notWritten(path: target, errno: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// What became of a file that was laid there, under whichever keys.
  func look(at sha256: String, _ keys: SealingKeys) -> Look {
    var found = Look.missing
    for name in EvidenceNames(keys).all(of: sha256) where isThere(name) {
      let look = look(at: name, holding: sha256, keys)
      if case .whole = look { return look }
      if found == .missing { found = look }
    }
    return found
  }

  private func look(at name: String, holding sha256: String, _ keys: SealingKeys) -> Look {
    let bytes: [UInt8]
    do {
      guard isThere(name) else { return .missing }
      bytes = try FileHead.bytes(of: file(name), upTo: SealedEvidence.mostBytes)
    } catch {
      return .changed
    }
    guard let sealed = SealedEvidence(bytes) else { return .changed }
    switch sealed.opening(named: sha256, keys) {
    case .plain(let plain): return Digest.hexadecimal(plain) == sha256 ? .whole(plain) : .changed
    case .keyless: return .locked
    case .broken: return .changed
    }
  }

  /// Takes files away for good.
  func remove(_ names: [String]) throws {
    for name in names {
      guard unlink(file(name)) == 0 || errno == ENOENT else {
        throw StoreError.notWritten(path: file(name), errno: errno)
      }
    }
  }

  /// Takes the folder away with all that is in it: that of a copy that was not made.
  func discard() {
    for name in names { unlink(file(name)) }
    rmdir(path)
  }

  /// What nobody names and nobody can be about to name: it has lain there for an hour.
  func left(naming used: Set<String>, now: Int = Int(time(nil))) -> [String] {
    names.filter { name in
      var status = stat()
      guard !used.contains(name), lstat(file(name), &status) == 0 else { return false }
      #if os(Linux)
        return Int(status.st_mtim.tv_sec) < now - 3600
      #else
        return Int(status.st_mtimespec.tv_sec) < now - 3600
      #endif
    }
  }

  /// Lays all files beside another store, sealed as they are; what lies there already stays.
  func copy(to other: EvidenceFolder) throws {
    for name in names where !name.hasSuffix(EvidenceFolder.partial) {
      if access(other.file(name), F_OK) == 0 { continue }
      try NewFile.makeFolder(of: other.file(name))
      // On one disk they are the same file: none is ever changed in its place.
      if link(file(name), other.file(name)) == 0 { continue }
      try other.put(
        try FileHead.bytes(of: file(name), upTo: SealedEvidence.mostBytes), as: name)
    }
  }
}
