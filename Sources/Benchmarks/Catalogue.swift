import Measuring

/// All that is measured, in the order of the table: what only reads comes before what writes.
enum Catalogue {
  static func entries() throws -> [Entry] {
    CommandSampling.entries + FrameSampling.entries + UnlockSampling.entries
      + ScreenSampling.entries + AnswerSampling.entries + TotalsSampling.entries
      + ExportSampling.entries + MemorySampling.entries + CareSampling.entries
      + BundleSampling.entries + HubSampling.entries
      + SaveSampling.entries
      + WriterSampling.entries + (try TypingSampling.entries())
  }

  /// Those that were asked for by their own name or that of their way of measuring; all where nobody asked.
  static func chosen(_ names: [String], of entries: [Entry]) throws -> [Entry] {
    for name in names where !entries.contains(where: { $0.isCalled(name) }) {
      throw BenchmarkError.unknown(name, entries.map(\.measurement.name))
    }
    return names.isEmpty
      ? entries : entries.filter { entry in names.contains(where: entry.isCalled) }
  }
}

extension Entry {
  fileprivate func isCalled(_ name: String) -> Bool {
    measurement.name == name || sampling.name == name
  }
}
