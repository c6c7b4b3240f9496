/// Elements that come in batches and are made into something else, batch after batch: while one is being made,
/// the next is read and the one before is taken. No more than these are in memory.
package enum Batches {
  /// - Parameters:
  ///   - read: the next batch, empty behind the last.
  ///   - make: done on whatever processor is free.
  ///   - take: done in the order of the elements, one after the other.
  package static func follow<Element: Sendable, Made: Sendable>(
    read: () throws -> [Element], make: @escaping @Sendable (Element) -> Made,
    take: (Made) throws -> Void
  ) throws {
    var elements = try read()
    var ahead = Ahead(elements, make)
    while !elements.isEmpty {
      elements = try read()
      let made = ahead.made()
      ahead = Ahead(elements, make)
      for each in made { try take(each) }
    }
  }
}
