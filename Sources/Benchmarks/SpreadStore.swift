import Casework
import DeskCLI
import DeskService
import Foundation
import InventedDays
import ReferenceData
import Reports
import Values
import Vocabulary

/// A store of 100 000 invented cases of ten days at five venues, half of them of one day.
struct SpreadStore {
  static let firstDay = Day(year: 2027, month: 3, day: 8) ?? Day(number: 0)
  static let days = 10
  static let venues = ["南门广场", "百年东街", "北站", "西市场", "河滨公园"]
  /// The day that half of the cases came in on.
  static let greatDay = firstDay.adding(7)

  /// Makes the store where it is not there yet, through the program's own `import`.
  static func make(_ stores: BenchmarkStores) throws -> String {
    let path = stores.folder + "/spread.db"
    if FileManager.default.fileExists(atPath: path) { return path }
    let environment = try DeskEnvironment(GlobalChoices(store: path), variables: [:])
    guard let words = environment.data.bytes("demo-words.json") else {
      throw BenchmarkError.file("demo-words.json")
    }
    let json = try JSON.parse(words, comments: true)
    for place in 0..<days {
      let day = firstDay.adding(place)
      let file = "\(stores.folder)/\(day).jsonl"
      var bytes: [UInt8] = []
      for (index, venue) in venues.enumerated() {
        let documents = try DemoDay.documents(
          cases: day == greatDay ? 10_000 : 50_000 / (days - 1) / venues.count,
          seed: UInt64(place * 100 + index), words: json, day: day, zone: .shanghai, venue: venue,
          clerks: [])
        for document in documents {
          document.write(to: &bytes)
          bytes.append(0x0A)
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      _ = try ChildRun(stores.program, ["--store", path, "import", file])
    }
    return path
  }
}
