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

  let stage: String
  private let booth: Booth

  init() throws {
    stage = try Self.staged.get().folder + "/stage"
    booth = try Booth()
  }

  /// Has make do something with what is built already.
  private static func make(
    _ goal: String, _ booth: Booth, stage: String, prefix: String? = nil
  ) throws -> Booth.Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try booth.shell(
      """
      PATH='\(path)' make -s -C '\(Build.sources)' \(goal) PROGRAM_BUILT=1 BUILD='\(Build.folder)' STAGE='\(stage)' \
      PREFIX='\(prefix ?? booth.folder + "/usr local")'
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

  func text(_ path: String) throws -> String { try booth.text("\(stage)/\(path)") }

  // MARK: Files

  /// The texts of libraries of the system are where the system keeps them.
  private static let ofTheSystem = ["SQLite", "libxlsxwriter", "ncurses"].map {
    "share/doc/desk315/licences/\($0).txt"
  }

  private static let files = [
    "bin/desk315", "share/applications/desk315.desktop",
    "share/bash-completion/completions/desk315", "share/doc/desk315/LICENSE",
    "share/doc/desk315/installed-files", "share/doc/desk315/licences/BoringSSL.txt",
    "share/doc/desk315/licences/GRDB.txt", "share/doc/desk315/licences/ICU.txt",
    "share/doc/desk315/licences/Swift-and-Foundation.txt",
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
    let ofCommands = files.filter { $0.hasPrefix("share/man") && !$0.hasSuffix("/desk315.1") }
    #expect(
      files.filter { !Self.ofTheSystem.contains($0) && !ofCommands.contains($0) } == Self.files)
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

  /// Whatever a folder is called, its program starts from the desktop and goes again. An entry quotes by its own rules.
  @Test func aFolderMayHaveAnyName() throws {
    let prefix = "\(booth.folder)/a & b|c%d \\e\"f/"
    for goal in ["install", "install"] {
      let outcome = try Self.make(goal, booth, stage: stage, prefix: prefix)
      #expect(outcome.code == 0, "\(outcome)")
    }
    let entry = try booth.text("\(prefix)share/applications/desk315.desktop")
    #expect(
      entry.lines(with: "Exec=") == [
        #"Exec="\#(booth.folder)/a & b|c%%d \\\\e\\"f/bin/desk315""#
      ])
    #expect(try Self.make("uninstall", booth, stage: stage, prefix: prefix).code == 0)
    #expect(try booth.shell("ls").output == "")
  }

  /// A folder that is no whole path would be looked for elsewhere by uninstall.
  @Test(arguments: ["install", "uninstall"]) func aPrefixIsAWholePath(goal: String) throws {
    let outcome = try Self.make(goal, booth, stage: stage, prefix: "usr")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.lines(with: "PREFIX has") == [
        #"PREFIX has to begin with /, and is "usr": make install PREFIX="$HOME/.local""#
      ])
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

  /// What the desk asks of ICU's data it finds in the fifth of them that is inside.
  @Test func fewerDataAnswerTheSame() throws {
    try booth.shell(
      """
      mkdir -p config/desk315
      printf 'kind,facts,merchant.name\\ncomplaint,面包过期,㈱ＡＢＣ商店\\n' | iconv -f utf-8 -t gb18030 > sent.csv
      """)
    let line = """
      rm -rf desk.db* .state
      "$PROGRAM" import sent.csv --encoding gb18030; "$PROGRAM" list --search '(株)abc' --format csv
      for zone in Asia/Tokyo America/New_York Australia/Lord_Howe; do
        echo "{\\"zone\\":\\"$zone\\"}" > config/desk315/settings.json
        "$PROGRAM" totals --format json | grep -o '"as_of":"[^"]*"'
      done
      rm config/desk315/settings.json
      """
    let said = try [Booth.program, "\(stage)/bin/desk315"].map {
      try booth.shell("PROGRAM='\($0)'; \(line)").output
    }
    #expect(said[0] == said[1])
    #expect(said[1].lines(with: "面包过期").count == 1)
    #expect(
      said[1].lines(with: "as_of") == [
        #""as_of":"2026-05-15T11:00:00+09:00""#, #""as_of":"2026-05-14T22:00:00-04:00""#,
        #""as_of":"2026-05-15T12:30:00+10:30""#,
      ])
    let size = try FileManager.default.attributesOfItem(atPath: "\(stage)/bin/desk315")[.size]
    #expect(try #require(size as? Int) < 60_000_000)
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
