import Casework
import Crypto
import Foundation
import Values

// Which laptop it is that remembers, and the generations that it gave.

extension MarkFolder {
  private var laptopFile: String { path + "/laptop" }

  /// A name of this laptop that no other has; made where there is none, and anew where the folder has come from another
  /// computer.
  func laptop() throws -> String {
    if let known = knownLaptop { return known }
    try make()
    let laptop = Laptop()
    try write(Array(laptop.text.utf8), to: laptopFile)
    return laptop.name
  }

  /// The same where it was made; nil where it was not, or on another computer.
  var knownLaptop: String? {
    guard let laptop = Laptop(in: path), laptop.isOfThisComputer else { return nil }
    return laptop.name
  }

  /// A laptop as it is written down: a name that was drawn, and with it a digest of the computer it was drawn on.
  struct Laptop {
    let name: String
    private let computer: String

    init() {
      name = DeskID(random: UInt64.random(in: .min ... .max)).text
      computer = Laptop.digest(of: name)
    }

    /// What a folder says; nil where it says nothing that can be read.
    init?(in folder: String) {
      do {
        let bytes = try FileHead.bytes(of: folder + "/laptop", upTo: 256)
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2 else { return nil }
        (name, computer) = (String(words[0]), String(words[1]))
      } catch {
        return nil
      }
    }

    var text: String { "\(name) \(computer)\n" }
    var isOfThisComputer: Bool { computer == Laptop.digest(of: name) }

    /// The system's name of the computer is nobody's business: beside a name that was drawn it tells nothing.
    private static func digest(of name: String) -> String {
      let computer: [UInt8]
      do {
        computer = try FileHead.bytes(of: "/etc/machine-id", upTo: 256)
      } catch {
        computer = []
      }
      return SHA256.hash(data: Data(Array(name.utf8) + computer)).prefix(8).hexadecimal
    }
  }
}

// MARK: Where something can be kept

extension MarkFolder {
  /// The folder beside a store, in which is kept what the laptop's own does not take.
  static func beside(_ store: String) -> String { PathParts.folder(of: store) + "/.desk315" }

  /// What is known of a store, whatever of it lies beside the store.
  ///
  /// - Parameter store: its path without links.
  func reading(of store: String) -> MarkFolder {
    let beside = MarkFolder.beside(store)
    if MarkFolder(path: beside).knownLaptop == nil { return self }
    return unwritable == nil
      ? MarkFolder(path: path, answer: answer, behind: beside)
      : MarkFolder(path: beside, answer: answer, behind: path)
  }

  /// Where what is known of a store can be kept: here, or else beside it, or nowhere; and why it cannot be here.
  func keeping(of store: String) throws -> (folder: MarkFolder?, fault: StoreError?) {
    do {
      try make()
      return (reading(of: store), nil)
    } catch StoreError.marksNotKept(let folder, let number) {
      let beside = MarkFolder(path: MarkFolder.beside(store), answer: answer, behind: path)
      do {
        try beside.make()
        _ = try beside.laptop()
        return (beside, .marksBeside(path: folder, errno: number, beside: beside.path))
      } catch StoreError.marksNotKept {
        return (nil, .marksNotKept(path: folder, errno: number))
      }
    }
  }

  /// Why nothing of a store can be kept here, found out without making anything; nil where it can.
  public func fault(of store: String) -> StoreError? {
    guard let (folder, number) = unwritable else { return nil }
    let beside = MarkFolder(path: MarkFolder.beside(StorePlace.real(store)))
    return beside.unwritable == nil
      ? .marksBeside(path: folder, errno: number, beside: beside.path)
      : .unremembered(path: folder, errno: number)
  }

  /// The first folder that takes nothing, or would not be made, and why.
  private var unwritable: (folder: String, errno: Int32)? {
    for folder in folders {
      var there = folder
      while access(there, F_OK) != 0 {
        guard errno == ENOENT, there != "/", there != "." else { return (path, errno) }
        there = PathParts.folder(of: there)
      }
      if access(there, W_OK | X_OK) != 0 { return (there, errno) }
    }
    return nil
  }
}

// MARK: Generations

extension MarkFolder {
  /// The generations of a family that are known here; nil where one of them cannot be read.
  func generations(of family: DeskID) -> Set<Int>? {
    var known: Set<Int> = []
    for found in marks(of: family) {
      guard case .mark(let mark) = found else { return nil }
      known.insert(mark.generation)
    }
    for folder in sources {
      let names = MarkFolder.names(in: folder + "/generations", of: family)
      known.formUnion(names.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } })
    }
    return known
  }

  /// Takes the next generation of a family for good: its name alone remembers it, whoever asks at the same time.
  func takeGeneration(of family: DeskID, above highest: Int) throws -> Int {
    try make()
    var generation = highest + 1
    while true {
      let file = "\(generations)/\(family.text)-\(generation)"
      let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if descriptor >= 0 {
        close(descriptor)
        try sync(generations)
        return generation
      }
      guard errno == EEXIST else { throw StoreError.marksNotKept(path: file, errno: errno) }
      generation += 1
    }
  }
}
