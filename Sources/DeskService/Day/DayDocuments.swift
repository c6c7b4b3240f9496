import Reports
import Values
import Vocabulary

/// The leader's page and the draft of the summary as files of Word, for a hand-over: where this machine can make them.
struct DayDocuments {
  private let open: OpenDesk
  private let day: Day
  private let totals: Totals

  init(_ open: OpenDesk, _ day: Day, _ totals: Totals) {
    self.open = open
    self.day = day
    self.totals = totals
  }

  /// The files. One whose template cannot be used is left out: a day is handed over all the same.
  func contents() throws -> [DayPack.Content] {
    let desk = open.environment
    guard desk.makesDocuments ?? OfficeDocuments.areThere else { return [] }
    return try [
      content("合计.docx", Phrase("给领导看的一页，Word 文件", "the leader's page, for Word")) {
        try TotalsText.bytes(totals, .document, desk, behind: open)
      },
      content(
        SummaryFormat.document.fileName, Phrase("活动总结草稿，Word 文件", "draft of the summary, for Word")
      ) { try open.activitySummary.document(of: day...day).bytes },
    ].compactMap { $0 }
  }

  private func content(
    _ name: String, _ words: Phrase, _ bytes: () throws -> [UInt8]
  ) throws -> DayPack.Content? {
    do {
      return (PackIndex.File(.superior, name, words), try bytes())
    } catch DeskError.template {
      return nil
    }
  }
}
