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
  }

  /// The files that declare public types of other names, and how many each.
  private func guests(in files: [SourceFile]) -> [Finding] {
    files.filter { !$0.isGenerated }.compactMap { file in
      let home = file.name.split(separator: "+").first.map(String.init)
      let guests = file.declarations.filter {
        $0.kind == .type && $0.isPublic && $0.depth == 0 && $0.name != home
      }
      return guests.isEmpty ? nil : Finding(subject: file.fileName, amount: guests.count)
    }
  }
}
