/// Groups of digits that are together as long as a phone, and parted where phones are:
/// 139/0000/0001, 0571 - 8800 - 1234. More signs may stand in them than in another number.
enum PhoneShape {
  private static let mobile = [3, 4, 4]
  private static let landlines = [
    [3, 7], [3, 8], [4, 7], [4, 8], [3, 3, 4], [3, 4, 4], [4, 3, 4], [4, 4, 4],
  ]
  /// Signs that part a phone besides those that part any number; a comma parts amounts.
  private static let signs = "/／_＿*＊|｜\\＼~～+＋".unicodeScalars

  /// The places of all groups that belong together with the next one.
  static func joints(of groups: [DigitGroup], in scalars: [Unicode.Scalar]) -> Set<Int> {
    if groups.count < 2 { return [] }
    var joints: Set<Int> = []
    for place in groups.indices where beginsPhone(groups[place]) {
      guard let length = length(of: groups[place...], in: scalars) else { continue }
      joints.formUnion(place..<place + length - 1)
    }
    return joints
  }

  private static func beginsPhone(_ group: DigitGroup) -> Bool {
    (3...4).contains(group.count) && (group.digits[0] == 0 || isMobile(group))
  }

  private static func isMobile(_ group: DigitGroup) -> Bool {
    group.digits[0] == 1 && group.digits[1] >= 3
  }

  /// How many groups the shape has that begins with the first of these.
  private static func length(
    of groups: ArraySlice<DigitGroup>, in scalars: [Unicode.Scalar]
  ) -> Int? {
    let shapes = isMobile(groups[groups.startIndex]) ? [mobile] : landlines
    return shapes.first { shape in
      let found = groups.prefix(shape.count)
      return found.map(\.count) == shape
        && zip(found, found.dropFirst()).allSatisfy { isParted($0, $1, in: scalars) }
    }?.count
  }

  private static func isParted(
    _ one: DigitGroup, _ next: DigitGroup, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let seen = scalars[one.range.upperBound..<next.range.lowerBound].filter { !$0.isInvisible }
    return seen.count <= 4 && seen.allSatisfy { $0.isSeparator || signs.contains($0) }
  }
}
