import Testing

/// Files are written in few places, each of which spares the store.
@Suite("One door for files")
struct OneDoorTests {
  /// What opens, makes, moves or removes files, by where it stands below `Sources`.
  private static let doors: [String: Set<String>] = [
    // The store, and a copy before it has its name.
    "CaseStore/Files/NewFile.swift": [
      "O_CREAT", "O_RDWR", "O_WRONLY", "mkdir", "rename", "unlink",
    ],
    // A stray log is set aside.
    "CaseStore/Files/StoreFiles.swift": ["rename", "unlink"],
    // Hidden files of a store that was not made whole.
    "CaseStore/Files/StoreAssembly.swift": ["unlink"],
    // What the laptop remembers of stores, in a folder of its own.
    "CaseStore/Files/MarkFolder.swift": ["O_CREAT", "O_WRONLY", "ftruncate"],
    "CaseStore/Files/MarkFolder+Laptop.swift": ["O_CREAT", "O_WRONLY"],
    // Evidence beside the store, each file under a name of its own.
    "CaseStore/Evidence/EvidenceFolder.swift": ["O_WRONLY", "link", "remove", "rmdir", "unlink"],
    // Room for the case in hand.
    "CaseStore/Files/Reserve.swift": ["O_CREAT", "O_WRONLY", "unlink"],
    // Old backups, and what was left of one that was never finished.
    "DeskService/Backups/BackupSeries.swift": ["removeItem", "unlink"],
    // The lock.
    "CaseStore/Files/WriterLock.swift": ["O_CREAT", "O_RDWR", "ftruncate"],
    // A temporary folder of its own.
    "DeskService/Demonstration/DemonstrationStore.swift": ["mkdtemp", "removeItem"],
    // The door for files, and that for folders.
    "DeskService/Files/AtomicFile.swift": ["O_CREAT", "O_WRONLY", "ftruncate", "rename", "unlink"],
    "DeskService/Files/AtomicFolder.swift": ["mkdir", "removeItem", "rename"],
    // What an export replaces, until both of its files have their names.
    "DeskService/Files/FormerFile.swift": ["link", "rename", "unlink"],
    // A folder that exports go to; no file of it is touched.
    "DeskService/Files/MakeFolder.swift": ["createDirectory"],
    // A new file of its own.
    "DeskService/Files/TemporaryFile.swift": ["mkstemp", "unlink"],
    // The device of a printer; a plain file is refused.
    "DeskService/Papers/PrinterDevice.swift": ["O_WRONLY"],
    // The null device.
    "Values/SilencedErrors.swift": ["O_WRONLY"],
    "DeskCLI/Output/StandardStreams.swift": ["O_WRONLY"],
    "DeskCLI/ProcessSetup.swift": ["O_RDWR"],
    "DeskService/Papers/PrintJob.swift": ["O_WRONLY"],
    // The terminal at which a PIN is asked for.
    "DeskCLI/Output/TerminalPIN.swift": ["O_RDWR"],
    // The mark of an open screen, which is the store's.
    "CaseStore/Files/SessionFile.swift": ["O_CREAT", "O_RDWR", "ftruncate", "unlink"],
    // What is called so and is no file: rows of a list, cases, a text, the folder that goes through its door.
    "CaseStore/Lists/ListRows.swift": ["remove"],
    "CaseStore/Lists/RowWriter.swift": ["write"],
    "CaseStore/Saving/Save+Steps.swift": ["link"],
    "Interchange/Files/ImportProblem.swift": ["link"],
    "DeskService/Day/OpenDesk+HandingOver.swift": ["write"],
    "TerminalKit/TextInput+Keys.swift": ["remove"],
    "TerminalKit/TextWidth+Fitting.swift": ["truncate"],
  ]

  /// Measuring is no part of the program, and has folders of its own.
  private static let measuring = "Benchmarks"

  @Test func noOtherPlaceWritesFiles() {
    let files = SourceTree.sources.filter { $0.target != Self.measuring }
    let found = files.map { (String($0.path.dropFirst("Sources/".count)), writings(in: $0)) }
    let places = Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty })
    #expect(listed(places) == listed(Self.doors))
  }

  private func listed(_ places: [String: Set<String>]) -> [String] {
    places.flatMap { file, words in words.map { "\(file): \($0)" } }.sorted()
  }

  /// How a file may be opened so that it is written, and what does so under any name.
  private static let words: Set<String> = [
    "O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE", "OutputStream",
    "forWritingTo", "forWritingAtPath", "forUpdating", "forUpdatingAtPath",
  ]

  /// Functions of the system.
  private static let functions: Set<String> = [
    "creat", "fopen", "freopen", "ftruncate", "link", "linkat", "mkdir", "mkdtemp", "mkstemp",
    "remove", "rename", "renameat", "renameat2", "rmdir", "symlink", "truncate", "unlink",
    "unlinkat",
  ]

  /// Methods of the library.
  private static let methods: Set<String> = [
    "copyItem", "createDirectory", "createFile", "createSymbolicLink", "linkItem", "moveItem",
    "removeItem", "replaceItem", "replaceItemAt", "trashItem",
  ]

  /// The words of a file that write files.
  private func writings(in file: SourceFile) -> Set<String> {
    let tokens = file.tokens
    return Set(
      tokens.indices.filter { index in
        let token = tokens[index]
        guard token.kind == .word else { return false }
        if Self.words.contains(token.text) { return true }
        guard index > 0, index + 1 < tokens.count, tokens[index + 1].text == "(" else {
          return false
        }
        switch tokens[index - 1].text {
        case "func": return false
        case ".": return Self.methods.contains(token.text) || savesItself(tokens, at: index)
        default: return Self.functions.contains(token.text)
        }
      }.map { tokens[$0].text })
  }

  /// Whether a value writes itself to a file: not into bytes (`&`), and not by the door.
  private func savesItself(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens[index].text == "write", index > 1, index + 4 < tokens.count else { return false }
    let isNamed = tokens[index + 2].text == "to" && tokens[index + 4].text != "&"
    return (isNamed || tokens[index + 2].text == "toFile")
      && tokens[index - 2].text != "AtomicFile"
  }

  // MARK: Each way is noticed

  private func writings(_ line: String) -> Set<String> {
    writings(in: SourceFile(path: "Sources/A/A.swift", text: "let a = 1\n\(line)\n"))
  }

  @Test(arguments: words) func aWayToOpenIsNoticed(word: String) {
    #expect(writings("let file = open(path, \(word) | 0)") == [word])
  }

  @Test(arguments: functions) func aFunctionIsNoticed(name: String) {
    #expect(writings("guard \(name)(path) == 0 else { return }") == [name])
    #expect(writings("list.\(name)(path)\nfunc \(name)(path: String) {}") == [])
  }

  @Test(arguments: methods) func aMethodIsNoticed(name: String) {
    #expect(writings("try manager.\(name)(at: url)") == [name])
    #expect(writings("// \(name)(at: url)\nlet words = \".\(name)(at: url)\"") == [])
  }

  @Test(arguments: [
    "try data.write(to: url)", "try text.write(to: place, atomically: true, encoding: .utf8)",
    "try Data(bytes).write(to: URL(filePath: path))",
    "try text.write(toFile: path, atomically: true)",
  ])
  func aValueThatWritesItselfIsNoticed(line: String) { #expect(writings(line) == ["write"]) }

  @Test(arguments: [
    "value.write(to: &bytes, indent: 2)",
    "try AtomicFile.write(to: path, sparing: files) { fill($0) }",
    "screen.write(words, at: place)", "func write(to url: URL) {}",
  ])
  func whatWritesNoFileIsLeft(line: String) { #expect(writings(line) == []) }
}
