import Foundation
import Randomness

/// A disk that has been told a series of operations, and what a power cut may leave of it.
///
/// What was synced is there. Of the rest each sector of 512 bytes is there or not, as chance has it. Names are kept
/// by a journal, as ext4, xfs and btrfs keep them: of those that nobody synced the first ones are there, up to any
/// of them. A sync of a file makes its own coming into being last, a sync of a folder all that was done to its names;
/// a rename is durable by the folder alone.
struct CutDisk {
  /// What happens to the part that was not synced.
  enum Draw: Equatable {
    case nothing, everything
    case seed(UInt64)
  }

  private struct Node {
    var isFolder = false
    /// What is on the disk for certain.
    var synced: [UInt8] = []
    /// What was done since, in order.
    var pending: [Change] = []
    /// The place in `names` of the operation that it came into being by.
    var birth: Int?
  }

  fileprivate enum Change {
    case write(at: Int, [UInt8])
    case cut(to: Int)
  }

  fileprivate enum Naming {
    case add(Int, name: String, in: Int)
    case remove(name: String, from: Int)
    case move(name: String, from: Int, to: String, in: Int)
  }

  private var nodes: [Node] = [Node(isFolder: true)]
  /// Which node a number of the system means now; it gives the number of a file that is gone to another one.
  private var known: [UInt64: Int]
  private var names: [(naming: Naming, isDurable: Bool)] = []

  /// An empty disk.
  ///
  /// - Parameter root: the number of its folder.
  init(root: UInt64) { known = [root: 0] }

  // MARK: What is done to it

  mutating func take(_ operation: DiskOperation) {
    switch operation {
    case .madeFile(let number, let name, let folder): add(number, name, folder, isFolder: false)
    case .madeFolder(let number, let name, let folder): add(number, name, folder, isFolder: true)
    case .wrote(let number, let place, let bytes): change(number, .write(at: place, bytes))
    case .cut(let number, let length): change(number, .cut(to: length))
    case .synced(let number): sync(number)
    case .removed(let name, let folder):
      guard let folder = known[folder] else { return }
      names.append((.remove(name: name, from: folder), false))
    case .renamed(let name, let folder, let new, let other):
      guard let folder = known[folder], let other = known[other] else { return }
      names.append((.move(name: name, from: folder, to: new, in: other), false))
    case .linked(let number, let name, let folder):
      guard let node = known[number], let folder = known[folder] else { return }
      names.append((.add(node, name: name, in: folder), false))
    case .said, .began: break
    }
  }

  private mutating func add(_ number: UInt64, _ name: String, _ folder: UInt64, isFolder: Bool) {
    guard let folder = known[folder] else { return }
    known[number] = nodes.count
    nodes.append(Node(isFolder: isFolder, birth: names.count))
    names.append((.add(nodes.count - 1, name: name, in: folder), false))
  }

  private mutating func change(_ number: UInt64, _ change: Change) {
    guard let node = known[number] else { return }
    nodes[node].pending.append(change)
  }

  private mutating func sync(_ number: UInt64) {
    guard let node = known[number] else { return }
    for change in nodes[node].pending { change.apply(to: &nodes[node].synced) { _ in true } }
    nodes[node].pending = []
    if nodes[node].isFolder {
      for index in names.indices where names[index].naming.isIn(node) {
        names[index].isDurable = true
      }
    }
    bear(node)
  }

  /// A file that is synced has its name, and so have the folders that it lies in.
  private mutating func bear(_ node: Int) {
    guard let birth = nodes[node].birth, !names[birth].isDurable else { return }
    names[birth].isDurable = true
    if case .add(_, _, let folder) = names[birth].naming { bear(folder) }
  }

  // MARK: What is left of it

  /// Makes a folder hold what is there after a cut.
  func write(to path: String, _ draw: Draw) throws {
    var chance = Chance(draw)
    let tree = tree(keeping: chance.count(of: names.count { !$0.isDurable }))
    try write(0, tree, to: path, &chance)
  }

  /// The names in each folder, the first so many of those that nobody synced among them.
  private func tree(keeping count: Int) -> [Int: [String: Int]] {
    var tree: [Int: [String: Int]] = [:]
    var left = count
    for (naming, isDurable) in names {
      if !isDurable {
        guard left > 0 else { continue }
        left -= 1
      }
      switch naming {
      case .add(let node, let name, let folder): tree[folder, default: [:]][name] = node
      case .remove(let name, let folder): tree[folder]?[name] = nil
      case .move(let name, let folder, let new, let other):
        guard let node = tree[folder]?.removeValue(forKey: name) else { continue }
        tree[other, default: [:]][new] = node
      }
    }
    return tree
  }

  private func write(
    _ folder: Int, _ tree: [Int: [String: Int]], to path: String, _ chance: inout Chance
  ) throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // In one order always: chance is to be the same in every run.
    for (name, node) in (tree[folder] ?? [:]).sorted(by: { $0.key < $1.key }) {
      if nodes[node].isFolder {
        try write(node, tree, to: "\(path)/\(name)", &chance)
        continue
      }
      var bytes = nodes[node].synced
      for change in nodes[node].pending { change.apply(to: &bytes) { _ in chance.keeps() } }
      guard
        files.createFile(
          atPath: "\(path)/\(name)", contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
    }
  }
}

extension CutDisk.Change {
  /// Changes bytes as far as its sectors are kept.
  fileprivate func apply(to bytes: inout [UInt8], keeping keeps: (Int) -> Bool) {
    switch self {
    case .cut(let length):
      guard keeps(0) else { return }
      if length < bytes.count { bytes.removeLast(bytes.count - length) }
      grow(&bytes, to: length)
    case .write(let place, let new):
      var start = 0
      while start < new.count {
        let end = min(new.count, start + 512 - (place + start) % 512)
        if keeps((place + start) / 512) {
          grow(&bytes, to: place + end)
          bytes.replaceSubrange(place + start..<place + end, with: new[start..<end])
        }
        start = end
      }
    }
  }

  private func grow(_ bytes: inout [UInt8], to length: Int) {
    if bytes.count < length {
      bytes += [UInt8](repeating: 0, count: length - bytes.count)
    }
  }
}

extension CutDisk.Naming {
  /// Whether it is about a name in a folder.
  fileprivate func isIn(_ folder: Int) -> Bool {
    switch self {
    case .add(_, _, let other), .remove(_, let other): folder == other
    case .move(_, let from, _, let to): folder == from || folder == to
    }
  }
}

/// What a cut keeps of what nobody synced.
private struct Chance {
  private let draw: CutDisk.Draw
  private var random: SplitMix
  /// How many of ten sectors are kept.
  private var share = 0

  init(_ draw: CutDisk.Draw) {
    self.draw = draw
    switch draw {
    case .nothing, .everything: random = SplitMix(seed: 0)
    case .seed(let seed):
      random = SplitMix(seed: seed)
      share = Int.random(in: 1...9, using: &random)
    }
  }

  mutating func keeps() -> Bool {
    switch draw {
    case .nothing: false
    case .everything: true
    case .seed: Int.random(in: 0..<10, using: &random) < share
    }
  }

  /// How many of so many names are kept.
  mutating func count(of all: Int) -> Int {
    switch draw {
    case .nothing: 0
    case .everything: all
    case .seed: Int.random(in: 0...all, using: &random)
    }
  }
}
