import Casework
import Values
import Vocabulary

/// Charts in a file of Word: drawn by the program that shows them, out of their own figures, in the place of a mark.
enum WordChart {
  /// Stands in the filled text where the charts go, as it does in the template.
  static let mark = "{{charts}}"

  /// The parts with the charts side by side where the mark stands, each a third of a line wide.
  static func placed(_ charts: [KindChart], in parts: [WordPart]) -> [WordPart] {
    let numbers = charts.indices.map { $0 + 1 }
    let drawings = zip(numbers, charts).map(drawing).joined()
    let inside = "</w:t>\(drawings)<w:t xml:space=\"preserve\">"
    let filled = parts.map { part -> WordPart in
      switch part.name {
      case WordPart.document: part.replacing(mark, with: inside)
      case "word/_rels/document.xml.rels":
        part.replacing("</Relationships>", with: relations(numbers) + "</Relationships>")
      case "[Content_Types].xml": part.replacing("</Types>", with: types(numbers) + "</Types>")
      default: part
      }
    }
    return filled
      + zip(numbers, charts).map { number, chart in
        WordPart(name: "word/charts/\(file(number))", bytes: Array(space(chart).utf8))
      }
  }

  // MARK: Where it stands

  private static func file(_ number: Int) -> String { "deskchart\(number).xml" }
  private static func id(_ number: Int) -> String { "rIdDeskChart\(number)" }
  private static let office = "http://schemas.openxmlformats.org"

  private static func relations(_ numbers: [Int]) -> String {
    numbers.map { number in
      "<Relationship Id=\"\(id(number))\" "
        + "Type=\"\(office)/officeDocument/2006/relationships/chart\" "
        + "Target=\"charts/\(file(number))\"/>"
    }.joined()
  }

  private static func types(_ numbers: [Int]) -> String {
    numbers.map { number in
      "<Override PartName=\"/word/charts/\(file(number))\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
    }.joined()
  }

  /// 51 by 40 mm, in parts of a millimetre of which 36000 are one.
  private static func drawing(_ number: Int, _ chart: KindChart) -> String {
    """
    <w:drawing><wp:inline xmlns:wp="\(office)/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" \
    distR="0"><wp:extent cx="1836000" cy="1440000"/><wp:docPr id="\(900 + number)" name="\(Markup.html(chart.title))" \
    descr="\(Markup.html(chart.title))"/><a:graphic xmlns:a="\(office)/drawingml/2006/main"><a:graphicData \
    uri="\(office)/drawingml/2006/chart"><c:chart xmlns:c="\(office)/drawingml/2006/chart" \
    xmlns:r="\(office)/officeDocument/2006/relationships" r:id="\(id(number))"/></a:graphicData></a:graphic>\
    </wp:inline></w:drawing>
    """
  }

  // MARK: What it shows

  private static func space(_ chart: KindChart) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <c:chartSpace xmlns:c="\(office)/drawingml/2006/chart" xmlns:a="\(office)/drawingml/2006/main">\
    <c:roundedCorners val="0"/><c:chart>\(title(chart.title))<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>\
    <c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>\(series(chart))\
    <c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>\(axes(chart.most))</c:plotArea>\
    <c:plotVisOnly val="1"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\(letters(700))</c:chartSpace>
    """
  }

  private static func title(_ words: String) -> String {
    """
    <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="800" \
    b="0"/><a:t>\(Markup.html(words))</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
    """
  }

  private static func series(_ chart: KindChart) -> String {
    let labels = chart.columns.enumerated().map {
      "<c:pt idx=\"\($0)\"><c:v>\(Markup.html($1.label))</c:v></c:pt>"
    }
    // Nothing has no column, and no nought above it.
    let counts = chart.columns.enumerated().compactMap { place, column in
      column.count == 0
        ? nil : "<c:pt idx=\"\(place)\"><c:v>\(column.count)</c:v></c:pt>"
    }
    let count = "<c:ptCount val=\"\(chart.columns.count)\"/>"
    let last = chart.columns.count + 1
    return """
      <c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="\(colour(chart.kind))"/>\
      </a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/>\
      <c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
      <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef>\
      <c:f>Sheet1!$A$2:$A$\(last)</c:f><c:strCache>\(count)\(labels.joined())</c:strCache></c:strRef></c:cat><c:val><c:numRef>\
      <c:f>Sheet1!$B$2:$B$\(last)</c:f><c:numCache><c:formatCode>0</c:formatCode>\(count)\(counts.joined())</c:numCache>\
      </c:numRef></c:val></c:ser>
      """
  }

  /// The height is the same for all charts beside each other; the counts stand above the columns.
  private static func axes(_ most: Int) -> String {
    """
    <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>\
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/>\
    <c:tickLblSkip val="1"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max \
    val="\(most)"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>
    """
  }

  private static func letters(_ size: Int) -> String {
    "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"\(size)\"/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
  }

  private static func colour(_ kind: Kind) -> String {
    switch kind {
    case .complaint: "8F3212"
    case .report: "4C3580"
    case .consultation: "0F527A"
    }
  }
}

extension WordPart {
  fileprivate func replacing(_ words: String, with others: String) -> WordPart {
    let text = String(decoding: bytes, as: UTF8.self)
    return WordPart(name: name, bytes: Array(text.replacing(words, with: others).utf8))
  }
}
