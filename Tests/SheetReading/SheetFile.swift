import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The sheets of an XLSX file as a reader of such files has them.
public struct SheetFile {
  /// What a cell holds.
  public enum Value: Equatable, Sendable {
    /// A text.
    case words(String)
    /// A number in the digits of the file.
    case number(String)
    /// Something that is calculated.
    case formula(String)
  }

  /// A sheet.
  public struct Sheet {
    /// The rows; what is not there is nil.
    public var rows: [[Value?]] = []
    /// How many rows stay in sight.
    public var frozenRows = 0
    /// The width of each column.
    public var widths: [Double] = []
    /// The number of its paper; A4 is 9.
    public var paper = ""
    /// What is printed above and below.
    public var printed: [String] = []
  }

  /// A file that an XLSX file must have and has not.
  public struct Missing: Error {
    /// Its name.
    public var name: String
  }

  /// The names, in their order; a page with a chart among them.
  public private(set) var names: [String] = []
  /// The sheets by name; a page with a chart is none.
  public private(set) var sheets: [String: Sheet] = [:]
  /// The drawings of charts.
  public private(set) var charts: [String] = []
  /// The names that Excel knows by itself, such as the rows that are printed on every page.
  public private(set) var defined: [String] = []

  /// Reads a file; every part of it must be sound XML.
  public init(path: String) throws {
    let zip = try ZipFile(path: path)
    func read(_ name: String) throws -> Element {
      guard let bytes = zip.files[name] else { throw Missing(name: name) }
      return try Element.parsed(bytes)
    }
    for name in zip.files.keys where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      _ = try read(name)
    }
    let shared =
      zip.files["xl/sharedStrings.xml"] == nil
      ? [] : try read("xl/sharedStrings.xml").all("si").map(\.text)
    let book = try read("xl/workbook.xml")
    let links = try read("xl/_rels/workbook.xml.rels").all("Relationship")
    for sheet in book.all("sheet") {
      let name = sheet["name"]
      names.append(name)
      let target = links.first { $0["Id"] == sheet["r:id"] }?["Target"] ?? ""
      guard target.hasPrefix("worksheets/") else { continue }
      sheets[name] = Sheet(try read("xl/" + target), shared)
    }
    defined = book.all("definedName").map { "\($0["name"]) \($0.text)" }
    charts = try zip.files.keys.filter { $0.hasPrefix("xl/charts/") }.sorted().map {
      try read($0).text
    }
  }
}

extension SheetFile.Sheet {
  fileprivate init(_ element: Element, _ shared: [String]) {
    for row in element.all("row") {
      let number = Int(row["r"]) ?? 0
      while rows.count < number { rows.append([]) }
      for cell in row.all("c") {
        let column = cell["r"].prefix { $0.isLetter }.reduce(0) {
          $0 * 26 + Int($1.asciiValue ?? 64) - 64
        }
        while rows[number - 1].count < column { rows[number - 1].append(nil) }
        rows[number - 1][column - 1] = SheetFile.Value(cell, shared)
      }
    }
    frozenRows = element.all("pane").first.flatMap { Int($0["ySplit"]) } ?? 0
    widths = element.all("col").compactMap { Double($0["width"]) }
    paper = element.all("pageSetup").first?["paperSize"] ?? ""
    printed = element.all("oddHeader").map(\.text) + element.all("oddFooter").map(\.text)
  }
}

extension SheetFile.Value {
  fileprivate init?(_ cell: Element, _ shared: [String]) {
    if let formula = cell.all("f").first {
      self = .formula(formula.text)
    } else if cell["t"] == "inlineStr" {
      self = .words(SheetFile.Value.plain(cell.text))
    } else if let value = cell.all("v").first?.text {
      self =
        cell["t"] == "s" ? .words(SheetFile.Value.plain(shared[Int(value) ?? 0])) : .number(value)
    } else {
      return nil
    }
  }

  /// `_x0041_` in a cell stands for the character of that number.
  private static func plain(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        ?? ""
    }
  }
}

/// A part of an XML file with all that is in it.
private final class Element: NSObject, XMLParserDelegate {
  let name: String
  let attributes: [String: String]
  var text = ""
  private var children: [Element] = []
  private var open: [Element] = []

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(attribute: String) -> String { attributes[attribute] ?? "" }

  /// All parts of that name, however deep.
  func all(_ name: String) -> [Element] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  static func parsed(_ bytes: [UInt8]) throws -> Element {
    let root = Element("", [:])
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = root
    root.open = [root]
    guard parser.parse() else { throw parser.parserError ?? Inflate.Broken() }
    return root
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  /// A part's text is that of all parts in it.
  func parser(_ parser: XMLParser, foundCharacters words: String) {
    for element in open { element.text += words }
  }
}
