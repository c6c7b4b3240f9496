import Foundation
import Testing
import Values
import Vocabulary

/// What a front may be built of: neither the screens nor what serves them knows a command line or a
/// terminal.
@Suite struct BorderTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  private static func imports(_ target: String) throws -> Set<String> {
    let folder = root.appending(path: "Sources/\(target)")
    var found: Set<String> = []
    for name in FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      found.formUnion(text.matches(of: /(?m)^\s*(?:@\w+ )?import (\w+)/).map { String($0.1) })
    }
    return found
  }

  @Test(arguments: ["Desk", "DeskService"]) func aFrontIsNoTerminal(target: String) throws {
    let imports = try BorderTests.imports(target)
    #expect(imports.contains("Casework"))
    #expect(imports.isDisjoint(with: ["ArgumentParser", "Curses", "CNcurses", "DeskCLI"]))
    #expect(target == "DeskService" || !imports.contains("CaseStore"))
  }

  /// The command line has them, so that looking for them finds something.
  @Test func theCommandLineHasThem() throws {
    let imports = try BorderTests.imports("DeskCLI")
    #expect(imports.isSuperset(of: ["ArgumentParser", "Curses", "DeskService"]))
  }

  /// The package keeps what the text promises.
  @Test func thePackageLetsNothingElseIn() throws {
    let package = try String(
      contentsOf: BorderTests.root.appending(path: "Package.swift"), encoding: .utf8)
    let target = try #require(
      package.firstMatch(of: /name: "DeskService",\s+dependencies: \[([^\]]*)\]/))
    let barred = ["ArgumentParser", "Curses"].filter { target.1.contains($0) }
    #expect(barred == [])
  }
}
