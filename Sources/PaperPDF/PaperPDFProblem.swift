/// Why a paper cannot be drawn.
package enum PaperPDFProblem: Error, Hashable, Sendable {
  /// A library is not there: the name of its file.
  case noLibraries(String)
  /// No font has Chinese characters.
  case noFont
  /// The library did not finish the document, in its own words.
  case failed(String)
}
