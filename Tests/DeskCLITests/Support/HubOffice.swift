import Foundation

// MARK: An office of two laptops, and its hub

extension HubCommandTests {
  /// A desk with a case, and a backup of it.
  static let original = Result {
    let booth = try Booth()
    try booth.shell(
      """
      desk315 setup --office 样板市 --venue 东街 --desk A && \
      desk315 add complaint --facts 坏了机子 --merchant-name 某店 --consumer-name 张样本 \
        --consumer-phone 13811119999 --amount 120 && \
      desk315 tally leaflets 50 && desk315 backup copy.db
      """)
    return booth
  }

  /// An office with its hub: the second laptop has a store made out of the backup of the first, and so its keys.
  struct Office {
    let server: HubServer
    let east: Booth
    let west: Booth

    init(listens: Bool = false) throws {
      let original = try HubCommandTests.original.get()
      (server, east) = (try HubServer(listens: listens), try Booth(copying: original))
      west = try Booth()
      try west.shell(
        """
        desk315 restore '\(original.folder)/copy.db' && desk315 setup --venue 西街 --desk B
        """)
      try server.makeHub(venues: ["东街", "西街"])
      try know(east, "venue1")
      try know(west, "venue2")
    }

    /// Has a laptop know where the hub is.
    private func know(_ booth: Booth, _ role: String) throws {
      try booth.shell("mkdir -p config/desk315")
      try booth.write(
        #"{"hub":"\#(server.address(role))"}"#, to: "config/desk315/settings.json")
    }

    /// Each visits the hub, and the first once more.
    func meet() throws -> [Booth.Outcome] {
      try [east, west, east].map { try $0.run("hub", "sync") }
    }
  }
}
