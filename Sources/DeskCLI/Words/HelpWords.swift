import Values
import Vocabulary

/// What help and the manuals say of several commands.
enum HelpWords {
  static let name = Term.called.inside
  static let ofHub = Phrase("汇总库里各台的", "of all desks of the hub")
  static let format = Phrase("输出格式", "how it is printed")
  static let defaultDay = Phrase("哪天，默认今天", "the day, default today")
  static let defaultNow = Phrase("发生的时刻，默认现在", "when it happened, default now")
  static let keptIn = Phrase("放在", "kept in")
  static let key = Phrase("键", "key")
  static let keys = key.worded("keys")
  static let textOrJSON = Phrase("text 或 json", "text or json")
  static let logged = Phrase("已登记", "logged")
  static let copy = Phrase("备份文件", "the copy")
  static let file = Phrase("文件，- 为标准输出", "the file, - for standard output")
  static let formatByName = Phrase("格式，默认看文件名", "the format, by default from the name")
  static let unmasked = Phrase("不打星号（会记下来）", "without stars; this is recorded")
  static let numberOrTail = Phrase("编号，写尾数也行", "the number, or an unambiguous tail")
  static let holds = Term.detail.worded("holds")
  static let says = Term.detail.worded("says")
  static let form = Term.form.inside
  static let option = Phrase("选项", "option")
  static let options = option.worded("options")
  static let isWhat = Phrase("是什么", "is")
  static let storeFile = Phrase("存档文件", "the store's file")
  static let recorder = Term.recorder.worded("who records")
  static let isMoved = Phrase("存档是搬来的，接着用", "the store was moved here and goes on")
  static let isCopy = Phrase(
    "存档是复制的或旧的，编号换代再用", "the store is a copy or an old one, its numbers go on in a new generation")
  static let colours = Phrase("颜色", "colours")
  static let plain = Phrase("屏幕一行一样，给读屏和盲文", "one thing a line: for readers, braille")
  static let person = Term.name.worded("the name of the person")
  static let role = Phrase("身份：办事员或主管", "the role: a clerk or a supervisor")
}
