import Foundation
import ReceiptReading
import SheetReading

extension Booth {
  /// The files in a folder and below it, without those of the desk itself and copies of stores.
  func files(in folder: String) throws -> [String] {
    try shell("find \(folder) -type f ! -name '*.db*' ! -name '.*' | sort").output
      .split(separator: "\n").map(String.init)
  }

  /// What somebody reads in a file: of a workbook, what stands in its cells; of a file of Word, its paragraphs; of what a
  /// receipt printer takes, what that prints.
  func words(in name: String) throws -> String {
    let path = "\(folder)/\(name)"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    if PrintedReceipt.begins([UInt8](bytes)) { return try PrintedReceipt([UInt8](bytes)).text }
    // A workbook is a packed folder, in which no word is found as it stands.
    guard bytes.starts(with: Data("PK".utf8)) else { return String(decoding: bytes, as: UTF8.self) }
    if let document = try ZipFile(path: path).files["word/document.xml"] {
      let marked = String(decoding: document, as: UTF8.self)
      return marked.replacing(/<\/w:p>/, with: "\n").replacing(/<[^>]*>/, with: "")
    }
    let cells = try SheetFile(path: path).sheets.values.flatMap(\.rows).flatMap { $0 }
    return cells.compactMap { $0 }.map { value -> String in
      switch value {
      case .words(let words), .formula(let words), .number(let words): words
      }
    }.joined(separator: "\n")
  }
}

extension String {
  /// A paper without the head of the log: a paper that is printed is recorded, so that the log ends otherwise on the
  /// next.
  var withoutHead: String {
    replacing(/(记录尾码(?:：|<\/th><td colspan="3">))[0-9A-Z]{10}/) { String($0.output.1) }
  }
}
