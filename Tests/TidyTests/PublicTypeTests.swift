import Testing

/// Whoever looks for a type finds it by the name of its file.
@Suite("A public type has a file of its name")
struct PublicTypeTests {
  @Test func publicTypesHaveFilesOfTheirNames() {
    #expect(guests(in: SourceTree.sources) == [])
  }

  @Test func aTypeInAnothersFileIsNoticed() {
    let text = """
      public struct A {
        public enum Part { case one }
      }
      public final class B {}
      struct C {}
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: text)
    #expect(guests(in: [file]) == [Finding(subject: "A.swift", amount: 1)])
    let aspect = SourceFile(path: "Sources/A/B+Aspect.swift", text: "public protocol B {}")
    #expect(guests(in: [aspect]) == [])
    let package = SourceFile(
      path: "Sources/A/A.swift", text: "package struct A {}\npackage enum B {}\n")
    #expect(guests(in: [package]) == [Finding(subject: "A.swift", amount: 1)])
  }

  @Test func anAliasInAnothersFileIsNoticed() {
    let guest = SourceFile(
      path: "Sources/A/A.swift",
      text: "struct A {\n  public typealias ID = Int\n}\npublic typealias B = [A]\n")
    #expect(guests(in: [guest]) == [Finding(subject: "A.swift", amount: 1)])
    let names = SourceFile(
      path: "Sources/A/Names.swift", text: "public typealias A = B.A\npublic typealias C = B.C\n")
    #expect(guests(in: [names]) == [])
  }

  /// The files that declare public types or aliases of other names, and how many each. A file of nothing but
  /// aliases is a list of names, where each is found.
  private func guests(in files: [SourceFile]) -> [Finding] {
    files.filter { !$0.isGenerated }.compactMap { file in
      let home = file.name.split(separator: "+").first.map(String.init)
      let outer = file.declarations.filter { $0.depth == 0 }
      if outer.allSatisfy({ $0.kind == .alias }) { return nil }
      let guests = outer.filter {
        ($0.kind == .type || $0.kind == .alias) && $0.isPublic && $0.name != home
      }
      return guests.isEmpty ? nil : Finding(subject: file.fileName, amount: guests.count)
    }
  }
}
