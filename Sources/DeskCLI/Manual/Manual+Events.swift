import Casework
import Desk

extension Manual {
  /// What the log holds: every kind of event, and the steps with what each keeps.
  var events: String {
    [
      say("# 记录", "# Events"),
      say(
        "存档是一串只增不改的记录。每条有：机器、序号、逻辑时钟、发生时刻、记录时刻、经办、所属案件、内容；并带着本机前一条的摘要。个人信息和文字在旁边可删的行里。",
        "The store is a log that only grows. Each event has: desk, sequence, logical clock, when it "
          + "happened, when it was recorded, clerk, case and fact, and the hash of the desk's event "
          + "before it. Persons and free texts lie in rows beside it that can be erased."),
      table([say("记录", "event"), say("说明", "says")], kinds),
      say("## 步骤", "## Steps"),
      table(
        [say("步骤", "step"), say("名称", "name"), say("选项", "options"), say("可删的文字", "erasable")],
        steps),
      say("## 表", "## Tables"), table([say("表", "table"), say("说明", "holds")], tables),
      say("## 摘要链", "## The chain"), chain,
    ].joined(separator: "\n\n")
  }

  private var tables: [[String]] {
    [
      ["`event`", say("记录本身，只增不改", "the events, only ever added to")],
      [
        "`person` `free_text`",
        say("记录旁边可删的行：个人信息、文字，各带盐", "rows beside events that can be erased, each with its salt"),
      ],
      ["`waiting`", say("别的机器来的、还接不上的记录", "events of other desks that came before their turn")],
      ["`draft` `meta`", say("草稿；存档自己的情况", "half-typed forms; what the store knows of itself")],
      [
        "`chain` `case_row` `figure` `tally_row` `person_key` `search`",
        say("由记录算出，`rebuild` 可重做", "made out of the events; `rebuild` makes them anew"),
      ],
    ]
  }

  private var chain: String {
    say(
      "摘要是 SHA-256，先是 `desk315/event/1`，再依次是各部分，每部分前有八字节长度（大端；没有的全是一）：format、desk、"
        + "sequence、tick、at、recorded_at、clerk、case_id、save（`desk-sequence`）、kind、body、person_id、"
        + "person_commitment、text_id、text_commitment、previous_hash。整数是八字节大端。第一条的前一摘要是 32 个零字节。"
        + "旁边的行由 `desk315/body/1`、盐、明文字节的 SHA-256 约束；行删了，链仍然成立。",
      "A hash is SHA-256 over `desk315/event/1` and then each part behind its length of eight bytes "
        + "(big end first; all ones for what is absent): format, desk, sequence, tick, at, "
        + "recorded_at, clerk, case_id, save (`desk-sequence`), kind, body, person_id, "
        + "person_commitment, text_id, text_commitment, previous_hash. Whole numbers are eight bytes, "
        + "big end first. The first event of a desk has 32 zero bytes for the hash before it. A row "
        + "beside an event is bound to it by SHA-256 over `desk315/body/1`, the salt and the plain "
        + "bytes; when the row is erased the chain still holds.")
  }

  private var kinds: [[String]] {
    [
      ["`opened`", say("登记：编号、各项、规则和期限", "a case: number, fields, rules and clocks")],
      ["`accept` …", say("办理步骤（见下）和规则的判断", "a step (see below) and what the rules made of it")],
      [
        "`tallied`",
        say(
          "一笔台账：item quantities venue detail trade place from to present matter channel topic "
            + "external_id scope source total；备注在旁边",
          "an entry of the ledger: item quantities venue detail trade place from to present matter "
            + "channel topic external_id scope source total; the note lies beside it"),
      ],
      ["`undone` `redone`", say("撤销、恢复一次记录", "a save taken back or brought again")],
      [
        "`configured`",
        say("设置，空的是取消：", "settings, null takes one away: ")
          + DeskSettings.Key.allCases.map(\.rawValue).joined(separator: " "),
      ],
      ["`disclosed`", say("显示、导出、打印、交出数字", "something shown, exported, printed or given")],
      ["`reported`", say("读入的会场报数", "the figures of a venue, read from its file")],
      ["`erased`", say("删除个人信息和文字", "persons and texts erased")],
    ]
  }

  private var steps: [[String]] {
    StepName.allCases.map { step in
      let options = step.parameters.map { "`\($0.option.rawValue)`" }
      let erasable = step.parameters.filter { $0.option.keeping == .freeText }.map(
        \.option.rawValue)
      return [
        "`\(step.rawValue)`", label(desk.reference.catalogue.steps, step.rawValue),
        options.joined(separator: " "), erasable.joined(separator: " "),
      ]
    }
  }
}
