import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

/// The manual in Markdown, made from the bindings, commands, fields and lists themselves.
struct Manual {
  let desk: DeskEnvironment

  init(_ desk: DeskEnvironment) { self.desk = desk }

  func page(_ page: ManualCommand.Page) -> String {
    switch page {
    case .keys: keys
    case .commands: commands
    case .events: events
    case .data: data
    }
  }

  func say(_ zh: String, _ en: String) -> String { say(Phrase(zh, en)) }

  func say(_ words: Phrase) -> String { words[desk.language] }

  /// A table with a header row.
  func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func cell(_ words: String) -> String {
    words.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}

// MARK: - Commands

extension Manual {
  private var commands: String {
    let all = RootCommand.configuration.groupedSubcommands.flatMap(\.subcommands)
    let commands: [any ParsableCommand.Type] = [DeskScreenCommand.self, SetupCommand.self] + all
    let sections = commands.flatMap { command in
      let name = command.configuration.commandName ?? ""
      let parts = command.configuration.subcommands.map { part in
        section("\(name) \(part.configuration.commandName ?? "")", part)
      }
      return [section(name, command)] + parts
    }
    return ([say("# 命令", "# Commands"), "```\n\(help(RootCommand.self))\n```"] + sections)
      .joined(separator: "\n\n")
  }

  private func section(_ name: String, _ command: any ParsableCommand.Type) -> String {
    "## \(name)\n\n```\n\(help(command))\n```"
  }

  private func help(_ command: any ParsableCommand.Type) -> String {
    let help = RootCommand.helpMessage(for: command, columns: HelpScreen.unbroken)
    return HelpScreen(help, desk.language)?.text(columns: 100) ?? help
  }
}

// MARK: - Data

extension Manual {
  private var data: String {
    let catalogue = desk.reference.catalogue
    let lists: [(String, Catalogue.List)] = [
      ("kind", catalogue.kinds.list), ("channel", catalogue.channels),
      ("nature", catalogue.natures),
      ("class", catalogue.classes), ("requests", catalogue.requests), ("topic", catalogue.topics),
      ("trade", catalogue.trades), ("id_type", catalogue.idTypes),
      ("status", catalogue.statuses.list), ("outcome", catalogue.outcomes.list),
      ("MEANS", catalogue.means.list),
      ("DEPT", catalogue.departments),
    ]
    return
      ([say("# 数据", "# Data"), files, settings, fields, headings] + lists.map(listing) + [
        ledger, grounds, templates, summaryTemplate, documentTemplates,
      ])
      .joined(separator: "\n\n")
  }

  private var files: String {
    let names = desk.data.names().filter { !$0.hasPrefix("samples/") }.map { "- `\($0)`" }
    let words = say(
      "同名文件放进设置文件夹（`~/.config/desk315/`）即可替换内置的：",
      "A file of the same name in the settings folder (`~/.config/desk315/`) takes the place of:")
    return ([words, ""] + names).joined(separator: "\n")
  }

  private var fields: String {
    let rows = Field.allCases.map { field in
      [
        "`\(field.rawValue)`", "`--\(field.option)`",
        desk.reference.catalogue.fields.label(field, desk.language),
      ]
    }
    return say("## 字段", "## Fields") + "\n\n"
      + table([say(HelpWords.key), say(HelpWords.option), say(HelpWords.name)], rows)
  }

  private var headings: String {
    let catalogue = desk.reference.catalogue
    let cases = CaseSheet.Reader(fields: catalogue.fields.list, custom: catalogue.custom).listing
    let head = [say(HelpWords.name), say("中文表头", "Chinese header"), say("也认", "also read")]
    let rows = [cases, LedgerSheet.listing].map { list in
      table(head, list.map { ["`\($0[0])`", $0[1], $0[2]] })
    }
    return say("## 表头", "## Headings") + "\n\n" + rows[0] + "\n\n"
      + say("### 台账", "### Ledger") + "\n\n" + rows[1]
  }

  private func listing(_ name: String, _ list: Catalogue.List) -> String {
    let rows = list.entries.map { ["`\($0.id)`", $0.label.zh, $0.label.en] }
    return "## \(name)\n\n"
      + table(["id", Language.chinese.ownName, Language.english.ownName], rows)
  }

  private var ledger: String {
    let rows = desk.reference.ledger.items.map { item in
      [
        "`\(item.id)`", label(desk.reference.ledger.names, item.id),
        item.units.joined(separator: " "), item.part.rawValue,
      ]
    }
    return say("## 台账项目", "## Ledger items") + "\n\n"
      + table(
        [
          "id", say(HelpWords.name), say(Term.unit.worded("units")),
          say("总结的部分", "part of the summary"),
        ],
        rows)
  }

  private var grounds: String {
    let sections = desk.reference.rules.ruleSets.flatMap { rules in
      rules.grounds.sorted { $0.key < $1.key }.map { step, grounds in
        let rows = grounds.map {
          [
            String($0.number),
            $0.article.isEmpty ? ArticleWords.ownProcedure[desk.language] : $0.article,
            $0.label[desk.language],
          ]
        }
        return "### \(rules.id) \(step)\n\n"
          + table(["N", say("条款", "article"), say(StepOption.ground.label.inside)], rows)
      }
    }
    return ([say("## 理由", "## Grounds")] + sections).joined(separator: "\n\n")
  }

  private var templates: String {
    let words = say(
      "文书是 `templates/文书.形式.mustache`：`{{名称}}` 写出值，`{{#名称}}…{{/名称}}` 在有值时才有，`{{^名称}}` 在没有时才有，"
        + "`{{> 部分}}` 取 `templates/部分.mustache`。文字里 `= ` 开头的行居中，`|` 分开栏目和值，`> ` 开头的行靠右，`---` 是横线，`___` 是手写的线。"
        + "Word 文件照文字模板排成公文；有 `templates/文书.docx`（用 Word 或 WPS 做的）就照它：标记怎么拆开都认得，"
        + "整段只有 `{{#名称}}`、`{{/名称}}` 的管中间各段，一行表格以它们起止的，这一行按条重复。"
        + "值不会当作标记。举报人只在要求并记下后印在登记表上；证件号码只在登记表上；回执上只有姓名，模板要也没有。",
      "A paper is `templates/PAPER.FORMAT.mustache`: `{{name}}` writes a value, `{{#name}}…{{/name}}` "
        + "is there where there is one, `{{^name}}` where there is none, `{{> part}}` takes in "
        + "`templates/part.mustache`. In a text a line that begins with `= ` is centred, `|` parts "
        + "a label from its value, `> ` puts it to the right, `---` is a rule, `___` a line to write on. A file of Word is laid out of the "
        + "text template as an official document, or is the office's own `templates/PAPER.docx`, made in Word or "
        + "WPS: a mark may be split in any way, paragraphs that hold nothing but `{{#name}}` and `{{/name}}` "
        + "stand around others, and a row of a table that begins and ends with them is repeated. Values are never markup. A reporter stands on "
        + "the registration sheet where that was asked for and recorded, an identity number on the "
        + "registration sheet only, and of a person only the name on the slip, whatever a template "
        + "asks for.")
    let rows = PaperField.allCases.map { ["`\($0.rawValue)`", $0.words[desk.language]] }
    return say("## 文书模板", "## Templates of papers") + "\n\n" + words + "\n\n"
      + table([say(HelpWords.name), say(HelpWords.isWhat)], rows)
  }

  private var summaryTemplate: String {
    let words = say(
      "活动总结是 `templates/summary.mustache`，一行一段：`# ` 是题目，`## ` 是标题（自己编号），`- ` 是一条，"
        + "`【待填：什么】` 是缺口，会列在文末。名称的用法同文书，值不会当作标记。",
      "The activity summary is `templates/summary.mustache`, a paragraph to a line: `# ` is its title, "
        + "`## ` a heading, numbered by itself, `- ` an item, `【待填：what】` a gap, listed at the end. "
        + "Names are used as in papers; values are never markup.")
    let rows = SummaryField.allCases.map { ["`\($0.rawValue)`", $0.words[desk.language]] }
    return say("## 活动总结模板", "## The template of the summary") + "\n\n" + words + "\n\n"
      + table([say(HelpWords.name), say(HelpWords.isWhat)], rows)
  }

  private var printerSettings: [[String]] {
    [
      [
        "`printer`",
        say(
          "打印文书的打印机：队列名，或 /dev/usb/lp0 这样的设备；没有设时，"
            + "命令 print 写到标准输出，屏幕上打印用系统默认的",
          "the printer of papers: a queue, or a device such as /dev/usb/lp0; unset, the command print "
            + "writes to standard output and the screen prints on the system's default"),
      ],
      [
        "`paper`",
        say(
          "它的纸宽，也是回执的：58、80（送 ESC/POS）、a4（送 PDF）；没写时队列按 a4，设备按 80",
          "how wide its paper and the slip are: 58, 80 (it is sent ESC/POS), a4 (a PDF); unsaid, a "
            + "queue has a4 and a device 80"),
      ],
      [
        "`slip_printer`",
        say(
          "只打回执的小票打印机；没写时回执也走 `printer`",
          "the printer of slips alone; unsaid, they go to `printer`"),
      ],
      [
        "`slip_paper`",
        say("它的纸宽，写法同 `paper`", "how wide its paper is, said as in `paper`"),
      ],
    ]
  }

  private var settings: String {
    let zone = ["`zone`", say("时区，如 Asia/Shanghai", "the zone, such as Asia/Shanghai")]
    let rows = [
      ["`phone`", say("本单位电话，印在回执上", "the desk's phone, on slips")],
      [
        "`address`",
        say("本单位地址，印在限期提供材料通知书上", "the office's address, on the request to prove identity"),
      ],
      [
        "`retention`",
        say("个人信息保存多久，如 3年，印在回执上", "how long persons are kept, such as 3年, on slips"),
      ],
      [
        "`hub`",
        say(
          "汇总库的地址，如 `postgresql://venue1@hub.example/hub`，不写口令",
          "where the hub is, such as `postgresql://venue1@hub.example/hub`, without a password"),
      ],
      [
        "`lock_minutes`",
        say(
          "设了 PIN 的台没人按键几分钟就锁屏，1 到 60，默认 3",
          "after how many minutes without a key a desk with PINs locks itself, 1 to 60, default 3"),
      ],
      [
        "`mouse`",
        say(
          "true 时能点栏、行、提示的键，滚轮能翻，默认 false；控制台和 --plain 一律不用",
          "true lets a mouse click and scroll, default false; not on the bare console nor --plain"),
      ],
      [
        "`large`",
        say(
          "true 时一行一样东西、隔行，终端的字放多大都行，默认 false",
          "true lays screens out for large letters, one thing a line with air, default false"),
      ],
      ["`colours`", say("颜色：auto、always、never", "colours: auto, always, never")],
    ]
    return say("## 本机设置 settings.json", "## This laptop's settings.json") + "\n\n"
      + table(
        [say(HelpWords.key), say(HelpWords.says)],
        [zone] + printerSettings + rows + backupSettings)
  }

  func label(_ list: Catalogue.List, _ id: String) -> String { list.label(id, desk.language) }
}
