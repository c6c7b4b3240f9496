import Foundation
import LineFinding
import Testing
import Values

/// The build that these tests belong to.
private enum Build {
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path
  static let folder = URL(fileURLWithPath: Booth.program).deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let isForRelease = FileManager.default.fileExists(
    atPath: folder + "/release/desk315.product/Objects.LinkFileList")
}

/// What `make install` lays down, made of what is built.
@Suite(.enabled(if: Build.isForRelease, "only a release build is laid down"))
struct InstallTests {
  /// The tree is made once: it is linked for it.
  private static let staged = Result {
    let booth = try Booth()
    let made = try make("stage", booth, stage: booth.folder + "/stage")
    try #require(made.code == 0, "\(made)")
    return booth
  }

  private let stage: String
  private let booth: Booth

  init() throws {
    stage = try Self.staged.get().folder + "/stage"
    booth = try Booth()
  }

  /// Has make do something with what is built already.
  private static func make(
    _ goal: String, _ booth: Booth, stage: String
  ) throws -> Booth.Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try booth.shell(
      """
      PATH='\(path)' make -s -C '\(Build.sources)' \(goal) PROGRAM_BUILT=1 BUILD='\(Build.folder)' STAGE='\(stage)' \
      PREFIX='\(booth.folder)/usr local'
      """)
  }

  private func make(_ goal: String) throws {
    let outcome = try Self.make(goal, booth, stage: stage)
    #expect(outcome.code == 0, "\(outcome)")
  }

  /// What lies under the prefix: files and folders.
  private func laidDown() throws -> [String] {
    try booth.shell("cd 'usr local' && find . -mindepth 1 | LC_ALL=C sort").output
      .split(separator: "\n").map { String($0.dropFirst(2)) }
  }

  private func text(_ path: String) throws -> String { try booth.text("\(stage)/\(path)") }

  // MARK: Files

  /// The texts of libraries of the system are where the system keeps them.
  private static let ofTheSystem = ["ICU", "SQLite", "libxlsxwriter", "ncurses"].map {
    "share/doc/desk315/licences/\($0).txt"
  }

  private static let files = [
    "bin/desk315", "share/applications/desk315.desktop",
    "share/bash-completion/completions/desk315", "share/doc/desk315/LICENSE",
    "share/doc/desk315/installed-files", "share/doc/desk315/licences/BoringSSL.txt",
    "share/doc/desk315/licences/GRDB.txt", "share/doc/desk315/licences/Swift-and-Foundation.txt",
    "share/doc/desk315/licences/XKCP.txt",
    "share/doc/desk315/licences/swift-argument-parser.txt",
    "share/doc/desk315/licences/swift-crypto.txt",
    "share/doc/desk315/licences/swift-mustache.txt",
    "share/fish/vendor_completions.d/desk315.fish",
    "share/icons/hicolor/scalable/apps/desk315.svg", "share/man/man1/desk315.1",
    "share/man/zh_CN/man1/desk315.1", "share/zsh/site-functions/_desk315",
  ]

  @Test func filesLieInTheirPlaces() throws {
    try make("install")
    let files = try booth.shell("cd 'usr local' && find . -type f | LC_ALL=C sort").output
      .split(separator: "\n").map { String($0.dropFirst(2)) }
    #expect(files.filter { !Self.ofTheSystem.contains($0) } == Self.files)
    #expect(try booth.shell("cmp 'usr local/bin/desk315' '\(stage)/bin/desk315'").code == 0)
    let modes = try booth.shell("find 'usr local' -printf '%m %y\\n' | sort | uniq").output
    #expect(modes == "644 f\n755 d\n755 f\n")
  }

  /// What lay there before lies there afterwards, and so does the store of the program that was laid down.
  @Test func whatWasLaidDownIsTakenAwayAndNothingElse() throws {
    try booth.shell("mkdir -p 'usr local/share/man/man1'; touch 'usr local/share/man/man1/other.1'")
    let before = try laidDown()
    try make("install")
    try make("install")
    let added = try booth.shell("'usr local/bin/desk315' add complaint --facts 电饭锅不通电")
    #expect(added.code == 0, "\(added)")
    try make("uninstall")
    #expect(try laidDown() == before)
    #expect(try booth.run("list", "--format", "json").output.matches(of: /"number":/).count == 1)
  }

  /// A file that this version has no more goes when it takes the place of the one that had it.
  @Test func anOlderInstallIsReplacedWhole() throws {
    try make("install")
    let all = try laidDown()
    try booth.shell("cp -r '\(stage)' older; echo old > older/share/doc/desk315/older.txt")
    let older = try Self.make("install", booth, stage: booth.folder + "/older")
    #expect(older.code == 0, "\(older)")
    #expect(try Set(laidDown()).subtracting(all) == ["share/doc/desk315/older.txt"])
    try make("install")
    #expect(try laidDown() == all)
  }

  @Test func whereNothingIsInstalledNothingIsTakenAway() throws {
    try booth.shell("mkdir -p 'usr local/bin'; touch 'usr local/bin/desk315'")
    let outcome = try Self.make("uninstall", booth, stage: stage)
    let root = "\(booth.folder)/usr local"
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.lines(with: "Nothing") == [
        "Nothing is installed in \(root): \(root)/share/doc/desk315/installed-files is not there."
      ])
    #expect(try laidDown() == ["bin", "bin/desk315"])
  }

  // MARK: What they say

  /// It runs where no Swift is, and is the program that was built.
  @Test func theProgramNeedsNoSwift() throws {
    let libraries = try booth.shell("ldd '\(stage)/bin/desk315'").output
    #expect(libraries.lines(with: "swift") == [])
    #expect(libraries.lines(with: "libc.so.6").count == 1)
    try booth.run("add", "complaint", "--facts", "电饭锅不通电")
    let said = try booth.shell(
      "'\(stage)/bin/desk315' totals --format json; '\(stage)/bin/desk315' --version")
    let built = try booth.shell("desk315 totals --format json; desk315 --version")
    #expect(said.output == built.output)
  }

  @Test(arguments: [
    ("share/man/man1", ".Nd A desk for a 3·15 consumer-rights booth", ".Sh DESCRIPTION"),
    ("share/man/zh_CN/man1", ".Nd 三一五受理台：消费投诉、举报、咨询的登记台", ".Sh 说明"),
  ])
  func theManualPageSpeaksItsLanguage(folder: String, name: String, section: String) throws {
    let page = try text("\(folder)/desk315.1")
    #expect(page.lines(with: ".Nd ") == [name])
    #expect(page.lines(with: section) == [section])
    // What stood for a character on the way through the generator has become one again.
    #expect(page.matches(of: /~[89A-F][0-9A-F]/).count == 0)
  }

  @Test func bothManualPagesNameTheSameCommands() throws {
    let pages = try ["share/man/man1", "share/man/zh_CN/man1"].map {
      try text("\($0)/desk315.1").lines(with: ".It ").filter { $0.hasPrefix(".It Em ") }
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].count > 40)
  }

  private static func hasProgram(_ name: String) -> Bool {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  private static let shells = [
    ("bash", "share/bash-completion/completions/desk315"),
    ("zsh", "share/zsh/site-functions/_desk315"),
    ("fish", "share/fish/vendor_completions.d/desk315.fish"),
  ].filter { hasProgram($0.0) }

  /// Those shells that are there read what completes the commands.
  @Test(arguments: shells)
  func completionsAreReadByTheirShells(shell: String, path: String) throws {
    let outcome = try booth.shell("\(shell) -n '\(stage)/\(path)'")
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome)")
    #expect(try text(path).utf8.count > 10_000)
  }

  @Test func bashCompletesTheNameOfACommand() throws {
    let outcome = try booth.launch(
      "/bin/bash",
      [
        "-c",
        """
        source '\(stage)/share/bash-completion/completions/desk315'
        COMP_WORDS=(desk315 setu) COMP_CWORD=1 COMP_LINE='desk315 setu' COMP_POINT=12
        _desk315 desk315 setu desk315
        echo "${COMPREPLY[@]}"
        """,
      ], input: "")
    #expect(outcome.output.split(whereSeparator: \.isWhitespace) == ["setup"], "\(outcome)")
  }

  @Test func theDesktopOpensATerminal() throws {
    try make("install")
    let entry = "\(booth.folder)/usr local/share/applications/desk315.desktop"
    let lines = try booth.text(entry).split(separator: "\n")
    let wanted = [
      "Name=desk315", "Name[zh_CN]=三一五受理台", "Terminal=true", "Categories=Office;",
      "Exec=\"\(booth.folder)/usr local/bin/desk315\"", "Icon=desk315",
    ]
    #expect(wanted.filter { !lines.contains(Substring($0)) } == [])
    if Self.hasProgram("desktop-file-validate") {
      let outcome = try booth.shell("desktop-file-validate '\(entry)'")
      #expect(outcome.code == 0 && outcome.output == "", "\(outcome)")
    }
  }
}
