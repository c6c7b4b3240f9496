import Foundation

/// A workbook as other programs write it, made for tests: parts of XML in a zip file that packs nothing.
struct MadeWorkbook {
  /// The rows of the sheet, as XML of `sheetData`, and what follows it.
  var rows: String
  var behind = ""
  /// The texts that cells have in common.
  var texts: [String] = []
  /// The prefix that some programs write before the name of every element.
  var prefix = ""
  var countsFrom1904 = false

  /// Style 1 is a day, 2 a moment in a format of the office's own, 3 money.
  private static let styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"180\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm\"/>"
    + "<numFmt numFmtId=\"181\" formatCode=\"[$￥-804]#,##0.00&quot;day&quot;\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
    + "<xf numFmtId=\"14\"/><xf numFmtId=\"180\"/><xf numFmtId=\"181\"/></cellXfs></styleSheet>"

  /// What is packed in it.
  var parts: [(name: String, text: String)] {
    let p = prefix
    let shared = texts.map { "<si>\($0)</si>" }.joined()
    return [
      ("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"),
      (
        "xl/workbook.xml",
        "<\(p)workbook><\(p)workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/><\(p)sheets>"
          + "<\(p)sheet name=\"目录\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
          + "<\(p)sheet name=\"2025年\" sheetId=\"2\" r:id=\"rId2\"/></\(p)sheets></\(p)workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Target=\"/xl/worksheets/sheet2.xml\" Id=\"rId2\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"), ("xl/styles.xml", MadeWorkbook.styles),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
      (
        "xl/worksheets/sheet2.xml",
        "<\(p)worksheet><\(p)sheetData>\(rows)</\(p)sheetData>\(behind)</\(p)worksheet>"
      ),
    ]
  }

  /// The file.
  var bytes: [UInt8] {
    var (file, index) = ([UInt8](), [UInt8]())
    for part in parts {
      let (name, text) = (Array(part.name.utf8), Array(part.text.utf8))
      let head =
        MadeWorkbook.number(0, 2) + MadeWorkbook.number(0, 2) + MadeWorkbook.number(0x21_0000, 4)
        + MadeWorkbook.number(MadeWorkbook.sum(of: text), 4) + MadeWorkbook.number(text.count, 4)
        + MadeWorkbook.number(text.count, 4) + MadeWorkbook.number(name.count, 2)
        + MadeWorkbook.number(0, 2)
      index += Array("PK\u{01}\u{02}".utf8) + MadeWorkbook.number(20, 2)
      index += MadeWorkbook.number(20, 2) + head + MadeWorkbook.number(0, 2)
      index += MadeWorkbook.number(0, 2) + MadeWorkbook.number(0, 2) + MadeWorkbook.number(0, 4)
      index += MadeWorkbook.number(file.count, 4) + name
      file += Array("PK\u{03}\u{04}".utf8) + MadeWorkbook.number(20, 2) + head + name + text
    }
    let end =
      MadeWorkbook.number(0, 2) + MadeWorkbook.number(0, 2) + MadeWorkbook.number(parts.count, 2)
      + MadeWorkbook.number(parts.count, 2) + MadeWorkbook.number(index.count, 4)
      + MadeWorkbook.number(file.count, 4) + MadeWorkbook.number(0, 2)
    return file + index + Array("PK\u{05}\u{06}".utf8) + end
  }

  private static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(number >> ($0 * 8) & 0xFF) }
  }

  /// CRC-32, by which whoever unpacks a file sees that it is whole.
  private static func sum(of bytes: [UInt8]) -> Int {
    let sum = bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
    return Int(~sum)
  }
}
