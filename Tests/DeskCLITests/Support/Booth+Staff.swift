import Foundation
import GRDB
import Testing
import Values
import Vocabulary

extension Booth {
  /// Who works at a booth where PINs are set, with hashes that take no time: scrypt of `2468` and `1357` with n=16.
  private static let staff = """
    [{"name":"王芳","role":"supervisor","pin":{"n":16,"r":8,"p":1,"salt":"01010101010101010101010101010101",
    "hash":"3b029e5b85e864de89139288ae7c3a3069c98297909a7c30516025622cbb2524"},"failed":0,"failed_at":0},
    {"name":"李样","role":"clerk","pin":{"n":16,"r":8,"p":1,"salt":"02020202020202020202020202020202",
    "hash":"be6444d004d70c77ad0e7b9bc91b3cbd7979adaa1d2b297e17f04b9d0bc2e347"},"failed":0,"failed_at":0}]
    """

  /// Has their seats guarded, and lays their PINs down beside the store.
  func guardSeats() throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES ('staff', ?)", arguments: [Booth.staff])
    }
    try queue.close()
    try shell("umask 077; printf 2468 > wang.pin; printf 1357 > li.pin; printf 0000 > bad.pin")
  }

  /// Makes as if every wrong PIN had been tried long ago.
  func letTriesAge() throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { db in
      let sql = "SELECT value FROM meta WHERE key = 'staff'"
      let text = try #require(try String.fetchOne(db, sql: sql))
      let aged = text.replacing(/"failed_at":\d+/, with: #""failed_at":0"#)
      try db.execute(sql: "UPDATE meta SET value = ? WHERE key = 'staff'", arguments: [aged])
    }
    try queue.close()
  }

  /// Runs a line in which `desk315` is the program, where no terminal can be asked.
  ///
  /// - Parameters:
  ///   - clerk: who records.
  ///   - pin: the file with the PIN; nil for none.
  func seated(_ line: String, clerk: String, pin: String?, new: String? = nil) throws -> Outcome {
    let files = [("DESK315_PIN_FILE", pin), ("DESK315_NEW_PIN_FILE", new)]
    let given = files.compactMap { name, file in file.map { "\(name)=\(folder)/\($0)" } }
    let before = "setsid --wait env DESK315_CLERK=\(clerk) \(given.joined(separator: " "))"
    return try shell(line.replacing("desk315", with: "\(before) \"$DESK\""))
  }
}
