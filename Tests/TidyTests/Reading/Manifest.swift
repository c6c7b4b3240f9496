/// The targets that `Package.swift` declares, as far as they are ours.
struct Manifest {
  struct Target: Equatable {
    var name: String
    /// From the root of the tree.
    var folder: String
    var dependencies: Set<String>
  }

  let targets: [Target]

  static let ofThisTree = Manifest(SourceTree.text(of: "Package.swift"))

  private static let kinds: Set<String> = [
    "target", "executableTarget", "testTarget", "systemLibrary",
  ]

  init(_ text: String) {
    let tokens = Lexer.tokens(text)
    var found: [Target] = []
    for index in tokens.indices.dropFirst().dropLast() where tokens[index - 1].text == "." {
      guard Manifest.kinds.contains(tokens[index].text), tokens[index + 1].text == "(" else {
        continue
      }
      // What stands within a list of dependencies is no declaration.
      if let target = Manifest.target(
        Array(tokens[(index + 2)...]), isTest: tokens[index].text == "testTarget")
      {
        found.append(target)
      }
    }
    targets = found
  }

  /// The target whose parentheses have just been opened; nil where it only names another one.
  private static func target(_ tokens: [Token], isTest: Bool) -> Target? {
    var depth = 1
    var labels: [String: [String]] = [:]
    var label = ""
    for (index, token) in tokens.enumerated() {
      if token.kind == .text {
        labels[label, default: []].append(token.text)
      } else if "([".contains(token.text) {
        depth += 1
      } else if ")]".contains(token.text) {
        depth -= 1
        if depth == 0 { break }
      } else if token.kind == .word, depth == 1, tokens[index + 1].text == ":" {
        label = token.text
      }
      if token.kind == .word, ["package", "condition"].contains(token.text), depth > 1 {
        label = "library"
      }
      if token.kind == .word, token.text == "name", depth > 1 { label = "dependencies" }
      if label == "library", depth == 2 { label = "dependencies" }
    }
    if labels["condition"] != nil { return nil }
    guard let name = labels["name"]?.first else { return nil }
    let folder = labels["path"]?.first ?? (isTest ? "Tests/" : "Sources/") + name
    return Target(name: name, folder: folder, dependencies: Set(labels["dependencies"] ?? []))
  }
}
