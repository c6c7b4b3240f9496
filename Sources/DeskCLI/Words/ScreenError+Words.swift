import Curses
import Values
import Vocabulary

extension ScreenError {
  /// One sentence without a full stop: what, where, what to do.
  var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "这里不是终端，开不了受理台；命令行用法见 desk315 --help",
        "the desk needs a terminal; for commands see desk315 --help")
    case .notUTF8(let locale):
      Phrase(
        "语言环境 \(locale) 不是 UTF-8，汉字写不了，请先 export LANG=C.UTF-8",
        "the locale \(locale) has no UTF-8, first do: export LANG=C.UTF-8")
    case .unknownTerminal(""):
      Phrase(
        "没有设 TERM，不知道是什么终端，请先 export TERM=xterm-256color",
        "TERM is not set, so the terminal is not known; first do: export TERM=xterm-256color")
    case .unknownTerminal(let name):
      Phrase(
        "本机不认得终端 TERM=\(name)，请先 export TERM=xterm-256color；还不行就换一个终端窗口，或者用命令（见 --help）",
        "the terminal TERM=\(name) is not known here, first do: export TERM=xterm-256color; if that "
          + "fails try another window, or the commands (see --help)")
    case .refused:
      Phrase(
        "这个终端打不开，请换一个终端窗口或换 TERM",
        "the terminal could not be taken; try another window or another TERM")
    }
  }
}
