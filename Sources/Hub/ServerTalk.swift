#if Hub
  import CPostgres

  /// A talk with a server that speaks PostgreSQL.
  final class ServerTalk {
    private let talk: OpaquePointer

    /// Begins a talk.
    init(_ address: HubAddress) throws(HubFault) {
      guard postgres_is_there() != 0 else { throw .noLibrary }
      let parameters = address.parameters
      let opened = CStrings(parameters.map(\.name)).withPointers { names in
        CStrings(parameters.map(\.value)).withPointers { values in postgres_open(names, values) }
      }
      guard let opened else { throw .noLibrary }
      talk = opened
      guard postgres_is_open(talk) != 0 else {
        throw .notReached(String(cString: postgres_words(talk)))
      }
      guard postgres_is_private(talk) != 0 else { throw .unchecked(mode: "disable") }
    }

    deinit { postgres_close(talk) }

    /// What an address says of one of its parts; nil where it says nothing.
    static func part(_ name: String, of address: String) throws(HubFault) -> String? {
      guard postgres_is_there() != 0 else { throw .noLibrary }
      var value: UnsafeMutablePointer<CChar>?
      guard postgres_address_part(address, name, &value) != 0 else { throw .badAddress }
      defer { postgres_forget(value) }
      return value.map { String(cString: $0) }
    }

    /// Asks for one statement; what the answer holds, row by row.
    func ask(_ sql: String, _ arguments: [String?] = []) throws(HubFault) -> [[String?]] {
      let code = CStrings(arguments).withPointers { pointers in
        postgres_ask(talk, sql, Int32(arguments.count), pointers, ServerTalk.patience)
      }
      try check(code)
      return (0..<postgres_rows(talk)).map { row in
        (0..<postgres_columns(talk)).map { column in
          postgres_text(talk, row, column).map { String(cString: $0) }
        }
      }
    }

    /// Runs several statements.
    func run(script: String) throws(HubFault) {
      try check(postgres_ask(talk, script, -1, nil, ServerTalk.patience))
    }

    /// Whether the server has warned of something since this was last asked.
    func takeWarning() -> Bool { postgres_take_warning(talk) != 0 }

    /// So many thousandths of a second an answer is waited for.
    private static let patience: Int32 = 90_000

    private func check(_ code: Int32) throws(HubFault) {
      if code == POSTGRES_DONE { return }
      let words = String(cString: postgres_words(talk))
      if code == POSTGRES_LOST { throw .lost(words) }
      throw HubFault(state: String(cString: postgres_state(talk)), words: words)
    }
  }

  /// Texts as C has them, for the time of a call.
  private struct CStrings {
    private let texts: [String?]

    init(_ texts: [String?]) { self.texts = texts }

    /// - Parameter use: is given pointers to the texts, and a last one that is NULL.
    func withPointers<Result>(
      _ use: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
      var bytes: [CChar] = []
      var places: [Int?] = []
      for text in texts {
        places.append(text == nil ? nil : bytes.count)
        if let text { bytes += text.utf8CString }
      }
      return bytes.withUnsafeBufferPointer { all in
        let pointers: [UnsafePointer<CChar>?] =
          places.map { place in place.flatMap { all.baseAddress?.advanced(by: $0) } } + [nil]
        return pointers.withUnsafeBufferPointer { pointers in
          // It has at least the last one.
          guard let first = pointers.baseAddress else { preconditionFailure("no pointers") }
          return use(first)
        }
      }
    }
  }
#else
  /// A program that was built without the trait `Hub` talks to nobody.
  final class ServerTalk {
    init(_: HubAddress) throws(HubFault) { throw .notBuilt }

    static func part(_: String, of _: String) throws(HubFault) -> String? { throw .notBuilt }

    func ask(_: String, _: [String?] = []) throws(HubFault) -> [[String?]] { throw .notBuilt }

    func run(script _: String) throws(HubFault) { throw .notBuilt }

    func takeWarning() -> Bool { false }
  }
#endif
