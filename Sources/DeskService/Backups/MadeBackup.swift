import Values

/// A copy of the store that was made, looked through, and has its name.
struct MadeBackup {
  /// Where it lies.
  let path: String
  /// Its folder as it is shown to the clerk.
  let shown: String
  /// SHA-256 of its bytes.
  let sum: String
  /// Whether it lies elsewhere than the clerk's own files.
  let isSecond: Bool
  /// The folder of the settings that it could not go to.
  var instead: UnfitFolder?
}
