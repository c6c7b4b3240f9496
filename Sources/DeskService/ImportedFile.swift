import Values

/// A file that was read in: what the store made of it.
package struct ImportedFile {
  /// What somebody has to know, in the order of the file.
  package let remarks: [Phrase]
  /// How many records were new.
  package let new: Int
  /// How many were there already with the same content.
  package let known: Int
  /// How many are there with other content; they were not changed.
  package let differing: Int
}
