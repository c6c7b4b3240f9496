import Reports
import Testing
import Values
import Vocabulary

/// Paragraphs of invented summaries for readers who are to tell them from those that people have written
/// (`make paragraphs`; how, and the last figure: docs/verify.md).
@Suite struct ParagraphTests {
  /// The two longest of each, and no formula in two of one summary.
  @Test func paragraphsHaveNothingOfAProgram() throws {
    let all = try InventedOccasion.all.flatMap { try $0.paragraphs().prefix(2) }
    #expect(all.count >= 12 && Set(all).count == all.count)
    for paragraph in all {
      // Bookkeeping, brackets and shares with a stroke are a program's, or a form's.
      let found = paragraph.firstMatch(of: /[（(]|[0-9]\/[0-9]|登记|尚未办结|范围|合计|数据|报送/)
      #expect(found == nil, "\(paragraph)")
      #expect(paragraph.hasSuffix("。") && !paragraph.contains("。。"), "\(paragraph)")
      #expect(SummaryCheck(paragraph).findings == [], "\(paragraph)")
    }
    let sheet = all.enumerated().map { "\($0 + 1). \($1)\n" }.joined(separator: "\n")
    Testing.Attachment.record(Array(sheet.utf8), named: "paragraphs.txt")
  }

  @Test func aCountysDayIsToldAsAnOfficeTellsIt() throws {
    let blocks = try InventedOccasion.county.draft().text().split(separator: "\n\n").map(
      String.init)
    let expected = [
      "为深入宣传消费者权益保护法律法规，增强经营者的诚信意识和消费者的维权意识，营造安全放心的消费环境，2027年3月15日，青禾县市场监管局联合青禾县消委会围绕“共筑放心消费”年主题，在人民广场开展“3·15”国际消费者权益日宣传咨询活动，接待群众投诉、举报，解答消费咨询，听取群众诉求。现将活动情况总结如下。",
      "通过发放资料、展板展示、悬挂横幅等形式，宣传消费者权益保护法律法规和维权知识，引导消费者科学、理性消费。活动现场发放宣传资料5000余份。当天，展出宣传展板12块，悬挂横幅标语8条，发放宣传礼品600个。",
      "现场接受咨询320余人次。共接到投诉26件，受理23件，办结17件，均为当场和解，办结率65%；其余9件正在办理，其中3件已转有关部门办理。",
      "投诉反映较多的是质量、合同、售后服务问题，分别为12件、6件、5件；涉及的商品和服务以食品类12件、电信服务6件、家用电子电器类5件居多。",
      "为规范经营行为，维护市场秩序，活动期间，检查企业42家次，销毁假冒酒水3批。",
      "通过此次活动，一批消费纠纷得到化解，共为消费者挽回经济损失12860元。",
      "受理的23件投诉中，已解决17件，解决率74%。",
    ]
    #expect(expected.filter { !blocks.contains($0) } == [], "\(blocks)")
  }
}
