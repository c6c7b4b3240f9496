import Casework
import Desk
import DeskCLI
import DeskService
import Foundation
import PseudoTerminal
import TerminalKit
import Values
import Vocabulary

/// Keys pressed on a screen within this program: the desk's own loop, update, view and draw, on a real
/// pseudo-terminal of 80 by 24. Counted is our own work, the question to the store and the writing to the terminal
/// included, and not what others take of the machine.
enum ScreenPresses: String, CaseIterable {
  case form, list, review, find

  /// Starts this program again on a terminal and reads what it leaves in a file: the name of a run and its
  /// milliseconds, one a line.
  func sampled(_ store: String, _ bench: Bench) throws -> Sampled {
    let result = bench.folder + "/presses"
    let session = try TerminalSession(
      CommandLine.arguments[0], ["--presses", rawValue, store, result],
      environment: bench.variables)
    guard session.waitForEnd() == 0 else { throw BenchmarkError.program(session.screen.text) }
    var sampled = Sampled()
    for line in try String(contentsOfFile: result, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: "\t")
      sampled.add(String(words[0]), Double(words[1]) ?? .infinity)
    }
    return sampled
  }

  /// The inner half: presses the keys and writes what each took.
  func press(store: String, result: String) throws {
    var presses = try Presses(store)
    switch self {
    case .form: presses.form()
    case .list: presses.list()
    case .review: presses.review()
    case .find: presses.find()
    }
    try presses.lines.write(toFile: result, atomically: true, encoding: .utf8)
  }
}

/// The desk and what was pressed on it.
private struct Presses: ~Copyable {
  private var loop: DeskLoop
  private(set) var lines = ""

  init(_ store: String) throws {
    var environment = try DeskEnvironment(GlobalChoices(store: store))
    environment.stateFolder = nil
    loop = try DeskLoop.opened(environment)
    loop.draw()
  }

  private mutating func press(_ key: Key) -> Double {
    milliseconds(CLOCK_THREAD_CPUTIME_ID) {
      loop.take(.key(key))
      loop.draw()
    }
  }

  private mutating func press(_ key: Key, as name: String) {
    lines += "\(name)\t\(press(key))\n"
  }
}

// MARK: - Keys

extension Presses {
  private static let presses = 1000

  /// A text typed into a complaint, with a tab now and then.
  mutating func form() {
    _ = press(.function(2))
    let facts = InventedComplaint.letters
    for index in 0..<Self.presses {
      press(index % 25 == 24 ? .tab : .text(facts[index % facts.count]), as: "key")
    }
  }

  /// Steps on the list of open cases.
  mutating func list() {
    _ = press(.function(6))
    for index in 0..<Self.presses {
      press([.down, .down, .down, .pageDown, .up, .end, .home][index % 7], as: "key")
    }
  }
}

// MARK: - Lists and finding

extension Presses {
  /// The lists one after the other, as a clerk would open them, and words typed letter by letter.
  mutating func review() {
    for _ in 0..<3 {
      press(.function(6), as: "open")
      for order in 1...6 { press(.tab, as: "order \(order)") }
      for group in 1...10 { press(.right, as: "group \(group)") }
      let others = [("overdue", "yq"), ("closed", "ybj"), ("all", "qbdj"), ("to key in", "dlr")]
      for (name, initials) in others {
        _ = press(.function(9))
        _ = press(.text(initials))
        press(.enter, as: name)
      }
      letterByLetter()
    }
  }

  /// What people look for: tails of numbers and phones, surnames, merchants, words of the facts.
  private static let words = [
    "0815", "8000", "张", "华联", "电饭锅", "不退款", "漏水", "4321", "健身卡 退", "99999", "zzz",
  ]

  private mutating func letterByLetter() {
    _ = press(.function(7))
    for word in Self.words {
      for letter in word { press(.text(String(letter)), as: "letter") }
      _ = press(.control("u"))
    }
  }

  /// Whole words, as an input method commits them.
  mutating func find() {
    _ = press(.function(7))
    let words = [
      ("none", SpreadStore.absent), ("seventh", SpreadStore.seventh), ("all", SpreadStore.common),
      ("digit", "8"), ("name", SpreadStore.rare),
    ]
    for _ in 0..<15 {
      for (name, word) in words {
        press(.text(word), as: name)
        let rest = milliseconds(CLOCK_THREAD_CPUTIME_ID) { loop.fetchWhatLacks() }
        lines += "\(name) rest\t\(rest)\n"
        _ = press(.control("u"))
      }
    }
  }
}
