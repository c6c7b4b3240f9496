import Casework

/// Why files cannot be laid beside a case, or be had again. It carries the facts; words are made elsewhere.
public enum EvidenceFault: Error, Hashable, Sendable {
  /// Nothing is in the file.
  case empty(name: String)
  /// The file has so many bytes, and may have so many.
  case tooLarge(name: String, bytes: Int, most: Int)
  /// The case would have more files than one may.
  case tooMany(number: CaseNumber, most: Int)
  /// The store lies in memory alone, and nothing can lie beside it.
  case nowhere
  /// The case is void.
  case void(number: CaseNumber)
  /// The file does not lie beside the store any more.
  case missing(name: String)
  /// What lies there is not what was laid there.
  case changed(name: String)
}
