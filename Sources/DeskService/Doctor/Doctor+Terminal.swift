import Desk
import TerminalKit
import Values
import Vocabulary

/// What the desk is shown on.
extension Doctor {
  private var facts: TerminalFacts { environment.terminal }

  var locale: Finding {
    let name = facts.locale.isEmpty ? "C" : facts.locale
    if facts.isUTF8 { return Finding(.locale, .ok, Phrase(name)) }
    return Finding(
      .locale, .bad,
      Phrase("\(name) 不是 UTF-8，汉字打不出", "\(name) is not UTF-8, Chinese cannot be typed"),
      remedy: Phrase("设 LANG=zh_CN.UTF-8 或 C.UTF-8", "set LANG=zh_CN.UTF-8 or C.UTF-8"))
  }

  var terminal: Finding {
    let name = facts.name.isEmpty ? "dumb" : facts.name
    switch name {
    case "linux":
      return Finding(
        .terminal, .bad, Phrase("这个控制台没有汉字", "this console has no Chinese characters"),
        remedy: Phrase(
          "用图形界面的终端，或 kmscon、fbterm", "use a terminal of a desktop, or kmscon or fbterm"))
    case "dumb":
      return Finding(
        .terminal, .bad, Phrase("没有说是什么终端（TERM）", "TERM does not say what terminal this is"),
        remedy: Phrase("设 TERM=xterm-256color", "set TERM=xterm-256color"))
    default: break
    }
    if let columns = facts.dashColumns, columns != 1 {
      return Finding(
        .terminal, .advice,
        Phrase(
          "\(name)，─ 占 \(columns) 列，别人写的这类字符会错位",
          "\(name) takes \(columns) columns for ─, such characters in texts overlap"),
        remedy: Phrase(
          "在终端设置里把“宽度不明的字符”改成窄", "set characters of ambiguous width to narrow in the terminal"))
    }
    let colours = facts.colours.isEmpty ? "" : ", \(facts.colours)"
    return Finding(.terminal, .ok, Phrase("\(name)\(colours)"))
  }

  var fonts: Finding {
    guard let program = PrintJob.program("fc-list", in: environment.programFolders) else {
      return Finding(
        .fonts, .advice,
        Phrase("没有 fc-list，看不出少不少字", "without fc-list nobody can say what is missing"),
        remedy: Phrase("看帮助里的生僻字画不画得出", "see whether rare characters are drawn on the help screen"))
    }
    let until = Monotonic.milliseconds + patience
    guard let all = RareCharacters.areDrawn(RareCharacters.all, by: program, until: until) else {
      return Finding(.fonts, .advice, Phrase("fc-list 没有答复", "fc-list gave no answer"))
    }
    let missing =
      all
      ? []
      : RareCharacters.all.filter {
        RareCharacters.areDrawn([$0], by: program, until: until) != true
      }
    if missing.isEmpty {
      return Finding(
        .fonts, .ok,
        Phrase(
          "试的 \(RareCharacters.all.count) 个生僻字都有",
          "all \(RareCharacters.all.count) rare characters tried are there"))
    }
    let list = missing.map(String.init).joined(separator: " ")
    let codes = missing.map(RareCharacters.code).joined(separator: " ")
    return Finding(
      .fonts, .advice,
      Phrase(
        "缺 \(missing.count) 个字：\(list)（\(codes)）", "\(missing.count) missing: \(list) (\(codes))"),
      remedy: Phrase(
        "装全字库的字体，例如 apt install fonts-noto-cjk fonts-hanazono",
        "install fonts that have them, such as apt install fonts-noto-cjk fonts-hanazono"))
  }
}
