import Casework

/// Why a bundle could not be written, or was not taken over.
public enum BundleFault: Error, Hashable, Sendable {
  /// The file is no bundle.
  case notABundle
  /// A newer program wrote it, in a way that this one does not know.
  case newer
  /// It ends before its end: the stick was pulled, or the disk was full.
  case truncated
  /// It was changed, or does not hold together.
  case damaged
  /// It has more of something than is read.
  case tooLarge(most: Int)
  /// It is sealed for the keys of another office, whose name is told.
  case otherOffice(key: String)
  /// Its signature is not that of the desk that it says it is of.
  case notSigned(DeskID)
  /// Invented records are not joined with real ones.
  case demonstration
  /// Another desk has the same letters: numbers of cases would be given twice.
  case sameLetters(String, DeskID)
  /// It holds what this very desk wrote and does not know: the store here is an older copy of it, or two laptops bear
  /// one name.
  case newerSelf(EventID)
  /// Two different events bear one name: two laptops go on from one copy of a store.
  case twoOfOneName(EventID)
  /// This desk has no key to sign with, since nothing is remembered of its store.
  case noSigningKey
  /// What packs it is not on this machine.
  case noPacking
  /// No bundle of such a desk was read here.
  case unknownDesk(String)
  /// No event begins so.
  case unknownCode(String)
  /// All desks say the same of a case.
  case nothingToSettle
}
