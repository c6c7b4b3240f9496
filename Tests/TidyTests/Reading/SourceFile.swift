/// One source file, read once.
struct SourceFile {
  /// From the root of the tree: `Sources/Desk/Program/Program.swift`.
  let path: String
  let text: String
  /// None where a script wrote the file.
  let tokens: [Token]
  /// All that is declared in the file, in its order.
  let declarations: [Declaration]
  /// Whether a script wrote it.
  let isGenerated: Bool

  init(path: String, text: String) {
    self.path = path
    self.text = text
    isGenerated = text.prefix(200).lowercased().contains("do not edit")
    tokens = isGenerated ? [] : Lexer.tokens(text)
    declarations = DeclarationReader(tokens: tokens).declarations
  }

  var lineCount: Int { text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }

  /// The folder right below `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The file's name, by which lists know it wherever it moves.
  var fileName: String { String(path.split(separator: "/").last ?? "") }

  /// The same without its ending.
  var name: String { String(fileName.split(separator: ".").first ?? "") }
}
