import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A printer that takes its time does not leave the screen without a word.
@Suite(.evidence) struct SlowPrinterTests {
  /// A stage with a program of the system's printing that waits for a file before it answers.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.shell(
      """
      cd \(stage.folder) && mkdir -p bin config/desk315
      printf '{"printer": "pos", "paper": "58"}' > config/desk315/settings.json
      printf '#!/bin/sh\\necho pos\\n' > bin/lpstat
      cat > bin/lp <<'END'
      #!/bin/sh
      cat > \(stage.folder)/job
      until [ -e \(stage.folder)/go ]; do sleep 0.05; done
      echo 'request id is pos-7 (0 file(s))'
      END
      chmod 700 bin/lp bin/lpstat
      """)
    stage.differing["PATH"] = stage.folder + "/bin:/usr/bin:/bin"
    return stage
  }

  @Test func theScreenSaysThatItPrints() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    desk.strike("9")
    try desk.waitFor("全部功能")
    desk.strike("打印机")
    desk.strike(.enter)
    try desk.waitFor("找到的")
    desk.press(.control("t"))
    try desk.waitFor("正在打印")
    try stage.shell("touch \(stage.folder)/go")
    try desk.waitFor("已交打印队列 pos-7")
    #expect(try stage.shell("head -c 2 \(stage.folder)/job").output == "\u{1B}@")
  }
}
