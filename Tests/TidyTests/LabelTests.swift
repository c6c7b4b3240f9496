import Testing

/// What an office may call otherwise has its words in `data/labels.json` alone.
struct LabelTests {
  /// Where a whole label stands in the sources all the same, and is none: what fields, columns and options
  /// are called, the help of commands, keys and titles that take no step, and headings and
  /// words that other people's sheets have.
  private static let others: Set<String> = [
    "Sources/Casework/Model/Field.swift: 电话",
    "Sources/Casework/Steps/Note.swift: 记一笔",
    "Sources/Casework/Steps/Reopen.swift: 重新办理",
    "Sources/Casework/Steps/Unlink.swift: 取消关联",
    "Sources/Casework/Steps/Void.swift: 作废",
    "Sources/Casework/Steps/Withdraw.swift: 撤回",
    "Sources/DeskCLI/Words/HelpWords.swift: 已登记",
    "Sources/Interchange/Mapping/ColumnMap+Guessing.swift: 举报",
    "Sources/Interchange/Mapping/ColumnMap+Guessing.swift: 咨询",
    "Sources/Interchange/Mapping/ColumnMap+Guessing.swift: 投诉",
    "Sources/Interchange/Mapping/OldResult.swift: 撤回",
    "Sources/Interchange/Mapping/OldResult.swift: 调解成功",
    "Sources/Interchange/Sheets/Headings.swift: 关联",
    "Sources/Interchange/Sheets/Headings.swift: 回复",
    "Sources/Reports/Summary/SummaryField+Words.swift: 其他单位",
    "Sources/Vocabulary/StepOption.swift: 告知",
    "Sources/Reports/Names/TableName.swift: 回访",
    "Sources/Vocabulary/StepOption.swift: 当场和解",
    "Sources/Vocabulary/Term.swift: 关联",
    "Sources/Vocabulary/Term.swift: 答复",
    "Sources/Vocabulary/Term.swift: 登记",
    "Sources/Vocabulary/Term.swift: 平台编号",
  ]

  @Test func noLabelIsWrittenInTheSources() {
    let labels = Self.labels(in: SourceTree.text(of: "data/labels.json"))
    #expect(labels.count > 50)
    // The data themselves, embedded.
    let files = SourceTree.sources.filter { $0.target != "ReferenceData" }
    let found = files.flatMap { file in
      LiteralScan(file.text).literals.map(\.words).filter(labels.contains).map {
        "\(file.path): \($0)"
      }
    }
    #expect(Set(found).subtracting(Self.others).sorted() == [])
    #expect(Self.others.subtracting(found).sorted() == [])
  }

  @Test func labelsAreReadBesideTheirIds() {
    let text = """
      // { "id": "said", "zh": "不算", "en": "no" }
      { "id": "complaint", "zh": "投诉", "en": "Complaint", "short": { "zh": "诉" } },
      {
        "id": "consultation", "zh": "咨询", "en": "Consultation"
      }
      "fields": [
        { "id": "kind", "zh": "种类", "en": "Kind" }
      """
    #expect(Self.labels(in: text) == ["投诉", "咨询"])
  }

  /// The Chinese labels of all lists but that of fields.
  private static func labels(in text: String) -> Set<String> {
    let lines = text.split(separator: "\n")
    let lists = lines.prefix { !$0.contains("\"fields\": [") }.filter {
      !$0.drop { $0 == " " }.hasPrefix("//")
    }
    return Set(
      lists.flatMap { $0.matches(of: /"id": "[^"]+", "zh": "([^"]+)"/).map { String($0.output.1) } }
    )
  }
}
