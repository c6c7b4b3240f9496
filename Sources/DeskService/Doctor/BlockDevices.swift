import Values

/// The disks of this computer, and whether what is written to them is encrypted.
struct BlockDevices {
  let files: SystemFiles

  /// Whether whatever is written to a source of a mount is encrypted on the disk; nil where the system does not say.
  func isEncrypted(_ source: String) -> Bool? {
    guard source.hasPrefix("/dev/"), let real = files.real(source) else { return nil }
    return isEncrypted(named: PathParts.name(of: real), depth: 8)
  }

  /// A device is encrypted by itself, or where all that it is made of is: a volume lies on an encrypted part.
  private func isEncrypted(named name: String, depth: Int) -> Bool? {
    let folder = "/sys/class/block/\(name)"
    // What lies behind a loop is a file, and is not told here.
    guard depth > 0, files.has(folder), !name.hasPrefix("loop") else { return nil }
    if files.text("\(folder)/dm/uuid")?.hasPrefix("CRYPT-") == true { return true }
    let parts = files.names(in: "\(folder)/slaves").map { isEncrypted(named: $0, depth: depth - 1) }
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : !parts.isEmpty
  }
}
