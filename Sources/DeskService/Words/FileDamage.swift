import Values

/// What SQLite says of a damaged file, in words: its own are English.
enum FileDamage {
  /// One line of its check of a file; several lines may come as one.
  static func phrase(_ line: String) -> Phrase {
    Phrase("文件损坏：\(chinese(line))", "the file is damaged: \(line)")
  }

  /// Whoever mends it needs to know which table or page; what nobody has met is told by its English words alone.
  private static func chinese(_ line: String) -> String {
    if let found = line.firstMatch(of: #/row (\d+) missing from index (\S+)/#) {
      return "索引 \(found.2) 缺第 \(found.1) 行"
    }
    if let found = line.firstMatch(of: #/wrong # of entries in index (\S+)/#) {
      return "索引 \(found.1) 的条数不对"
    }
    if let found = line.firstMatch(of: #/non-unique entry in index (\S+)/#) {
      return "索引 \(found.1) 有重复"
    }
    if let found = line.firstMatch(of: #/inverted index for FTS5 table \S*?(\w+)$/#) {
      return "找字的索引 \(found.1) 坏了"
    }
    if let found = line.firstMatch(of: #/(?:value|constraint failed) in (\S+)/#) {
      return "\(found.1) 里有不该有的值"
    }
    if let found = line.firstMatch(of: #/^(event|signed_head) (\S+)$/#) {
      return "\(found.1) 表多出一行 \(found.2)"
    }
    if let found = line.firstMatch(of: #/[Pp]age (\d+)/#) { return "第 \(found.1) 页读不通" }
    if line.contains("Freelist") { return "空页清单不对" }
    return "有一处读不通"
  }
}
