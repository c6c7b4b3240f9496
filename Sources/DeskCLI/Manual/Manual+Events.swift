import Casework
import Desk
import DeskService
import Values
import Vocabulary

extension Manual {
  /// What the log holds and how it is read: enough to write another reader from this page alone.
  var events: String {
    [
      say("# 记录", "# Events"), bullets(EventManual.registration),
      say("## 表", "## Tables"), table([say("表", "table"), say(HelpWords.holds)], tables),
      say("## 一条记录", "## An event"), table([say("列", "column"), say(HelpWords.holds)], columns),
      say("整条记录这样读：", "A whole event is read so:"), "```sql\n\(EventManual.reading)\n```",
      say("## 摘要链", "## The chain"), bullets(EventManual.chain),
      say("## 记录旁边的行", "## Rows beside events"), bullets(EventManual.rows),
      say("## 种类和键", "## Kinds and their keys"),
      table([say(Term.recorded.worded("event")), say(HelpWords.says), say(HelpWords.keys)], kinds),
      say("## 各项", "## Fields"), bullets(EventManual.values),
      table([say("项", "field"), say(HelpWords.form), say(HelpWords.keptIn)], fieldRows),
      say("## 步骤", "## Steps"),
      table(
        [say("步骤", "step"), say(HelpWords.name), say(HelpWords.option.worded("options"))], steps),
      table(
        [say(HelpWords.option), say(HelpWords.form), say(HelpWords.keptIn)], optionRows),
      say("## 台账", "## The ledger"), bullets(EventManual.ledger),
      table([say(HelpWords.key), say(HelpWords.keptIn)], ledgerRows),
      say("## 单位自己的栏目、约数、证据、密钥", "## An office's fields, rough values, evidence, keys"),
      bullets(EventManual.later),
      say("## 由记录得出案件", "## A case out of its events"), bullets(EventManual.replay),
      say("## 期限", "## Deadlines"), bullets(EventManual.deadlines + EventManual.calendar),
      say("## 数字", "## Figures"), bullets(EventManual.figures),
      say("## 几台机器改同一项", "## Edits of one field by several desks"),
      bullets(EventManual.edits + EventManual.conflicts),
      say("## 台与台之间的文件", "## Bundles"), bullets(EventManual.bundles),
      say("## 不认得的内容", "## What a reader does not know"), bullets(EventManual.unknown),
      say("## 格式 1 与格式 2", "## Formats 1 and 2"), bullets(EventManual.formats),
    ].joined(separator: "\n\n")
  }

  private func bullets(_ lines: [Phrase]) -> String {
    lines.map { "- " + $0[desk.language] }.joined(separator: "\n")
  }

  private func place(_ keeping: Field.Keeping) -> String {
    switch keeping {
    case .open: say("记录本身", "the event")
    case .personal: say("个人信息行", "the row of persons")
    case .freeText: say("文字行", "the row of texts")
    }
  }
}

// MARK: Tables

extension Manual {
  private var tables: [[String]] {
    [
      ["`event`", say("记录本身，只增不改", "the events, only ever added to")],
      [
        "`event_tail`",
        say(
          "许多记录共有的正文末尾，只增不改：`id`、`text`",
          "the ends of bodies that many events share, only ever added to: `id`, `text`"),
      ],
      [
        "`person` `free_text`",
        say(
          "记录旁边可删的行：`id`（行名）、`desk` `sequence`（哪条记录）、`salt`、`body`；`person` 还有 `seal` 和 `key`",
          "rows beside events that can be erased: `id` (the row's name), `desk` `sequence` (of which "
            + "event), `salt`, `body`; `person` has `seal` and `key` too"),
      ],
      ["`waiting`", say("别的机器来的、还接不上的记录", "events of other desks that came before their turn")],
      [
        "`key_slot`",
        say(
          "打开钥匙的办法：`key` 名称，`method` `open` `scrypt` `hpke` `public`，`parameters`（JSON），`wrapped`（见下）",
          "ways to the keys: `key` the name of the newest, `method` `open` `scrypt` `hpke` `public`, "
            + "`parameters` (JSON), `wrapped` (see below)"),
      ],
      [
        "`signed_head`",
        say(
          "签过名的记录末尾（见下）：退出受理台、收工交接时签",
          "signed ends of logs (see below): signed when the desk is left and a day is handed over"),
      ],
      ["`draft` `meta`", say("草稿；存档自己的情况", "half-typed forms; what the store knows of itself")],
      [
        StoreShape.lists.map { "`\($0)`" }.joined(separator: " "),
        say("由记录算出，`rebuild` 可重做", "made out of the events; `rebuild` makes them anew"),
      ],
    ]
  }

  private var columns: [[String]] {
    StoreShape.logColumns.map {
      ["`\($0.names.joined(separator: " "))`", $0.holds[desk.language]]
    }
  }

  private var kinds: [[String]] {
    EventKind.allCases.compactMap { kind in
      kind.keys.map { keys in
        [
          "`\(kind.rawValue)`", EventManual.phrase(kind)[desk.language],
          keys.map { "`\($0)`" }.joined(separator: " "),
        ]
      }
    } + [
      [
        "`accept` …", say("办理步骤（见下）和规则的判断", "a step (see below) and what the rules made of it"),
        EncodedPayload.Keys.step.map { "`\($0)`" }.joined(separator: " "),
      ],
      [
        "`reported`", EventManual.phrase(.reported)[desk.language],
        say(
          "报数文件自己的键和版本；`confirmed`：有人确认这个会场算在内，不在摘要里",
          "the file's own keys and version; `confirmed`: somebody said that the venue belongs to the sum, "
            + "outside of the digest"),
      ],
    ]
  }

  private var fieldRows: [[String]] {
    Field.allCases.map {
      ["`\($0.rawValue)`", EventManual.form($0.form), place($0.keeping)]
    }
  }

  private var optionRows: [[String]] {
    StepOption.allCases.map { ["`\($0.rawValue)`", EventManual.form($0.form), place($0.keeping)] }
  }

  private var ledgerRows: [[String]] {
    TallyEntry.keysAndKeeping.map { ["`\($0.key)`", place($0.keeping)] }
  }

  private var steps: [[String]] {
    StepName.allCases.map { step in
      [
        "`\(step.rawValue)`", desk.reference.catalogue.steps.label(step, desk.language),
        step.parameters.map { "`\($0.option.rawValue)`" }.joined(separator: " "),
      ]
    }
  }
}
