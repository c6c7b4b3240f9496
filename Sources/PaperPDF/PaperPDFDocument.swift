/// A paper as PDF.
package struct PaperPDFDocument: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// The characters that no font has, each once, in their order: `〓` stands for them.
  package let unprintable: [Character]
}
