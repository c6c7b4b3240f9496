import Foundation
import Values

/// Folders of the Windows that this Linux runs in (WSL), as its drives show them.
enum WindowsFolders {
  /// Whether Windows runs from a drive: nobody plugged that in.
  static func isSystemDrive(_ folder: String) -> Bool {
    access("\(folder)/Windows/System32", F_OK) == 0
  }

  /// The folder of the person who is logged in; nil where it is not the only one that can be written.
  static func home(onDrive folder: String) -> String? {
    let users = folder + "/Users"
    let own = names(in: users).filter { name in
      !shared.contains(name.lowercased()) && isWritableFolder("\(users)/\(name)")
    }
    return own.count == 1 ? own.first.map { "\(users)/\($0)" } : nil
  }

  /// What Windows makes for nobody in particular.
  private static let shared: Set<String> = [
    "all users", "default", "default user", "defaultuser0", "public", "wdagutilityaccount",
  ]

  private static func names(in folder: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      // A drive that shows no persons has no place for them.
      return []
    }
  }

  private static func isWritableFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && access(path, W_OK) == 0
  }
}
