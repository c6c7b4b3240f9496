import CaseStore
import Casework
import Testing
import Values

@testable import DeskService

/// What is said of damage.
@Suite struct DamageWordsTests {
  @Test func aListIsNamedWithWhoseRowsItIs() {
    #expect(
      Damage.projection(.search, of: "TS-20270315-A-0001").phrase
        == Phrase(
          "TS-20270315-A-0001 的找字清单与记录不符",
          "TS-20270315-A-0001: the list of words differs from the log"))
    #expect(
      Damage.projection(.tallyRow, of: nil).phrase
        == Phrase("台账清单与记录不符", "the list of ledger entries differs from the log"))
  }

  /// One command is said, where all damage was seen: lists alone are made anew, anything else is saved elsewhere.
  @Test func oneCommandHelps() {
    let (list, desk) = (Damage.projection(.figure, of: nil), DeskID(random: 7))
    #expect(Damage.remedy(of: []) == nil)
    #expect(Damage.remedy(of: [list, list]) == .rebuild)
    #expect(Damage.remedy(of: [list, .gap(desk, from: 1, to: 1)]) == .recover)
    #expect(StoreRemedy.rebuild.words == Phrase("请运行 rebuild", "run rebuild"))
    #expect(
      StoreRemedy.recover.words
        == Phrase(
          "请停用，用 recover 另存一份，有旧备份加 --from",
          "stop using it and save what is whole by recover, with --from where there is an older backup"
        ))
  }

  @Test func oneEventIsTold() {
    let desk = DeskID(random: 7)
    #expect(
      Damage.gap(desk, from: 10, to: 10).phrase
        == Phrase("机器 \(desk) 缺第 10 条", "desk \(desk): event 10 is missing"))
    #expect(
      Damage.gap(desk, from: 10, to: 12).phrase
        == Phrase("机器 \(desk) 缺第 10 到 12 条", "desk \(desk): events 10 to 12 are missing"))
  }

  @Test(arguments: Language.allCases)
  func everyListHasANameOfItsOwn(language: Language) {
    let told = ProjectedList.allCases.map { Damage.projection($0, of: nil).phrase[language] }
    #expect(Set(told).count == ProjectedList.allCases.count)
  }

  /// A clerk reads no English: what SQLite says is told in Chinese, with the page or the table.
  @Test(arguments: [
    ("row 5 missing from index event_of_case", "索引 event_of_case 缺第 5 行"),
    ("wrong # of entries in index case_due", "索引 case_due 的条数不对"),
    ("non-unique entry in index case_due", "索引 case_due 有重复"),
    ("malformed inverted index for FTS5 table main.search_index", "找字的索引 search_index 坏了"),
    ("TEXT value in case_row.tick", "case_row.tick 里有不该有的值"),
    ("CHECK constraint failed in event", "event 里有不该有的值"),
    ("*** in database main ***\nTree 5 page 7 cell 3: Rowid 3 out of order", "第 7 页读不通"),
    ("*** in database main ***\nPage 9: never used", "第 9 页读不通"),
    ("Freelist: size is 3 but should be 2", "空页清单不对"), ("event zz-1", "event 表多出一行 zz-1"),
    ("something new", "有一处读不通"),
  ])
  func whatSQLiteSaysIsTranslated(line: String, words: String) {
    #expect(
      Damage.file(line).phrase == Phrase("文件损坏：\(words)", "the file is damaged: \(line)"))
  }

  /// Of an error that nobody has met the number is said, and no English word in Chinese.
  @Test func noReasonIsEnglishInChinese() {
    for number in Int32(0)...133 {
      let reason = SystemReason.phrase(number)
      #expect(reason.zh.contains { !$0.isASCII }, "\(number)")
      #expect(!reason.zh.contains { $0.isASCII && $0.isLetter }, "\(number) \(reason.zh)")
    }
    let error = StoreError.database(code: 1555, message: "UNIQUE constraint failed: a.id")
    #expect(error.phrase(.shanghai).zh == "数据库出错（1555），请运行 check")
    #expect(error.phrase(.shanghai).en.contains("UNIQUE constraint failed"))
  }

  /// Whoever only reads has saved nothing, and is not told so.
  @Test func whatCannotBeReadIsNoSave() {
    #expect(
      StoreError.ioError(code: 266).phrase(.shanghai).zh == "磁盘读不出来（266），请检查磁盘，必要时用备份恢复")
    #expect(
      StoreError.ioError(code: 778).phrase(.shanghai).zh == "磁盘读写出错（778），没有存上，请检查磁盘再存")
  }
}
