import Foundation
import Testing
import Values
import Vocabulary

/// A whole day, and then every byte that it left behind: in the clerk's home, in the folders of settings, state and
/// temporary files, all of which lie in it, and on the stick.
@Suite struct PlantedEverywhereTests {
  private static let people = Planted.people.flatMap(\.all)

  /// Every file of a booth by its place, the hidden ones with it.
  private func files(_ booth: Booth) throws -> [String] {
    let found = "find . -type f ! -name '.in-*' ! -name '.err-*' ! -name '.out-*' | cut -c3- | sort"
    return try booth.shell(found).output.split(separator: "\n").map(String.init)
  }

  /// The files in which somebody is named, by content or by name.
  private func naming(_ words: [String], _ booth: Booth) throws -> Set<String> {
    Set(
      try files(booth).filter { file in
        let text = try file + "\n" + booth.words(in: file)
        return !Planted.found(words, in: text).isEmpty
      })
  }

  /// A day on the command line, with all that writes files; papers with persons go to a folder of their own.
  private static let day = """
    set -e; mkdir stick papers
    desk315 list > .seen; desk315 show 1 >> .seen; desk315 list --search 植 >> .seen
    desk315 totals -o stick/合计.html; desk315 totals --format json --given-to 报社 -o stick/合计.json
    desk315 summary -o 总结.html; desk315 rollup write stick/报数.json
    desk315 export masked.jsonl; desk315 export masked.csv
    desk315 export papers/all.jsonl --unmask
    desk315 print 1 --form registration --format html -o papers/登记表.html
    desk315 undo > /dev/null; desk315 redo > /dev/null
    desk315 import papers/all.jsonl --dry-run > .dry
    desk315 check --deep > .checked; desk315 rebuild > /dev/null
    desk315 doctor > .found || :
    desk315 show 99 2> .refused || :; desk315 print 3 --form slip 2>> .refused || :
    desk315 close-day -o stick/三一五-2027-03-15-交接 > .closed
    """

  @Test func aDayLeavesNobodyBehindButWhereTheyBelong() throws {
    let (planted, _) = try Planted.booth()
    let booth = try Booth(copying: planted)
    let day = try booth.shell(PlantedEverywhereTests.day)
    #expect(day.code == 0, "\(day)")
    let all = try files(booth)
    let backups = all.filter { $0.hasPrefix("三一五-备份/") }
    #expect(backups.count == 1 && all.count { $0.hasPrefix("stick/") } > 15, "\(all)")
    let named = try naming(PlantedEverywhereTests.people, booth)
    // The judge sees them where they are.
    #expect(named.isSuperset(of: ["desk.db", "papers/all.jsonl", "papers/登记表.html"] + backups))
    let elsewhere = named.filter { file in
      !file.hasPrefix("desk.db") && !file.hasPrefix("papers/") && !backups.contains(file)
    }
    #expect(elsewhere == [])
  }

  /// When everybody is purged nobody is left in what the desk keeps, nor in a backup that is made then.
  @Test func aPurgeLeavesOnlyWhatHasLeftTheDesk() throws {
    let booth = try Booth(now: "2027-03-15T10:00:00+08:00")
    let words = ["钱植甲", "13811007119", "植甲路11号", "只有他知道的事"]
    let script = """
      set -e; mkdir papers
      desk315 add complaint --consumer-name 钱植甲 --consumer-phone 13811007119 \
        --consumer-address 植甲路11号 --facts 只有他知道的事 --merchant-name 样店
      desk315 add report --consumer-name 钱植甲 --facts 只有他知道的事; desk315 void 2 --why 录错
      desk315 note 1 --text 只有他知道的事; desk315 settle 1 --on-spot
      desk315 tally lectures 1 --detail 只有他知道的事
      desk315 print 1 --form slip --format html -o papers/回执.html
      desk315 close-day -o pack
      export DESK315_NOW=2027-04-15T10:00:00+08:00
      desk315 purge --before 2027-04-01
      mv 三一五-备份 papers/; desk315 close-day -o later
      """
    let told = try booth.shell(script)
    #expect(told.code == 0, "\(told)")
    let named = try naming(words, booth)
    #expect(named.filter { !$0.hasPrefix("papers/") && !$0.hasPrefix("pack/") } == [])
    // What left the desk before is outside it, and an older backup keeps what it had.
    #expect(named.filter { $0.hasPrefix("papers/三一五-备份/") }.count == 1)
    #expect(try files(booth).filter { $0.hasPrefix("三一五-备份/") }.count == 1)
    #expect(try booth.run("check", "--deep").code == 0)
  }
}
