import Foundation
import Values
import Vocabulary

/// The bytes that the program was started with, as they are: before anything repairs them.
///
/// Swift and Foundation put U+FFFD in the place of what is not UTF-8; so would a save.
enum GivenBytes {
  /// What stands in the place of a text and is none.
  enum Source: Hashable, Sendable {
    /// An argument, counted from 1, and the option before it where there is one.
    case argument(Int, option: String?)
    /// A variable of the environment.
    case variable(String)
  }

  /// The first argument or variable that is not UTF-8; nil where all are.
  static func refused() -> CommandError? {
    refused(arguments: words(CommandLine.unsafeArgv), variables: words(environ))
  }

  /// - Parameters:
  ///   - arguments: the program's own name first.
  ///   - variables: each with its name, as the system has them.
  static func refused(arguments: [[UInt8]], variables: [[UInt8]]) -> CommandError? {
    for (place, bytes) in arguments.enumerated().dropFirst() where text(bytes) == nil {
      return .notUTF8(.argument(place, option: option(arguments, place)))
    }
    let bad = variables.lazy.filter { text($0) == nil }.compactMap(name)
    return bad.first.map { .notUTF8(.variable($0)) }
  }

  /// The option whose value an argument is: before `=` in it, or the word before it.
  private static func option(_ arguments: [[UInt8]], _ place: Int) -> String? {
    let own = arguments[place].prefix { $0 != UInt8(ascii: "=") }
    return [Array(own), arguments[place - 1]].lazy.compactMap(text).first { $0.hasPrefix("--") }
  }

  /// The name of a variable that this program reads.
  private static func name(of variable: [UInt8]) -> String? {
    let name = text(Array(variable.prefix { $0 != UInt8(ascii: "=") })) ?? ""
    return name.hasPrefix("DESK315_") || folders.contains(name) ? name : nil
  }

  private static let folders = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"]

  private static func text(_ bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private static func words(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
    -> [[UInt8]]
  {
    var words: [[UInt8]] = []
    var next = list
    while let word = next?.pointee {
      words.append(
        UnsafeBufferPointer(start: word, count: strlen(word)).map(UInt8.init(bitPattern:)))
      next = next?.advanced(by: 1)
    }
    return words
  }
}
