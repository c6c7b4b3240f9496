/// Nothing was taken over or written since somebody waited.
public struct LeftOff: Error {}
