import Casework
import Values
import Vocabulary

/// The open cases of one department: each case is in one group and each group has a file of its own,
/// whatever names departments go by.
struct DepartmentGroup {
  /// Its name; that of this desk for cases given to nobody.
  let name: Phrase
  /// The name of its files, without an ending.
  let file: String
  let cases: [CaseSummary]
  /// Whether they were given to nobody and stay at this desk.
  let isOwn: Bool

  /// What those are called that were given to nobody.
  static let own = Phrase("本台", "this desk")

  /// What a group is called that a report names in Chinese.
  static func name(_ reported: String, _ catalogue: Catalogue) -> Phrase {
    reported == own.zh ? own : catalogue.departmentLabel(reported)
  }

  static func all(_ open: [CaseSummary], _ catalogue: Catalogue) -> [DepartmentGroup] {
    let byName = Dictionary(grouping: open) { catalogue.departmentName($0.department) }
    var taken: Set<String> = []
    return byName.sorted { $0.key < $1.key }.map { key, cases in
      let name = key.isEmpty ? own : catalogue.departmentLabel(key)
      let plain = "未办结-\(FileName.safe(name.zh))"
      // Some disks make no difference between A and a.
      var file = plain
      var place = 1
      while !taken.insert(file.lowercased()).inserted {
        place += 1
        file = "\(plain)-\(place)"
      }
      return DepartmentGroup(name: name, file: file, cases: cases, isOwn: key.isEmpty)
    }
  }
}
