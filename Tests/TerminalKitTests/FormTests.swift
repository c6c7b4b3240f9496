import Testing

@testable import TerminalKit

private enum Slot: String, Hashable, Sendable {
  case kind, phone, facts, requests, category, more
}

private let kinds = [
  Option("complaint", Bilingual("投诉", "complaint")), Option("report", Bilingual("举报", "report")),
  Option("consultation", Bilingual("咨询", "consultation")),
]
private let requests = [
  Option("refund", Bilingual("退款", "refund")), Option("repair", Bilingual("修理", "repair")),
]
private let categories = [
  Option("food", Bilingual("食品", "food"), keys: ["shipin", "sp"]),
  Option("kitchen", Bilingual("厨房电器", "kitchen"), keys: ["chufangdianqi", "cfdq"]),
  Option("phone", Bilingual("手机", "mobile phone"), keys: ["shouji", "sj"]),
]

private func form(focus: Slot? = .phone) -> Form<Slot, Bilingual> {
  Form(
    [
      FormField(.kind, Bilingual("种类", "Kind"), .choice(kinds)),
      FormField(.phone, Bilingual("电话", "Phone")),
      FormField(.facts, Bilingual("经过", "Facts"), .lines),
      FormField(.requests, Bilingual("诉求", "Asks for"), .multiple(requests)),
      FormField(.category, Bilingual("类别", "Class"), .filtered(categories)),
      FormField(.more, Bilingual("更多", "More"), .opener),
    ],
    layout: FormLayout(
      column: [.kind, .phone, .facts, .requests, .category, .more], at: 1, labelWidth: 6,
      width: 40, heights: [.facts: 2]), focus: focus)
}

private func frame(
  _ form: Form<Slot, Bilingual>, rows: Int = 11, _ language: Bilingual.Language = .chinese
) -> Surface {
  var surface = Surface(rows: rows, columns: 50)
  form.draw(
    into: &surface, in: Rect(row: 0, column: 0, rows: surface.rows, columns: surface.columns),
    language)
  return surface
}

private func press(_ form: inout Form<Slot, Bilingual>, _ keys: Key...) -> [Form<Slot, Bilingual>
  .Outcome]
{
  keys.map { form.handle($0) }
}

@Test func drawsEveryKindOfFieldAtItsPlace() {
  var form = form()
  form[choice: .kind] = "complaint"
  _ = press(&form, .text("13800138000"), .enter, .text("3月1日买电饭锅一台，用三天不通电，商家说人为损坏。"))
  form[choices: .requests] = ["refund"]
  form[guess: .category] = "kitchen"
  form[note: .phone] = Bilingual("今天1件", "1 today")
  let surface = frame(form)
  #expect(
    surface.description == """
       种类  [1投诉] 2举报  3咨询
       电话  13800138000 今天1件
       经过  3月1日买电饭锅一台，用三天不通电，商家说
             人为损坏。
       诉求  [x] 1 退款  [ ] 2 修理
       类别  厨房电器（猜，Enter认可）
       更多  [Enter打开]




      """)
  #expect(surface.cursor == Position(row: 3, column: 17))
  #expect(form.isDirty)
}

@Test func aDigitChoosesAndMovesOnOrTogglesAndStays() {
  var form = form(focus: .kind)
  #expect(press(&form, .text("２")) == [.moved(from: .kind, to: .phone)])
  #expect(form[choice: .kind] == "report")
  form.focus(on: .requests)
  #expect(press(&form, .text("1"), .text("2")) == [.changed(.requests), .changed(.requests)])
  #expect(press(&form, .text("1"), .text("7")) == [.changed(.requests), .ignored])
  #expect(form[choices: .requests] == ["repair"])
}

/// What came together is one key where it is words, else so many keys.
@Test func textsAndFiltersTakeWordsWhole() {
  var form = form(focus: .kind)
  #expect(!form.takes(whole: "2张三"))
  form.focus(on: .phone)
  #expect(form.takes(whole: "2张三"))
  let options = [Option("phone", Bilingual("手机", "mobile phone"))]
  let filter = Form([FormField(Slot.category, Bilingual("类别", "Class"), .filtered(options))])
  #expect(filter.isTyping && filter.takes(whole: "手机") && !filter.takes(whole: "手机1"))
}

/// Blanks, width and punctuation are an input method's, not the entry's.
@Test(arguments: [
  "其他生活、社会服务", "其他生活/社会", "Other daily services", "OTHERDAILY", "ｏｔｈｅｒ", "酒（白酒）", "酒(白酒)",
])
func anEntryIsFoundByItsOwnName(_ typed: String) {
  let options = [
    Option("phone", Bilingual("手机", "mobile phone")),
    Option("other", Bilingual("其他生活、社会服务", "Other daily services"), keys: ["酒（白酒）"]),
  ]
  var form = Form([FormField(Slot.category, Bilingual("类别", "Class"), .filtered(options))])
  _ = press(&form, .text(typed))
  form.settleFocus()
  #expect(form[choice: .category] == "other")
}

@Test func filtersByChinesePinyinAndInitialsAndKeepsDigitsForTheGuesses() {
  for typed in ["厨", "电器", "cfdq", "ＣＦ", "kitch"] {
    var form = form(focus: .category)
    #expect(press(&form, .text(typed), .enter).last == .moved(from: .category, to: .more))
    #expect(form[choice: .category] == "kitchen", "\(typed)")
  }
  var form = form(focus: .category)
  #expect(press(&form, .text("s")) == [.consumed])
  #expect(
    frame(form).description == """
       种类   1投诉  2举报  3咨询
       电话
       经过

       诉求  [ ] 1 退款  [ ] 2 修理
       类别  s
       更多   1 食品
              2 手机



      """)
  #expect(press(&form, .escape, .escape) == [.consumed, .ignored])
  #expect(press(&form, .text("s"), .text("2")).last == .moved(from: .category, to: .more))
  #expect(form[choice: .category] == "phone")
}

@Test func aGuessIsNoDataUntilEnterTakesIt() {
  var form = form(focus: .category)
  form[guess: .category] = "food"
  #expect(press(&form, .tab, .backTab).count == 2 && form[choice: .category] == nil)
  #expect(!form.isDirty)
  #expect(press(&form, .enter) == [.moved(from: .category, to: .more)])
  #expect(form[choice: .category] == "food" && form.isDirty)
  form.focus(on: .phone)
  form[guess: .phone] = "138"
  #expect(press(&form, .text("1")) == [.changed(.phone)])
  #expect(form[guess: .phone] == nil && form[text: .phone] == "1")
}

@Test func enterIsTheNextFieldAndTheLastOneFinishes() {
  var form = form(focus: .facts)
  #expect(press(&form, .text("一"), .control("j")) == [.changed(.facts), .changed(.facts)])
  #expect(press(&form, .up, .up).last == .moved(from: .facts, to: .phone))
  #expect(press(&form, .enter, .enter).last == .moved(from: .facts, to: .requests))
  #expect(form[text: .facts] == "一\n")
  form.focus(on: .more)
  #expect(press(&form, .enter, .tab) == [.opened(.more), .moved(from: .more, to: .kind)])
  form[hidden: .more] = true
  form.focus(on: .category)
  #expect(press(&form, .enter) == [.finished(.category)])
  #expect(press(&form, .control("s"), .function(2), .escape) == [.ignored, .ignored, .ignored])
}

@Test func hiddenAndDisabledFieldsAreNotReachedAndKeepWhatStandsInThem() {
  var form = form(focus: .kind)
  form[text: .phone] = "110"
  form[hidden: .phone] = true
  form[disabled: .facts] = Bilingual("已封存", "sealed")
  #expect(press(&form, .down) == [.moved(from: .kind, to: .requests)])
  #expect(form[text: .phone] == "110")
  form[hidden: .requests] = true
  #expect(form.focus == .category)
}

@Test func aProblemStandsAtTheFieldUntilItIsMended() {
  var form = form()
  _ = press(&form, .text("138"), .tab)
  form[problem: .phone] = Bilingual("手机号应为11位", "11 digits expected")
  #expect(frame(form).text(ofRow: 1) == " 电话 !138 手机号应为11位")
  #expect(frame(form, rows: 11, .english).text(ofRow: 1) == " Phone!138 11 digits expected")
  #expect(press(&form, .backTab, .text("0")).last == .changed(.phone))
  #expect(form.fields.allSatisfy { $0.problem == nil })
}

@Test func scrollsSoThatTheFocusIsSeen() {
  let surface = frame(form(focus: .more), rows: 2)
  #expect(surface.description == " 类别\n 更多  [Enter打开]")
  #expect(surface.cursor == Position(row: 1, column: 7))
}

@Test func aNarrowChoiceSharesItsBlanksAndShowsWhatIsChosen() {
  var form = form(focus: .kind)
  form.layout.places[.kind]?.width = 19
  form[choice: .kind] = "report"
  #expect(frame(form).text(ofRow: 0) == " 种类  1投诉 [2举报] 3咨询")
  form.layout.places[.kind]?.width = 9
  #expect(frame(form).text(ofRow: 0) == " 种类  [2举报]..")
}

@Test func theFirstThingTypedReplacesWhatWasFilledInBeforehand() {
  var form = form(focus: .kind)
  form[text: .phone] = "主会场"
  form[preset: .phone] = "主会场"
  form.focus(on: .kind)
  _ = press(&form, .tab, .text("东门"), .text("广场"))
  #expect(form[text: .phone] == "东门广场")
  _ = press(&form, .control("z"), .control("z"))
  #expect(form[text: .phone] == "主会场")
  _ = press(&form, .backTab, .tab, .end, .text("东"))
  #expect(form[text: .phone] == "主会场东")
}

/// The screen may have a use for it and come back to the same field.
@Test func aKeyThatTheTextLeavesAloneLetsItBeReplaced() {
  var form = form(focus: .kind)
  form[text: .phone] = "主会场"
  form[preset: .phone] = "主会场"
  _ = press(&form, .tab, .control("t"), .text("东门"))
  #expect(form[text: .phone] == "东门")
}
