import Values
import Vocabulary

/// What keys do, in the word or two that a hint has room for.
enum KeyWords {
  static let letters = Phrase("汉字、字母", "letters")
  static let back = Phrase("上一栏", "back")
  static let toReturn = Phrase("返回", "back")
  static let save = Phrase("存", "save")
  static let saving = Phrase("正在存", "Saving")
  static let nextOrSave = Phrase("下一栏，最后一栏即存", "next; saves on the last")
  static let next = Phrase("下一栏", "next")
  static let digitChanges = Phrase("选项按数字直接改", "A digit changes a choice")
  static let open = Phrase("打开", "open")
  static let help = ScreenWords.help.inside
  static let leave = ScreenWords.leave.inside
  static let countingPad = ScreenWords.countingPad.inside
  static let openCases = Term.openCases.inside
  static let find = ScreenWords.find.inside
  static let everything = ScreenWords.everything.inside
  static let undo = ScreenWords.undo.inside
  static let redo = Term.redo.inside
  static let undoShort = Term.undo.inside
  static let page = Phrase("翻页", "page")
  static let firstLast = Phrase("头、尾", "first, last")
  static let scroll = Phrase("滚动", "scroll")
  static let steps = Term.steps.inside
  static let choose = Phrase("选", "choose")
  static let move = Phrase("移动", "move")
  static let more = ScreenWords.more.inside
  static let home = Phrase("回首页", "home")
  static let close = Phrase("关上回原处", "close")
  static let throwAway = Phrase("扔掉", "throw away")
  static let link = Term.links.worded("link")
  static let fillAsBefore = Phrase("照填", "fill as before")
  static let phrases = ScreenWords.phrases.inside
  static let dayTotals = ScreenWords.dayTotals.inside
  static let typeAnew = Phrase("重新打", "type anew")
  static let leaveIt = Phrase("不办", "leave it")
  static let order = Phrase("换排法", "order")
  static let oneMorePerson = Phrase("加一人次", "one more person")
  static let itemAbove = Phrase("上一项", "item above")
  static let print = Term.print.inside
  static let printing = Phrase("正在打印", "Printing")
}
