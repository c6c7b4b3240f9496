import Foundation
import Testing
import Values
import Vocabulary

/// Printing through a program `lp` that only pretends.
@Suite struct PrinterTests {
  private func booth(lp script: String) throws -> Booth {
    let booth = try Booth()
    try booth.shell("mkdir bin; cat > bin/lp <<'END'\n#!/bin/sh\n\(script)\nEND\nchmod 700 bin/lp")
    let facts = String(repeating: "很长的经过，", count: 5_000)
    try booth.run(
      "add", "complaint", "--json", "-", input: #"{"kind":"complaint","facts":"\#(facts)"}"#)
    return booth
  }

  private func print(_ booth: Booth, _ more: String = "") throws -> Booth.Outcome {
    try booth.shell("PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form registration --printer p \(more)")
  }

  private func printed(_ booth: Booth) throws -> Int {
    try booth.run("show", "1", "--format", "json").output.matches(of: /"step":"printed"/).count
  }

  @Test func aLongPaperArrivesWhole() throws {
    let booth = try booth(lp: "cat > job.txt")
    let outcome = try print(booth)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    let plain = try booth.run("print", "1", "--form", "registration").output
    #expect(try booth.text("job.txt") == plain)
    #expect(plain.utf8.count > 80_000)
  }

  /// A program that talks before it listens does not bring ours to a halt.
  @Test func aTalkativePrinterIsHeardOut() throws {
    let booth = try booth(lp: "head -c 300000 /dev/zero | tr '\\0' x >&2; cat > job.txt")
    #expect(try print(booth).code == 0)
    #expect(
      try booth.text("job.txt") == booth.run("print", "1", "--form", "registration").output)
  }

  @Test func aPrinterThatRefusesIsTold() throws {
    let booth = try booth(lp: "printf 'no \\033[31mpaper\\nsecond' >&2; exit 3")
    let outcome = try print(booth)
    #expect(outcome.code == 73)
    #expect(outcome.errors.contains("打印机 p 没有收下：no <U+001B>[31mpaper；"), "\(outcome)")
    #expect(outcome.errors.matches(of: /\n/).count == 1)
    let killed = try self.booth(lp: "kill -9 $$")
    #expect(try print(killed).errors.contains("exit 137"))
  }

  /// It is recorded before anybody can read it; where there is no printer nothing is.
  @Test func whatCannotBePrintedIsNotRecorded() throws {
    let booth = try booth(lp: "cat > job.txt")
    #expect(try printed(booth) == 0)
    #expect(try print(booth, "-o x").code == 64)
    let none = try booth.shell("PATH=/none \"$DESK\" print 1 --form slip --printer p")
    #expect(none.code == 73)
    #expect(try booth.run("print", "1", "--form", "slip", "-o", "no/x").code == 73)
    #expect(try printed(booth) == 0)
    #expect(try print(booth).code == 0)
    #expect(try printed(booth) == 1)
  }

  @Test func aPaperInAFileIsItsOwnersAlone() throws {
    let booth = try booth(lp: "exit 0")
    try booth.run("print", "1", "--form", "slip", "-o", "a.txt")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(booth.folder)/a.txt")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  /// What is no plain file is written to and stays what it is; a link keeps pointing.
  @Test func pipesDevicesAndLinksStayWhatTheyAre() throws {
    let booth = try booth(lp: "cat > job.txt")
    let full = try booth.shell("\"$DESK\" print 1 --form slip -o /dev/full")
    #expect(full.code == 73, "\(full)")
    try booth.shell("test -c /dev/full && mkfifo pipe && : > real.txt && ln -s real.txt link.txt")
    let piped = try booth.shell(
      "(cat pipe > piped.txt) & \"$DESK\" print 1 --form slip -o pipe; code=$?; wait; exit $code")
    #expect(piped.code == 0, "\(piped)")
    let slip = try booth.run("print", "1", "--form", "slip").output
    #expect(try booth.text("piped.txt") == slip)
    let linked = try booth.shell("\"$DESK\" print 1 --form slip -o link.txt && test -L link.txt")
    #expect(linked.code == 0, "\(linked)")
    #expect(try booth.text("real.txt") == slip)
    #expect(try booth.shell("test -p pipe && test -c /dev/full").code == 0)
  }
}
