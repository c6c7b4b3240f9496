import Foundation
import Testing

/// What the documents point at is there.
@Suite("Links of the documents")
struct LinkTests {
  private static let documents =
    ["README.md", "SECURITY.md"] + SourceTree.paths(under: "docs", ending: ".md")
    + SourceTree.paths(under: "data", ending: ".md")

  @Test func everyLinkLeadsSomewhere() {
    let broken = Self.documents.flatMap { path in
      brokenLinks(in: SourceTree.text(of: path), at: path) { path in
        SourceTree.exists(path)
          ? (path.hasSuffix(".md") ? SourceTree.text(of: path) : "") : nil
      }
    }
    #expect(broken == [])
  }

  @Test func sourcesThatAreNamedAreThere() {
    let text = SourceTree.text(of: "docs/ARCHITECTURE.md")
    #expect(missingFolders(in: text, exists: SourceTree.exists) == [])
  }

  @Test func aBrokenLinkIsNoticed() {
    let text = """
      # A heading
      [one](other.md) [two](other.md#some-words) [three](#a-heading) [web](https://example.org)
      [four](gone.md) [five](other.md#gone) [six](#gone)
      ```
      [seven](gone.md)
      ```
      """
    let broken = brokenLinks(in: text, at: "docs/a.md") { path in
      switch path {
      case "docs/other.md": "## Some words"
      case "docs/a.md": text
      default: nil
      }
    }
    #expect(broken == ["docs/a.md: gone.md", "docs/a.md: other.md#gone", "docs/a.md: #gone"])
  }

  @Test func aFolderThatIsGoneIsNoticed() {
    let text = "`Sources/A/B.swift` and `Tests/C`, `data/x.json`; `Wording/Other` is no path"
    #expect(missingFolders(in: text) { $0 == "Tests/C" } == ["Sources/A/B.swift", "data/x.json"])
  }

  /// - Parameter read: the text of a file, empty for one that is no document, nil where there is none.
  private func brokenLinks(
    in text: String, at path: String, read: (String) -> String?
  ) -> [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var isCode = false
    return text.split(separator: "\n").flatMap { line -> [String] in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode ? [] : line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
    }.filter { link in
      if link.contains("://") || link.hasPrefix("mailto:") { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? path : resolved(String(parts[0]), in: folder)
      guard let words = read(target) else { return true }
      return parts.count == 2 && !anchors(in: words).contains(String(parts[1]))
    }.map { "\(path): \($0)" }
  }

  private func resolved(_ link: String, in folder: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// The names of headings, as a forge makes them.
  private func anchors(in text: String) -> Set<String> {
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        heading.drop { $0 == "#" }.trimmingPrefix(" ").lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }

  /// The paths of the tree that a document names and that are not there.
  private func missingFolders(in text: String, exists: (String) -> Bool) -> [String] {
    text.matches(of: /`((?:Sources|Tests|data|docs|\.ci)\/[A-Za-z0-9_.+\/-]+)`/).map {
      String($0.output.1)
    }.filter { !exists($0) && !exists($0 + ".swift") }
  }
}
