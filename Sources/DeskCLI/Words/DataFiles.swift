import Casework
import DeskService
import Foundation
import ReferenceData
import Values
import Vocabulary

/// The files that come with the program and that an office may copy and change.
enum DataFiles {
  /// Their names; samples, what demonstrations are made of and what makes a hub are none of them.
  static var names: [String] {
    ReferenceData().names().filter { name in
      !["samples/", "hub/"].contains { name.hasPrefix($0) } && !name.hasSuffix(".md")
        && name != "demo-words.json"
    }
  }

  /// What stands in one.
  static func words(of name: String) -> Phrase {
    let folder = name.split(separator: "/").dropLast().first.map(String.init) ?? ""
    return files[name] ?? folders[folder] ?? Phrase(name)
  }

  private static let folders: [String: Phrase] = [
    "rules": Phrase("一套规则", "a rule set"), "calendar": Phrase("一年的节假日", "the holidays of a year"),
    "templates": Phrase("文书模板", "the template of a paper"),
    "returns": Phrase("上级的统计表", "a superior's return form"),
  ]

  private static let files: [String: Phrase] = [
    "channels.json": Phrase("案件来源", "where cases come from"),
    "classes.json": Phrase("商品和服务的类别", "classes of goods and services"),
    "departments.json": Phrase("转办的部门", "departments that cases are referred to"),
    "fields.json": Phrase("自设的栏目", "fields of the office's own"),
    "guide.json": Phrase("速查的问答", "the quick guide"),
    "id_types.json": Phrase("证件的种类", "identity papers"),
    "labels.json": Phrase(
      "屏幕上的种类、状态、步骤、栏目怎么叫", "what kinds, states, steps and fields are called on screen"),
    "ledger.json": Phrase("台账记哪些数", "what is counted by number"),
    "natures.json": Phrase("投诉的性质", "what complaints are about"),
    "phrases.json": Phrase("本单位的常用语", "phrases of the office"),
    "platform.json": Phrase(
      "录入12315平台的次序", "the order in which cases are keyed into the 12315 platform"),
    "requests.json": Phrase("有哪些诉求", "what consumers ask for"),
    "topics.json": Phrase("咨询的话题", "what consultations are about"),
    "trades.json": Phrase("有哪些行业", "trades of merchants"),
    "templates/summary.mustache": Phrase("活动总结的模板", "the template of the activity summary"),
  ]

  /// Writes a file into the settings folder, which is made where it is missing.
  static func write(_ bytes: [UInt8], to path: String, _ desk: DeskEnvironment) throws {
    try makeFolder((path as NSString).deletingLastPathComponent)
    try AtomicFile.write(bytes, to: path, sparing: desk.storeFiles)
  }
}
