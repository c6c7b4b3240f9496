import Values
import Vocabulary

/// What an official document looks like (GB/T 9704-2012): A4 with margins of 37, 35, 28 and 26 mm, 22 lines of 28
/// characters, the title in 小标宋 of size 2, the text in 仿宋 of size 3 with an indent of two characters.
///
/// Lengths are twentieths of a point, sizes of letters half points.
enum WordLook {
  /// What a paragraph is.
  enum Style: String, CaseIterable {
    case title = "DeskTitle"
    case subtitle = "DeskSubtitle"
    case heading = "DeskHeading"
    case text = "DeskText"
    case plain = "DeskPlain"
    case signature = "DeskSignature"
    case pen = "DeskPen"
    case label = "DeskLabel"
    case cell = "DeskCell"

    func paragraph(_ words: String) -> String { paragraph(runs: words.isEmpty ? "" : run(words)) }

    /// A paragraph of words in which gaps are marked by their ground.
    func paragraph(gapped words: String) -> String {
      let runs = SummaryGaps.pieces(of: words).map { piece in
        run(piece.words, piece.isGap ? "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>" : "")
      }
      return paragraph(runs: runs.joined())
    }

    private func paragraph(runs: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(rawValue)\"/></w:pPr>\(runs)</w:p>"
    }

    private func run(_ words: String, _ look: String = "") -> String {
      "<w:r>\(look)<w:t xml:space=\"preserve\">\(Markup.html(words))</w:t></w:r>"
    }

    /// What Word calls it in its list.
    private var name: String {
      switch self {
      case .title: "公文标题"
      case .subtitle: "公文发文字号"
      case .heading: "公文一级标题"
      case .text: "公文正文"
      case .plain: "公文主送"
      case .signature: "公文落款"
      case .pen: "手写行"
      case .label: "栏目"
      case .cell: "栏目内容"
      }
    }

    private var paragraphs: String {
      switch self {
      case .title:
        "<w:spacing w:before=\"0\" w:after=\"290\" w:line=\"660\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"
      case .subtitle: "<w:spacing w:after=\"290\"/><w:jc w:val=\"center\"/>"
      case .heading:
        "<w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
          + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
      case .text: "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
      case .plain: ""
      case .signature:
        "<w:keepLines/><w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>"
      case .pen:
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
      case .label: Style.narrow + "<w:jc w:val=\"center\"/>"
      case .cell: Style.narrow + "<w:jc w:val=\"left\"/>"
      }
    }

    /// Lines of tables are as high as their letters ask for.
    private static let narrow =
      "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"atLeast\"/>"

    private var letters: String {
      switch self {
      case .title: "<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>"
      case .heading: "<w:rFonts w:eastAsia=\"黑体\"/>"
      case .label, .cell: "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
      case .subtitle, .text, .plain, .signature, .pen: ""
      }
    }

    fileprivate var declaration: String {
      """
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(rawValue)"><w:name w:val="\(name)"/>\
      <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(paragraphs)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>
      """
    }
  }

  // MARK: Tables

  struct Cell {
    var words: String
    var isLabel: Bool
    var columns: Int
  }

  /// The widths of a label and a value, which stand twice in a row.
  private static let widths = [1900, 2522, 1900, 2523]

  static func table(_ rows: [[Cell]]) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return framed(width: widths.reduce(0, +), grid: grid, rows: rows.map(row))
  }

  /// As wide is a line.
  static let lineWidth = 8845

  /// A table of rows with columns of these widths; its head, if it has one, stands on every page that it goes on to.
  static func list(_ rows: [[String]], widths: [Int], hasHead: Bool) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let made = rows.enumerated().map { place, words -> String in
      let isHead = hasHead && place == 0
      let cells = zip(words, widths).map { words, width in
        """
        <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
        \((isHead ? Style.label : .cell).paragraph(words))</w:tc>
        """
      }
      let head = isHead ? "<w:tblHeader/>" : ""
      return "<w:tr><w:trPr><w:cantSplit/>\(head)</w:trPr>\(cells.joined())</w:tr>"
    }
    return framed(width: widths.reduce(0, +), grid: grid, rows: made)
  }

  private static func framed(width: Int, grid: String, rows: [String]) -> String {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(width)" w:type="dxa"/><w:tblBorders>\(edges)</w:tblBorders>\
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>
      """
  }

  private static func row(_ cells: [Cell]) -> String {
    var place = 0
    let made = cells.map { cell -> String in
      let width = widths[place..<min(place + cell.columns, widths.count)].reduce(0, +)
      place = min(place + cell.columns, widths.count - 1)
      let span = cell.columns > 1 ? "<w:gridSpan w:val=\"\(cell.columns)\"/>" : ""
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)<w:vAlign w:val="center"/></w:tcPr>\
        \((cell.isLabel ? Style.label : .cell).paragraph(cell.words))</w:tc>
        """
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(made.joined())</w:tr>"
  }
}

// MARK: - The parts of a file

extension WordLook {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// How far text stays away from the edges of a sheet, above and below, and the number of the page from the lower one.
  struct Margins {
    var top: Int
    var bottom: Int
    var number: Int

    static let official = Margins(top: 2098, bottom: 1984, number: 1588)
    /// 20 mm, for what is to stand on one sheet and is no official document.
    static let narrow = Margins(top: 1134, bottom: 1134, number: 567)
  }

  /// The files that a document is made of.
  static func parts(body: String, margins: Margins = .official) -> [WordPart] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootRelations),
      (WordPart.document, document(body, margins)),
      ("word/_rels/document.xml.rels", documentRelations), ("word/styles.xml", styles),
      ("word/settings.xml", settings), ("word/numbering.xml", numbering),
      ("word/footer1.xml", footer("right")),
      ("word/footer2.xml", footer("left")),
    ].map { WordPart(name: $0.0, bytes: Array((head + $0.1).utf8)) }
  }

  /// 22 lines in the 225 mm of official documents.
  private static func document(_ body: String, _ margins: Margins) -> String {
    """
    <w:document xmlns:w="\(main)" xmlns:r="\(relations)"><w:body>\(body)<w:sectPr>\
    <w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="\(margins.top)" w:right="1474" w:bottom="\(margins.bottom)" \
    w:left="1587" w:header="851" w:footer="\(margins.number)" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  /// 28 characters in 156 mm: a quarter of a point less than letters of size 3 are wide. A grid for characters would say
  /// the same, but programs disagree about it.
  private static let letters = """
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312"/>\
    <w:spacing w:val="-5"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
    """

  private static let styles = """
    <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\(letters)</w:rPr></w:rPrDefault><w:pPrDefault/>\
    </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
    <w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>\
    \(Style.allCases.map(\.declaration).joined())</w:styles>
    """

  private static let settings = """
    <w:settings xmlns:w="\(main)"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat></w:settings>
    """

  /// Headings are counted as official documents count them: 一、二、三、
  private static let numbering = """
    <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>\
    <w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLineChars="200" \
    w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    </w:numbering>
    """

  /// The number of the page between two strokes, in 宋体 of size 4: on odd pages right, on even ones left.
  private static func footer(_ side: String) -> String {
    let look = """
      <w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>
      """
    func run(_ inside: String) -> String { "<w:r>\(look)\(inside)</w:r>" }
    let number = ["begin", "", "end"].map { kind in
      kind.isEmpty
        ? run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
        : run("<w:fldChar w:fldCharType=\"\(kind)\"/>")
    }.joined()
    return """
      <w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:ind w:\(side)Chars="100" w:\(side)="320"/><w:jc w:val="\(side)"/></w:pPr>\
      \(run("<w:t xml:space=\"preserve\">— </w:t>"))\(number)\(run("<w:t xml:space=\"preserve\"> —</w:t>"))</w:p></w:ftr>
      """
  }

  private static let contentTypes = """
    <Types xmlns="\(packages)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/><Override PartName="/word/settings.xml" \
    ContentType="\(types).settings+xml"/><Override PartName="/word/numbering.xml" \
    ContentType="\(types).numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="\(types).footer+xml"/>\
    <Override PartName="/word/footer2.xml" ContentType="\(types).footer+xml"/></Types>
    """

  private static let rootRelations = """
    <Relationships xmlns="\(packages)/relationships"><Relationship Id="rId1" Type="\(relations)/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """

  private static let documentRelations = """
    <Relationships xmlns="\(packages)/relationships"><Relationship Id="rId1" Type="\(relations)/styles" \
    Target="styles.xml"/><Relationship Id="rId2" Type="\(relations)/settings" Target="settings.xml"/><Relationship \
    Id="rId5" Type="\(relations)/numbering" Target="numbering.xml"/><Relationship \
    Id="rId3" Type="\(relations)/footer" Target="footer1.xml"/><Relationship Id="rId4" Type="\(relations)/footer" \
    Target="footer2.xml"/></Relationships>
    """
}
