import CaseStore
import Casework
import Desk
import Foundation
import Reports
import Values
import Vocabulary

/// Looks at the computer that the desk stands on: what is well, what is to be mended, and how.
struct Doctor {
  let environment: DeskEnvironment
  let store: StoreFacts
  var files = SystemFiles()
  var mounts = MountTable.now
  /// What was plugged in.
  var sticks = Mounted.sticks()
  /// How many bytes may still be written in a folder.
  var room: (String) -> Int? = DiskRoom.free
  /// How far the system's clock stands from UTC.
  var systemOffset: (Instant) -> Int = { instant in
    TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }
  /// How long another program may take to answer, in milliseconds.
  var patience: Int64 = 5000

  /// All that there is to say, in the order in which it is told.
  var findings: [Finding] {
    [
      storeItself, fileSystem, roomLeft, encryption, swap, backups, clock, zone, locale, terminal,
      fonts, printer,
    ]
  }

  /// The folder that the store lies in, or is to lie in, as far as it is there.
  var folder: String {
    var folder = PathParts.folder(of: environment.storePath)
    while !FileManager.default.fileExists(atPath: folder), folder != "/", folder != "." {
      folder = PathParts.folder(of: folder)
    }
    return folder
  }

  /// What the store lies on; nil where the system does not say.
  var disk: Mount? { mounts.disk(of: environment.storePath) }
}

// MARK: The store

extension Doctor {
  private var storeItself: Finding {
    let path = Phrase(environment.storePath)
    guard store.isThere else {
      if let fault = environment.markFault { return unremembered(fault) }
      return Finding(
        .store, .ok, Phrase("\(path.zh) 还没有，第一次用时建", "\(path.en) is made when it is first used"))
    }
    if let fault = store.fault {
      return Finding(.store, .bad, fault, remedy: Doctor.asSaid)
    }
    guard let damage = store.damage else {
      return Finding(
        .store, .advice, Phrase("没有查完，有人在按键", "not looked through to the end: somebody typed"),
        remedy: Phrase("再看一次，或运行 check", "look once more, or run check"))
    }
    if let first = damage.first {
      return Finding(
        .store, .bad,
        Phrase(
          "查出 \(damage.count) 处：\(first.zh)", "\(damage.count) faults, the first: \(first.en)"),
        remedy: Phrase(
          "先别再用，运行 check，照它说的做", "stop using it, run check and do what it says"))
    }
    if let fault = environment.markFault { return unremembered(fault) }
    if let note = store.notes.first { return Finding(.store, .advice, note) }
    return Finding(.store, .ok, Phrase("\(path.zh) 完好", "\(path.en) holds together"))
  }

  private static let asSaid = Phrase("照所说的做", "do what it says")

  /// What this laptop remembers of its stores cannot be kept where it should be: without any of it no store is written.
  private func unremembered(_ fault: StoreError) -> Finding {
    let isKept = if case .marksBeside = fault { true } else { false }
    return Finding(
      .store, isKept ? .advice : .bad, environment.phrase(for: fault),
      remedy: Doctor.asSaid)
  }
}

// MARK: Printing

extension Doctor {
  private var printer: Finding {
    let board = environment.printerBoard(within: patience)
    let (sheets, slips) = (board.printers.sheets, board.printers.slips)
    let named = [sheets.name, slips?.name].compactMap { $0 }
    let lacking = board.lacksQueues ? [] : named.filter { !isThere($0, board) }
    if let name = lacking.first {
      return Finding(
        .printer, .bad, Phrase("设的打印机 \(name) 找不到", "the printer \(name) that is set is not found"),
        remedy: Phrase(
          "插好、开机，或用 printer 另选", "plug it in, switch it on, or choose another by printer"))
    }
    guard named.isEmpty else {
      return Finding(
        .printer, .ok,
        Phrase("用 \(named.joined(separator: "、"))", "in use: \(named.joined(separator: ", "))"))
    }
    let found = board.found.joined(separator: " ")
    return Finding(
      .printer, .advice,
      board.found.isEmpty
        ? Phrase("没有设，也没有找到", "none is set and none was found")
        : Phrase("没有设，找到 \(found)", "none is set; found: \(found)"),
      remedy: Phrase(
        "用 printer 选一台，doctor --print 打一行试试", "choose one by printer, try it by doctor --print"))
  }

  private func isThere(_ name: String, _ board: PrinterBoard) -> Bool {
    board.found.contains(name) || name.hasPrefix("/") && access(name, F_OK) == 0
  }
}
