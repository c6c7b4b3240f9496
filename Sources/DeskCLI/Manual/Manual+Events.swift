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
    ].joined(separator: "\n\n")
  }

  private var kinds: [[String]] {
    [
      ["`opened`", say("登记：编号、各项、规则和期限", "a case: number, fields, rules and clocks")],
      ["`accept` …", say("办理步骤（见下）和规则的判断", "a step (see below) and what the rules made of it")],
      ["`tallied`", say("一笔台账", "an entry of the ledger")],
      ["`undone` `redone`", say("撤销、恢复一次记录", "a save taken back or brought again")],
      ["`configured`", say("设置", "settings")],
      ["`disclosed`", say("显示、导出、打印、交出数字", "something shown, exported, printed or given")],
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
