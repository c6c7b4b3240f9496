import CaseMaking
import Casework
import Testing
import Vocabulary

@testable import Values

struct JSONTests {
  @Test(arguments: [
    #"null"#, #"true"#, #"false"#, #"0"#, #"-0.50e+3"#, #""""#, #"[]"#, #"{}"#,
    #"{"b":1,"a":[1.50,"张三",null],"":{"x":false}}"#, #""\"\\\b\f\n\r\t\u0000\u001f/é😀""#,
  ])
  func canonicalTextIsReadAndWrittenUnchanged(text: String) throws {
    #expect(try JSON.parse(text).text == text)
  }

  @Test func everyEscapeMeansItsCharacter() throws {
    let text = #" "\u4f60\u597D\/\uD83D\ude00" "#
    #expect(try JSON.parse(text) == "你好/😀")
  }

  /// What nobody asks for is passed over, whatever stands in it.
  @Test(
    arguments: [
      (#"{"a":1,"x":[1,{"x":"]}\"\\"},[]],"b":2}"#, #"{"a":1,"b":2}"#),
      (#"{"x":"a\"},","b":{"x":-1.5e3,"c":[{"x":true}]}}"#, #"{"b":{"c":[{}]}}"#),
      (#"{"x":{"y":[]} /* no */}"#, nil), (#"{"x":[1,2"#, nil), (#"{"x":"a"#, nil),
      ("{\"x\": [ // ]\n 1 ], \"c\": {\"x\": {}}}", #"{"c":{}}"#), (#"{"x":null}"#, "{}"),
      (#"["x",{"y":"x"}]"#, #"["x",{"y":"x"}]"#),
    ] as [(String, String?)])
  func membersAreLeftOut(text: String, left: String?) throws {
    var parser = JSONParser(Array(text.utf8), comments: true, leavingOut: ["x"])
    guard let left else {
      #expect(throws: JSONError.self) { try parser.document() }
      return
    }
    #expect(try parser.document().text == left)
  }

  @Test func membersAreFoundAndKeepTheirOrder() throws {
    let json = try JSON.parse(#"{"z":1,"a":{"n":"x"},"f":1.5}"#)
    #expect(json.members?.map(\.key) == ["z", "a", "f"])
    #expect(json["a"]?["n"]?.string == "x")
    #expect(json["z"]?.int == 1)
    #expect(json["f"]?.int == nil)
    #expect(json["q"] == nil)
    #expect(json == ["z": 1, "a": ["n": "x"], "f": .number("1.5")])
  }

  @Test func prettyTextHasOneMemberALine() throws {
    let json: JSON = ["a": [1, true], "b": [:], "c": nil]
    #expect(
      json.pretty() == """
        {
          "a": [
            1,
            true
          ],
          "b": {},
          "c": null
        }
        """)
    #expect(try JSON.parse(json.pretty()) == json)
  }

  @Test(arguments: [
    ("", 1, 1, JSONError.Reason.endOfText),
    ("  [1,", 1, 6, .endOfText),
    ("{\"a\":\n  tru}", 2, 3, .unexpected("t")),
    ("[1,]", 1, 4, .unexpected("]")),
    ("{\"a\":1,}", 1, 8, .unexpected("}")),
    ("[1 2]", 1, 4, .unexpected("2")),
    ("{a:1}", 1, 2, .unexpected("a")),
    ("[\"张三\", x]", 1, 8, .unexpected("x")),
    ("1 1", 1, 3, .trailing),
    ("01", 1, 1, .badNumber),
    ("-", 1, 1, .badNumber),
    ("[1.]", 1, 2, .badNumber),
    ("1e", 1, 1, .badNumber),
    (".5", 1, 1, .unexpected(".")),
    ("+1", 1, 1, .unexpected("+")),
    ("\"a\nb\"", 1, 3, .controlCharacter(10)),
    ("\"\\x\"", 1, 2, .badEscape),
    ("\"\\u12g4\"", 1, 2, .badEscape),
    ("\"\\ud800\"", 1, 2, .badEscape),
    ("\"\\ud800\\u0041\"", 1, 2, .badEscape),
    ("\"\\udc00\"", 1, 2, .badEscape),
    ("\"abc", 1, 5, .endOfText),
    ("{\"a\":1,\n\"a\":2}", 2, 1, .duplicateKey("a")),
    ("[1] // no", 1, 5, .trailing),
  ])
  func whatIsNotJSONIsRefusedAtItsPlace(
    text: String, line: Int, column: Int, reason: JSONError.Reason
  ) {
    #expect(throws: JSONError(line: line, column: column, reason: reason)) {
      try JSON.parse(text)
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: JSONError(line: 1, column: 2, reason: .notUTF8)) {
      try JSON.parse([0x22, 0xC0, 0xAF, 0x22])
    }
    #expect(throws: JSONError(line: 1, column: 1, reason: .notUTF8)) { try JSON.parse([0xFF]) }
  }

  @Test func nestingEndsAtSixtyFour() throws {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSON.parse(nested(64)).text == nested(64))
    #expect(throws: JSONError(line: 1, column: 65, reason: .tooDeep)) { try JSON.parse(nested(65)) }
    // A sibling does not count as depth.
    #expect(throws: Never.self) { try JSON.parse("[" + nested(63) + "," + nested(63) + "]") }
  }

  /// Six megabytes of escapes once took more than a minute.
  @Test func aTextOfEscapesIsReadInOneGo() throws {
    let growth = try Growth.ofEightTimes(20_000) { count in
      let text = "\"" + String(repeating: "\\u9762\\n包", count: count) + "\""
      let read = try JSON.parse(Array(text.utf8)).string
      #expect(read?.unicodeScalars.count == 3 * count)
    }
    #expect(growth < Growth.limit, "\(growth)")
    #expect(try JSON.parse(#""好\u9762\t\ud83d\ude00包""#) == "好面\t😀包")
  }

  @Test func commentsAreReadOnlyWhereAskedFor() throws {
    let text = "// head\n{ \"a\": \"//no\" // tail\n}\n// end"
    #expect(try JSON.parse(text, comments: true) == ["a": "//no"])
    #expect(throws: JSONError(line: 1, column: 1, reason: .unexpected("/"))) {
      try JSON.parse(text)
    }
    #expect(throws: JSONError(line: 1, column: 2, reason: .unexpected("/"))) {
      try JSON.parse("1/2", comments: true)
    }
  }

  /// A line of a file is a part of its bytes.
  @Test func bytesAreReadAsTextsAre() throws {
    let bytes = Array("[1] // tail".utf8)
    #expect(try JSON.parse(bytes, comments: true) == [1])
    #expect(try JSON.parse(bytes[1..<2]) == 1)
    for part in [bytes[...], bytes[0..<5]] {
      #expect(throws: JSONError(line: 1, column: 5, reason: .trailing)) { try JSON.parse(part) }
    }
  }
}
