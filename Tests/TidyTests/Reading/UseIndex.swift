/// How the sources use the names of functions: what they are called with, and where they are passed on.
struct UseIndex {
  /// What stands for a call without values.
  private static let nothing = ""
  /// What stands for a call with no parentheses and a function behind it.
  private static let trailing = "{"
  /// What takes a function by its name, beside the functions of the file itself.
  private static let takers: Set<String> = ["map", "flatMap", "compactMap", "filter", "forEach"]

  /// The labels of first values in calls, by the name that is called.
  private var calls: [String: Set<String>] = [:]
  /// The files in which a name stands as the value of a call.
  private var passed: [String: Set<String>] = [:]
  /// The names that stand for a function wherever they are not called.
  private var named: Set<String> = []
  /// What is called so and is no function: a name that stands by itself may then be that.
  private var variables: Set<String> = []

  init(_ files: [SourceFile]) {
    for file in files {
      noteVariables(file.tokens)
      for function in FunctionReader(tokens: file.tokens).functions {
        variables.formUnion(function.parameters)
      }
    }
    for file in files { noteUses(file) }
  }

  /// Whether a function of a file is used: by a call with the label of its first value, or with what may
  /// stand there instead, or by its name, where that is passed on.
  func uses(_ function: FunctionFound, of path: String) -> Bool {
    let name = function.name
    if named.contains(name) || passed[name]?.contains(path) == true { return true }
    var wanted: Set = [function.labels.first ?? UseIndex.nothing]
    if function.firstHasDefault { wanted.formUnion(function.labels + [UseIndex.nothing]) }
    if function.takesFunction { wanted.formUnion([UseIndex.trailing, UseIndex.nothing]) }
    if !variables.contains(name) { wanted.insert(UseIndex.trailing) }
    return calls[name]?.isDisjoint(with: wanted) == false
  }

  private mutating func noteVariables(_ tokens: [Token]) {
    for (before, token) in zip(tokens, tokens.dropFirst())
    where token.kind == .word && ["let", "var", "case", ","].contains(before.text) {
      variables.insert(token.text)
    }
  }

  private mutating func noteUses(_ file: SourceFile) {
    let tokens = file.tokens
    for index in tokens.indices where tokens[index].kind == .word {
      guard !UseIndex.isDeclared(index, tokens) else { continue }
      note(tokens[index].text, UseIndex.label(behind: index, tokens), index, file)
    }
  }

  private mutating func note(_ name: String, _ label: String?, _ index: Int, _ file: SourceFile) {
    if let label {
      calls[name, default: []].insert(label)
      return
    }
    if !variables.contains(name) { named.insert(name) }
    guard let taker = UseIndex.taker(of: index, file.tokens) else { return }
    passed[name, default: []].insert(file.path)
    if UseIndex.takers.contains(taker) { named.insert(name) }
  }
}

// MARK: Words

extension UseIndex {
  /// Whether the name is that of a function where it is written down.
  private static func isDeclared(_ index: Int, _ tokens: [Token]) -> Bool {
    let before = index > 0 && tokens[index - 1].text == "`" ? index - 2 : index - 1
    return before >= 0 && tokens[before].kind == .word && tokens[before].text == "func"
  }

  /// The label of the first value that a name is called with; nil where it is not called.
  private static func label(behind index: Int, _ tokens: [Token]) -> String? {
    let next = tokens.isMark("`", at: index + 1) ? index + 2 : index + 1
    if tokens.isMark("{", at: next) { return trailing }
    guard tokens.isMark("(", at: next), tokens[next].clings else { return nil }
    if tokens.isMark(")", at: next + 1) { return nothing }
    let isLabelled =
      next + 1 < tokens.count && tokens[next + 1].kind == .word
      && tokens.isMark(":", at: next + 2)
    return isLabelled ? tokens[next + 1].text : "_"
  }

  /// What takes a name as the whole of a value, `map` of `map(Self.name)`; empty where it is not the first
  /// value, nil where the name is none.
  private static func taker(of index: Int, _ tokens: [Token]) -> String? {
    guard tokens.isMark(")", at: index + 1) || tokens.isMark(",", at: index + 1) else {
      return nil
    }
    var before = index - 1
    while tokens.isMark(".", at: before), before > 0, tokens[before - 1].kind == .word {
      before -= 2
    }
    if tokens.isMark(",", at: before) || tokens.isMark(":", at: before) { return "" }
    guard tokens.isMark("(", at: before) else { return nil }
    return before > 0 ? tokens[before - 1].text : ""
  }
}
