import Values
import Vocabulary

/// The code that opens a store whose passphrase is lost, on a page to be printed and locked up.
package struct RecoveryPage {
  private let code: String
  private let office: String

  /// - Parameters:
  ///   - code: groups of digits, parted by hyphens.
  ///   - office: whose store it opens.
  package init(code: String, office: String) {
    self.code = code
    self.office = office
  }

  /// The page. Its bars are read as the digits without hyphens, which are the same code.
  package func html(_ language: Language) -> String {
    let title = Phrase("恢复码", "Recovery code")[language]
    let words = Phrase(
      "忘了密码时用它打开存档。只有这一份，请打印后锁好，删掉这个文件。",
      "It opens the store when the passphrase is lost. There is no other copy: print it, lock it up, delete this file."
    )[language]
    let groups = code.split(separator: "-").joined(separator: " ")
    let bars = Barcode(pairs: code.filter { $0 != "-" }).map(PageBarcode.picture)
    return Page(
      title: title, language: language,
      body: [
        "<h1>\(Markup.html(title))</h1>", "<p class=\"scope\">\(Markup.html(office))</p>",
        "<p>\(Markup.html(words))</p>",
        "<p style=\"font: 1.6em monospace\">\(Markup.html(groups))</p>", bars ?? "",
      ]
    ).html
  }
}
