/// Where a hub is: `postgresql://user@host[,host…]/database`. Of several servers the one that takes writing is asked.
public struct HubAddress: Hashable, Sendable {
  let text: String

  /// Reads an address.
  ///
  /// What is said to a hub goes over TLS with a checked certificate, or through a socket of this machine; an address that
  /// asks for less is refused, and so is one with a password, which belongs in the password file of PostgreSQL.
  public init(_ text: String) throws(HubFault) {
    guard text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") else {
      throw .badAddress
    }
    if try ServerTalk.part("password", of: text) != nil { throw .passwordInAddress }
    if let mode = try ServerTalk.part("sslmode", of: text), mode != HubAddress.checked {
      throw .unchecked(mode: mode)
    }
    self.text = text
  }

  /// How a certificate has to be checked: that it is one of an authority that is trusted, and of that very server.
  static let checked = "verify-full"

  /// What the talk is begun with: what stands before the address may be changed by it, what stands behind it not.
  var parameters: [(name: String, value: String)] {
    [
      ("connect_timeout", "10"), ("target_session_attrs", "read-write"), ("keepalives_idle", "10"),
      ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
      ("dbname", text),
      ("sslmode", HubAddress.checked), ("gssencmode", "disable"), ("client_encoding", "UTF8"),
      ("application_name", "desk315"),
      // A commit that does not wait for its second machine acknowledges nothing.
      ("options", "-c synchronous_commit=on -c statement_timeout=60000 -c lock_timeout=20000"),
    ]
  }
}
