/// Desks of each kind of office, and the complaints that are read in there.
enum LawDesk {
  /// A desk of an office of this kind.
  static func booth(_ kind: String) throws -> Booth {
    let booth = try Booth(now: "2026-09-01T10:00:00+08:00")
    try booth.run("setup", "--office", "试点", "--office-kind", kind, "--desk", "A")
    return booth
  }

  /// A complaint as a line of a file, with its steps.
  static func line(_ steps: String) -> String {
    #"{"kind":"complaint","received_at":"2026-05-15T09:00:00+08:00","consumer":{"name":"测试","#
      + #""phone":"13900000001","address":"样街1号"},"merchant":{"name":"样板店","address":"样街2号"},"#
      + #""facts":"面包发霉","requests":["refund"],"history":[\#(steps)]}"# + "\n"
  }

  /// A step of such a complaint in 2026.
  static func step(_ name: String, _ day: String, _ more: String = "") -> String {
    #"{"at":"2026-\#(day)T10:00:00+08:00","step":"\#(name)"\#(more)}"#
  }
}
