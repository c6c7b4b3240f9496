import Casework
import Interchange
import Values
import Vocabulary

/// Open cases for those who go on with them, with the names of things and not their ids: a sheet,
/// and a page that is printed, handed over with the cases and signed for.
public struct DepartmentList {
  /// What the list is for.
  public enum Purpose: Hashable, Sendable {
    /// A department takes the cases over and signs for them.
    case takenOver
    /// Somebody keys them into the 12315 platform (总局令第121号 art. 40) and notes its numbers.
    case keyedIn
  }

  private let title: String
  private let scope: String
  private let purpose: Purpose
  private let catalogue: Catalogue
  private let language: Language
  private let documents: [JSON]
  private let isDemonstration: Bool
  /// What the platform asks for, in its order.
  private let platform: PlatformForm

  /// - Parameters:
  ///   - documents: cases as `list` writes them, with persons masked or not.
  ///   - scope: the office, the venue and the day.
  ///   - isDemonstration: whether the cases are invented, which title and sheet then say.
  public init(
    _ documents: [JSON], title: String, scope: String, for purpose: Purpose,
    reference: Reference, language: Language, isDemonstration: Bool
  ) {
    platform = reference.platform
    self.documents = documents
    self.isDemonstration = isDemonstration
    self.title = Demonstration.marked(title, language, if: isDemonstration)
    self.scope = scope
    self.purpose = purpose
    catalogue = reference.catalogue
    self.language = language
  }

  /// One row a case, as comma-separated values: what is told, and columns to be filled in by hand.
  public var sheet: [UInt8] {
    let byHand = purpose == .keyedIn ? [Words.platformNumber] : [Words.signature, Words.signedOn]
    let mark = isDemonstration ? [Demonstration.word] : []
    let columns = columns(for: .complaint)
    let header = columns.map(\.column.header) + byHand + mark
    let ending = byHand.map { _ in "" } + mark.map { $0[language] }
    return CSV.bytes(
      header.map { $0[language] },
      documents.map { document in
        columns.map { cell($0, document) } + ending.map(CSV.Cell.words)
      })
  }

  private func cell(_ column: ListColumn, _ document: JSON) -> CSV.Cell {
    let words = words(column, document)
    return column.looksLikeAFigure ? .figure(words) : .words(words)
  }

  /// The cases one below the other, each with a line to sign or to write a number on.
  public var page: String {
    let head = [
      "<h1>\(Markup.html(title))</h1>", "<p class=\"scope\">\(Markup.html(scope))</p>",
    ]
    let cases = documents.flatMap(section)
    return Page(title: title, language: language, body: head + cases + foot).html
  }

  private func section(_ document: JSON) -> [String] {
    let kind = document["kind"]?.string.flatMap(Kind.init) ?? .complaint
    let columns = columns(for: kind)
    let heading = columns.prefix(3).map { words($0, document) }.joined(separator: "  ")
    let rows = columns.dropFirst(3).compactMap { column -> String? in
      let words = words(column, document)
      if words.isEmpty { return nil }
      return "<div\(column.isLong ? " class=\"long\"" : "")>"
        + "<dt>\(Markup.html(column.column.header[language]))</dt>"
        + "<dd>\(Markup.html(Table.oneLine(words)))</dd></div>"
    }
    let line =
      purpose == .keyedIn
      ? blank(Words.platformNumber) : blank(Words.takenOver)
    return ["<section class=\"case\">", "<h2>\(Markup.html(heading))</h2>", "<dl class=\"pairs\">"]
      + rows + ["</dl>", "<p>\(line)</p>", "</section>"]
  }

  /// Who gives and who takes, with room to sign.
  private var foot: [String] {
    if purpose == .keyedIn { return [] }
    let count = Phrase("共 \(documents.count) 件", "\(documents.count) cases")[language]
    return [
      "<section class=\"case\">", "<h2>\(Markup.html(Words.receipt[language]))</h2>",
      "<p>\(Markup.html(count))</p>",
      "<p>\(blank(Words.giver)) \(blank(Words.signature)) \(blank(Words.signedOn))</p>",
      "</section>",
    ]
  }

  private func blank(_ words: Phrase) -> String {
    "\(Markup.html(words[language])) ____________"
  }
}

// MARK: - What is told of a case

extension DepartmentList {
  /// In its order; the first three head the case on a page.
  static let told: [ListColumn] = [
    .number, .kind, .receivedAt, .dueOn, .dueWhat, .status, .name, .phone, .address, .merchant,
    .merchantAddress, .merchantPhone, .contact, .product, .goodsClass, .nature, .purchased, .amount,
    .facts, .requests, .evidence, .missing, .channel,
  ]

  /// What is told, for whoever keys it in as the platform asks for it.
  private func columns(for kind: Kind) -> [ListColumn] {
    let told = DepartmentList.told
    guard purpose == .keyedIn else { return told }
    let head = told.prefix(3)
    let asked = platform.entries(for: kind).compactMap { ListColumn(rawValue: $0.field.rawValue) }
      .filter { told.contains($0) && !head.contains($0) }
    return Array(head) + asked + told.filter { !head.contains($0) && !asked.contains($0) }
  }

  /// The words of a column; empty where the case does not say it, and in those that only lists have.
  func words(_ column: ListColumn, _ document: JSON) -> String {
    let value = document.value(at: column.rawValue) ?? .null
    switch column {
    case .kind: return label(value, catalogue.kinds.list)
    case .status: return label(value, catalogue.statuses.list)
    case .goodsClass: return goodsClass(value)
    case .nature: return label(value, catalogue.natures)
    case .channel: return label(value, catalogue.channels)
    case .dueWhat: return label(value, catalogue.deadlines.list)
    case .requests:
      return RequestWords.words(
        list(value), other: document["request_other"]?.string ?? "", catalogue, language)
    case .purchased: return said(value, .purchasedOn, document)
    case .amount: return said(value, .amount, document)
    case .missing: return labels(value, catalogue.fields.list)
    case .evidence: return list(value).joined(separator: comma)
    case .receivedAt: return CaseText.time(value.string ?? "")
    case .number, .dueOn, .name, .phone, .address, .merchant, .merchantAddress, .merchantPhone,
      .contact, .product, .facts:
      return value.string ?? ""
    case .shortNumber, .clerk, .venue, .people, .topic, .trade, .amountApprox, .state, .outcome,
      .recovered, .doubled, .department, .closedOn, .dueEstimated, .due, .next, .calledBack,
      .demonstration:
      return ""
    }
  }

  private var comma: String { Punctuation.listComma[language] }

  /// A day or an amount as exactly as it was said, or in the words that nobody could read.
  private func said(_ value: JSON, _ field: Field, _ document: JSON) -> String {
    SaidWords.words(of: field, in: document, language) ?? value.string ?? ""
  }

  /// Who keys a case in finds its class by the platform's own name, where that is known.
  private func goodsClass(_ value: JSON) -> String {
    let own = label(value, catalogue.classNames)
    let there = value.string.map(catalogue.classNames.platformName) ?? ""
    guard purpose == .keyedIn, !there.isEmpty else { return own }
    return own + Phrase("（平台：\(there)）", " (platform: \(there))")[language]
  }

  private func label(_ value: JSON, _ list: Catalogue.List) -> String {
    value.string.map { list.label($0, language) } ?? ""
  }

  private func labels(_ value: JSON, _ known: Catalogue.List) -> String {
    list(value).map { known.label($0, language) }.joined(separator: comma)
  }

  private func list(_ value: JSON) -> [String] { (value.array ?? []).compactMap(\.string) }
}

extension Words {
  fileprivate static let platformNumber = Term.platformNumber
  fileprivate static let signature = Phrase("接收人签字", "Taken over by")
  fileprivate static let signedOn = Phrase("接收日期", "On")
  fileprivate static let takenOver = Phrase("办理人", "Handled by")
  fileprivate static let receipt = Phrase("接收回执", "Receipt")
  fileprivate static let giver = Phrase("移交人", "Handed over by")
}

extension ListColumn {
  /// Whether a spreadsheet may take it for a day, a moment or an amount. When something was bought is
  /// text, for it may be said roughly; most say the day.
  fileprivate var looksLikeAFigure: Bool {
    switch column.kind {
    case .integer, .decimal, .money, .day, .moment, .percent: true
    case .text, .phone: self == .purchased
    }
  }

  /// Whether it takes a whole line of a page.
  fileprivate var isLong: Bool {
    switch self {
    case .facts, .requests, .evidence, .missing: true
    case .number, .shortNumber, .kind, .receivedAt, .channel, .venue, .clerk, .people, .topic,
      .name, .phone, .address, .merchant, .merchantAddress, .merchantPhone, .contact, .trade,
      .goodsClass, .product, .nature, .purchased, .amount, .amountApprox, .status, .state,
      .outcome, .recovered, .doubled, .department, .closedOn, .dueWhat, .dueOn, .dueEstimated,
      .due, .next, .calledBack, .demonstration:
      false
    }
  }
}
