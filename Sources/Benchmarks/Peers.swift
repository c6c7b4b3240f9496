enum Peers {
  static func entries(_ bench: Bench) throws -> [Entry] { [] }
}
