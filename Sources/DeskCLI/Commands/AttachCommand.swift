import ArgumentParser
import Casework
import DeskService
import TerminalKit
import Values
import Vocabulary

/// `attach`: files laid beside a case.
struct AttachCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER")) var number: String
  @Argument(help: help("要附的文件，照片、扫描件等", "the files, such as photos", "FILE"), completion: .file())
  var files: [String] = []

  static var configuration: CommandConfiguration {
    CommandConfiguration("attach", "给一件附上证据文件", "Lay files of evidence beside a case")
  }

  func work(_ desk: DeskEnvironment) throws {
    if files.isEmpty { throw CommandError.missingValue("FILE") }
    for file in files { try desk.keepClosed(file) }
    let (subject, count) = try desk.writing { try $0.attach(files, to: number) }
    let all = subject.attachments.count
    try desk.say(
      Phrase(
        "\(subject.number.short) 附上 \(count) 个文件，共 \(all) 个",
        "\(subject.number.short): \(count) files attached, \(all) in all"))
    if count < files.count {
      desk.complain(Phrase("已经附过的没有再附", "what was attached before was not taken twice"))
    }
  }
}

/// `evidence`: what lies beside a case, and the files themselves.
struct EvidenceCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER")) var number: String
  @Option(help: help(HelpWords.format, names(of: TextFormat.self))) var format: TextFormat = .text
  @Flag(
    help: help("连文件名和摘要（会记下来）", "with their names and digests; this is recorded"))
  var unmask = false
  @Option(
    name: .short, help: help("把文件写到这里（会记下来）", "writes the files here; this is recorded", "FOLDER"),
    completion: .directory)
  var output: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "evidence", "一件附了哪些证据；-o 取出来", "What lies beside a case; -o writes the files")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard unmask || output != nil else {
      return try desk.reading(lists: .whenAsked) { open in
        try open.requireKeys()
        try list(try open.subject(try open.resolve(number)), desk)
      }
    }
    try desk.writing(lists: .whenAsked) { open in
      try open.requireKeys()
      let subject = try open.subject(try open.resolve(number))
      let shown = Request.disclose(Disclosure(.shown, detail: "evidence"), of: subject.id)
      guard let output else {
        try open.record(shown)
        return try list(subject, desk)
      }
      let paths = try open.writeEvidence(of: subject, into: output) { try open.record(shown) }
      for path in paths { try Console.print(path) }
    }
  }

  private func list(_ subject: Case, _ desk: DeskEnvironment) throws {
    switch format {
    case .json:
      let files = subject.attachments.map { file in
        JSON(saying: [
          "media": .string(file.media), "size": .count(file.size),
          "name": unmask ? .string(file.name) : JSON?.none,
          "sha256": unmask ? .string(file.sha256) : JSON?.none,
        ])
      }
      let document: JSON = ["number": .string(subject.number.description), "files": .array(files)]
      try Console.print(document.text)
    case .text:
      for (place, file) in subject.attachments.enumerated() {
        let size = Phrase("\(file.size) 字节", "\(file.size) bytes")[desk.language]
        let media = file.media.isEmpty ? "--" : file.media
        let named = unmask ? [file.sha256, displaySafe(file.name)] : []
        try Console.print((["\(place + 1)", media, size] + named).joined(separator: "  "))
      }
    }
  }
}
