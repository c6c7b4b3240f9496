/// How a store was lost to the desk that has it open.
public enum StoreLoss: Hashable, Sendable {
  /// Its name leads nowhere: it was deleted, or it or its folder was moved.
  case gone
  /// Its name leads to another file.
  case replaced
  /// Somebody else has written into it.
  case changed
  /// Its log, the files that go with that, or the writer's lock are gone or are others.
  case logGone
  /// The disk did not confirm the last save, and does not let anybody see whether it is there.
  case unsure
}
