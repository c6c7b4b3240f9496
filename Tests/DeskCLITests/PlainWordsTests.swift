import ArgumentParser
import Foundation
import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// What commands tell people is wholly in the chosen language, but for what was typed and for names.
@Suite struct PlainWordsTests {
  /// Every command, one after the other at one desk. `@` is a word of people in the language of the run; what
  /// begins with `!` is refused. Papers and the pages of the manual are read elsewhere.
  static let lines = """
    setup --office @ --venue @ --main --desk A --activity @ --slogan @ --organisers @ --from 2027-03-15 --to 2027-03-16
    setup
    list
    totals
    printer
    printer --set @ --paper 58
    ! printer --test
    ! doctor
    add complaint --consumer-name @ --consumer-phone 13800001234 --consumer-address @ --merchant-name @ --merchant-address @ --product @ --facts @ --amount 12000 --requests refund,compensate --purchased-on 3.1 --nature quality --class g_food --merchant-trade retail --channel phone
    add complaint --facts @ --purchased-on 2026 --consumer-phone 1380 --amount 1.2万
    add report --merchant-name @ --facts @ --consumer-name @
    add consultation --facts @ --topic law --people 3
    add consultation --facts @
    add complaint --facts @ --merchant-name @ --received-at 2027-01-05T10:00:00+08:00
    add complaint --facts @ --merchant-name @ --received-at 2027-01-05T10:00:00+08:00
    add report --facts @
    note 1 --text @
    dispatch 1 --squad @ --result @
    extend 8 --why @ --approved-by @
    amend 1 --product @
    platform-number 1 2027
    accept 1 --told phone
    refer 1 --to @ --received-by @ --reply-by 2027-03-20
    reply 1 --text @
    mediate 1 --mediator @ --place @ --entrusted-to @ --time @
    mediate 1 --again --mediator @ --time @
    test 1 --item @ --body @ --payer both
    test 1 --done --result @
    settle 1 --agreement @ --recovered 10 --doubled 5 --performed
    reopen 1 --why @
    terminate 1 --ground 3 --text @ --told phone
    notify 1 --by phone --whom both
    ! settle 1 --recovered 10
    decline 6 --ground 1 --text @
    link 2 3 --why @
    unlink 2 3
    turn 4 complaint
    answer 5 --text @
    supplement 3 --facts @ --received 2027-03-15
    repeat-of 8 3
    hand-over 3 --to @
    withdraw 7
    keyed 7 --as 315000007
    call-back 7 --reached --satisfaction fair --text @
    settle 2 --on-spot --recovered 20
    void 8 --why @
    undo
    redo
    ! accept 99
    list
    list --kind report
    list --closed
    list --overdue
    list --unkeyed
    list --contested
    list --uncalled
    list --status void
    list --search @ --sort amount --limit 3
    show 1
    show 2
    show 3
    show 4
    show 5
    show 6
    show 7
    show 8
    show 9
    print 1 --form slip -o slip.txt
    ! print 1 --form slip --printer @
    tally leaflets 5500多份
    tally leaflets --total 6000-480
    tally consultation 1 --channel phone --topic law
    tally destruction 7批 13408件 约180吨
    tally volunteers 5 --present @ --from 9:00 --to 10:00
    tally hotline_received 5 --with 3
    tally reception 3 --matter @
    ! tally other 3 --detail @
    totals
    totals --given-to @
    add complaint --facts @
    totals
    totals --from 2027-03-01 --to 2027-03-15
    totals --venue nosuch
    summary -o s.md
    ! summary --check s.md
    return shanxi2019 -o r.csv
    template
    ! template nosuch
    activity
    activity --organisers @
    activity
    ! close-day
    close-day -o pack
    note 2 --text @
    add complaint --facts @
    close-day -o pack --unmask
    rollup write r.json
    rollup read r.json
    rollup read r.json
    rollup totals
    bundle write b.bundle
    ! bundle write c.bundle --for B
    bundle read b.bundle
    ! bundle read r.json
    bundle status
    bundle watch . --once
    ! bundle settle 1 --why @
    ! hub init
    ! hub sync --url @
    ! hub status --url postgresql://a@localhost/hub?sslmode=disable
    board
    export f.jsonl
    export f.csv --unmask
    import f.csv --dry-run
    import f.csv
    ! import nosuch.csv
    check
    check --deep
    rebuild
    backup b.db
    restore b.db --store c.db
    recover b.db r.db
    recover b.db s.db --from b.db
    erase 7 --why @
    attach 1 f.csv
    evidence 1
    evidence 1 --unmask
    erase-entry
    purge --before 2027-03-16
    key status
    clerk add @
    ! clerk add @ --role supervisor
    clerk role @ supervisor
    clerk pin @ --none
    clerk list
    keys -o keys.txt
    data list
    data copy topics.json
    ! data copy topics.json
    data check
    data holidays h.json
    data check
    ! import f.csv --kind complaint
    demo
    demo --store demo.db
    setup --store demo.db
    check --store demo.db
    key set --store demo.db --new-passphrase-file one.txt
    key change --store demo.db --passphrase-file one.txt --new-passphrase-file two.txt
    key recovery --store demo.db --passphrase-file two.txt
    key export sealed.json --store demo.db
    setup --store joined.db
    key join sealed.json --store joined.db --passphrase-file two.txt
    ! desk
    """.split(separator: "\n").map(String.init)

  /// What an option takes and files are called, the program that prints, a sum, the sheet of paper, a command.
  private static let latin: Set<String> = [
    "A", "A4", "B", "NAME", "SHA-256", "consumer.phone", "PIN", "desk315", "f.csv", "lp", "print",
    "set", "write", "bundle", "MB", "zlib", "settings.json", "postgresql", "sslmode", "verify",
    "disable",
    "check",
  ]
  /// The order, a word that counts cases, the venue of a desk that nobody has set up, the folder of a day, and
  /// what the summary leaves open: that is a paper.
  private static let chinese: Set<String> = [
    "总局令第", "号", "件", "主会场", "三一五", "交接", "备份", "领导和分工", "问题和下一步打算", "典型案例",
  ]

  /// Words in the letters of the other language, without what was typed, numbers of cases, sums, paths, options
  /// and quantities.
  private func foreign(in said: String, _ line: String, _ language: Language, _ folder: String)
    -> Set<String>
  {
    // What a system with a printing program lets it say is not ours.
    let isOfData = line.hasPrefix("data")
    var rest =
      isOfData ? said.replacing(/[A-Za-z0-9_.\/-]+\.(?:json|mustache)/, with: " ") : said
    rest = rest.replacing(/lp: [A-Za-z ,-]+/, with: " ").replacing(folder, with: " ")
      .replacing(/desk-[0-9a-f]{8}-[0-9-]+(?:（[0-9]+）)?\.db/, with: " ")
      .replacing(/\/[A-Za-z0-9._\/-]+/, with: " ")
    // A file that is called as what it is, is replaced before its ending is.
    let typed = line.split(separator: " ").filter { $0.count > 2 }.sorted { $0.count > $1.count }
    for word in typed { rest = rest.replacing(word, with: " ") }
    switch language {
    // What it names is the system's: file systems, variables, programs.
    case .chinese where line == "doctor": return []
    // It lists what somebody may type.
    case .chinese where line.hasPrefix("template"): return []
    case .chinese:
      rest = rest.replacing(
        /\b(?:[A-Z]{2}-\d{8}-)?A\d*-\d{4}|[0-9a-f]{64}|\b[0-9a-f]{16}\b|[0-9a-f]{8,16}-\d+|--?[a-z][a-z-]*/,
        with: " ")
      // What these end with, for scripts in every language.
      if line.hasPrefix("import") || line.hasPrefix("rollup read") {
        rest = rest.replacing(
          /new \d+ known \d+ differs \d+( refused \d+ left-out \d+)?/, with: " ")
      }
      if line.hasPrefix("bundle") {
        rest = rest.replacing(/new \d+ known \d+ waiting \d+/, with: " ")
          .replacing(/\b[0-9A-HJKMNP-TV-Z]{8}\b/, with: " ")
      }
      return Set(rest.matches(of: /[A-Za-z][A-Za-z0-9.-]*/).map { String($0.output) })
        .subtracting(Self.latin)
    case .english:
      rest = rest.replacing(/约?\d+[万多余]*(?:人次|[份名批件吨起块])/, with: " ")
      return Set(
        rest.matches(of: /[\u{3000}-\u{9FFF}\u{FF00}-\u{FFEF}]+/).map { String($0.output) }
      )
      .subtracting(Self.chinese)
    }
  }

  @Test(arguments: Language.allCases) func everyCommandSpeaksTheLanguage(language: Language) throws
  {
    let booth = try Booth(now: "2027-03-15T10:00:00+08:00")
    let word = Phrase("样例", "Sample")[language]
    try booth.write(HolidayTests.newYear, to: "h.json")
    for (name, words) in [("one.txt", "六六大顺 一路平安"), ("two.txt", "四季发财 岁岁平安")] {
      try booth.write(words, to: name)
      chmod("\(booth.folder)/\(name)", 0o600)
    }
    var found: [String] = []
    for row in Self.lines {
      let isRefused = row.hasPrefix("! ")
      let line = (isRefused ? String(row.dropFirst(2)) : row).replacing("@", with: word)
      let outcome = try booth.run(
        ["--lang", language.rawValue, "--clerk", word] + line.split(separator: " ").map(String.init)
      )
      #expect((outcome.code != 0) == isRefused, "\(line): \(outcome)")
      let words = foreign(in: outcome.output + outcome.errors, line, language, booth.folder)
      if !words.isEmpty { found.append("\(line): \(words.sorted())") }
    }
    #expect(found == [])
  }

  /// A new command fails the test until it is in the table.
  @Test func everyCommandIsInTheTable() {
    let named = CommandPathTests.all.filter { $0.command.configuration.subcommands.isEmpty }
    let run = Set(
      Self.lines.map { $0.hasPrefix("! ") ? String($0.dropFirst(2)) : $0 }.map { line in
        CommandPath(line.split(separator: " ").map(String.init)).command
      }.map { ObjectIdentifier($0) })
    let left = named.filter { !run.contains(ObjectIdentifier($0.command)) }.map(\.path)
    #expect(left == [["manual"]])
  }

  @Test func aForeignWordIsNoticed() {
    #expect(foreign(in: "已记 new 1 A-0001", "list", .chinese, "/x") == ["new"])
    #expect(foreign(in: "since 本台 5500多份 /x/y", "list", .english, "/x") == ["本台"])
  }
}
