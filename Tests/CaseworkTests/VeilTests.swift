import Testing
import Values
import Vocabulary

@testable import Casework

/// Which words tell who somebody is, and that they are found however they are spelt.
@Suite struct VeilTests {
  private func words(_ fields: [Field: FieldValue]) -> PersonWords { PersonWords(fields) }

  private func shown(_ text: String, _ fields: [Field: FieldValue]) -> String {
    let words = words(fields)
    let all = words.names.union(words.numbers).union(words.streets).union(words.doors)
      .union(words.contacts)
    return Mask.text(text, nil, hiding: WordFinder(all))
  }

  @Test(arguments: [
    ("张三", "我叫张三，", "我叫**，"), ("张三", "张 三、张　三、张·三", "* *、*　*、*·*"),
    ("张三", "张\u{200B}三", "*\u{200B}*"), ("张三", "纸张。三天", "纸张。三天"),
    ("张三", "张三一人，张三13800138000", "**一人，**13800138000"), ("张三", "张女士", "张女士"),
    ("张女士", "张女士说", "张女士说"), ("欧阳女士", "欧阳女士", "欧阳女士"), ("王经理", "王经理不退", "王经理不退"),
    ("匿名", "匿名举报", "匿名举报"), ("消费者", "消费者说", "消费者说"), ("张", "张三", "张三"),
    ("张三、李四", "张三和李四", "**和**"), ("张三 李四", "李四来", "**来"), ("张三（代李四）", "张三", "**"),
    ("John Smith", "JOHN  SMITH said", "****  ***** said"),
    ("Li", "delivery by Li", "delivery by **"),
    ("ｊｏｈｎ", "John", "****"), ("买买提·艾力", "买买提艾力来", "*****来"),
    ("Zara", "ZARA and zara said", "**** and **** said"), ("张三", "张  三、张   三", "*  *、张   三"),
  ]) func names(name: String, text: String, masked: String) {
    #expect(shown(text, [.consumerName: .text(name)]) == masked)
  }

  @Test(arguments: [
    ("13800138000", "138，0013/8000", "***，****/****"),
    ("13800138000", "138 - 0013 / 8000", "*** - **** / ****"),
    ("13800138000", "138 -- 0013 8000", "138 -- 0013 8000"),
    ("0571-88001234转801", "88001234", "********"),
    ("0571-88001234转801", "0571 8800 1234", "**** **** ****"),
    ("06315212345", "打5212345", "打*******"),
    ("0631-5212345", "5212345没人接", "*******没人接"), ("01088001234", "88001234", "********"),
    ("+86 13800138000", "13800138000", "***********"), ("20270315", "打20270315", "打********"),
    ("661234", "短号661234，6612345", "短号******，6612345"), ("12315", "打12315", "打12315"),
    ("13800138000、13900139000", "13900139000", "***********"),
    ("13800138000", "一三八零零一三八零零零", "***********"), ("13800138000", "13800138001", "13800138001"),
  ]) func phones(phone: String, text: String, masked: String) {
    #expect(shown(text, [.consumerPhone: .text(phone)]) == masked)
  }

  @Test(arguments: [
    ("广东省韶关市浈江区东门路12号3栋201室", "东门路", "***"),
    ("广东省韶关市浈江区东门路12号3栋201室", "东门路12号", "******"),
    ("广东省韶关市浈江区东门路12号3栋201室", "东门路 １２ 号", "*** ** *"),
    ("广东省韶关市浈江区东门路12号3栋201室", "3栋201室", "******"),
    ("广东省韶关市浈江区东门路12号3栋201室", "浈江区的店12号开门", "浈江区的店12号开门"),
    ("样例省样例区植下小区七号楼", "植下小区7号楼", "*******"), ("样例省样例区植下小区七号楼", "住植下小区", "住****"),
    ("样例省样例区植下小区七号楼", "本小区七号楼", "本小区七号楼"), ("样例县周田镇韩村5组", "韩村人，周田镇", "**人，***"),
    ("阳光花园3栋", "阳光花园", "****"), ("人民路12", "人民路12号，人民路123号", "*****号，***123号"),
    ("人民路1", "人民路1号，人民路12号", "****号，***12号"),
    ("七星岗老屋", "七星岗老屋", "*****"), ("样例县桃花岗", "住桃花岗的人", "住***的人"),
    ("样例县桃岗", "住桃岗的人", "住桃岗的人"), ("样例市东门路二十号幺零幺室", "二十号、101室", "二十号、101室"),
    ("样例市", "样例市", "样例市"), ("", "东门路", "东门路"),
  ]) func addresses(address: String, text: String, masked: String) {
    #expect(shown(text, [.consumerAddress: .text(address)]) == masked)
  }

  @Test func papersAreFoundWithTheirLetters() {
    #expect(shown("护照e12 345 678", [.consumerIDNumber: .text("E12345678")]) == "护照*** *** ***")
  }

  /// A form that is filled out of somebody else's case takes nobody over with the facts.
  @Test func whatIsHandedOnNamesNobody() throws {
    let scene = try Scene(
      .complaint,
      [
        .consumerName: .text("张三"), .merchantContact: .text("李四"),
        .facts: .text("张三找过李四，批号1234567"),
      ])
    let veil = scene.subject.handedOn
    #expect(veil.shown(.text("张三找过李四，批号1234567"), of: .facts) == .text("**找过李四，批号1234567"))
    #expect(veil.shown(.text("李四"), of: .merchantContact) == .text("李四"))
  }

  /// The number behind 单号 is the clue of a report; in any other form it may tell of somebody.
  @Test(arguments: Kind.allCases)
  func aTypedFormKeepsTheClueOfAReportAlone(_ kind: Kind) {
    let now = Instant(seconds: 0)
    let draft = Draft(
      id: 1, kind: kind, clerk: "王芳", openedAt: now, savedAt: now, entries: [:], focus: "facts")
    let number = kind == .report ? "2027031588" : "**********"
    #expect(Veil(draft).text("单号2027031588 13800138000") == "单号\(number) ***********")
    #expect(Veil(draft).hidesPerson == (kind == .report))
  }

  /// What somebody is called by now and was called by before a correction.
  @Test func earlierNamesAreKnown() throws {
    var scene = try Scene(.complaint, [.consumerName: .text("张三"), .facts: .text("张三和李四")])
    try scene.take(.amend, changes: [.consumerName: .text("李四")])
    #expect(scene.subject.masked.text("张三和李四") == "**和**")
  }

  /// To Swift 伍, 陆 and 万 are numbers: as names of people they are names.
  @Test(arguments: ["伍样样", "陆样", "万样样", "王样样"]) func aNameMayBeginAsANumberDoes(name: String) {
    let typed = PersonWords(entries: [Field.representatives.rawValue: "\(name) 13800138000"])
    let said = PersonWords([.consumerName: .text(name), .consumerPhone: .text("13800138000")])
    #expect(typed.names == said.names && typed.numbers == said.numbers, "\(typed)")
    #expect(!typed.names.isEmpty)
  }
}
