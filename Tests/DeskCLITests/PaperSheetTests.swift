import Foundation
import LineFinding
import ReceiptReading
import Testing

extension Trait where Self == ConditionTrait {
  /// Of tests that read papers on A4 back.
  static var readsSheets: Self {
    .enabled(
      if: PaperSheetTests.canRead, "poppler-utils, pango or a font with Chinese is not installed")
  }
}

/// Papers as PDF, from the program to what a reader finds in them.
@Suite(.readsSheets) struct PaperSheetTests {
  static let canRead: Bool = {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"),
      dlopen("libpangocairo-1.0.so.0", RTLD_NOW) != nil
    else { return false }
    do { return try !Booth().shell("fc-list :lang=zh-cn").output.isEmpty } catch { return false }
  }()

  private static let original = Result { try filled() }

  /// A complaint that was settled, and one that was referred; the first has much to say.
  private static func filled() throws -> Booth {
    let booth = try Booth()
    let facts = (1...150).map { "第\($0)天：“三包”期内坏了（Model X-\($0)），退款￥\($0).50元；" }.joined()
    try booth.write(facts, to: "facts.txt")
    let told = try booth.shell(
      """
      desk315 setup --office 样例县市场监督管理局 --venue 东门广场 &&
      desk315 add complaint --channel visit --consumer-name 张三丰 --consumer-phone 13800138000 \
        --consumer-address 样例省样例区一号 --merchant-name 好又多样例超市 --product 电饭煲 --amount 199.50 \
        --facts "$(cat facts.txt)" --requests refund,compensate --evidence 小票,照片 &&
      desk315 settle 1 --on-spot --recovered 199.50 --agreement 全额退款，货退商家。 --performed &&
      desk315 add complaint --consumer-name Zoé样 --merchant-name 样例农资店 --product 种子 --facts 不发芽 &&
      desk315 refer 2 --to 农业农村 --reply-by 2026-05-29 --received-by 赵收 &&
      for product in 电饭煲 种子 雨伞 书包; do
        desk315 add complaint --consumer-name 李四样 --consumer-phone 13800138001 \
          --consumer-address 样例省样例区二号 --merchant-name 样例百货 --merchant-address 样例街3号 \
          --product $product --facts 坏了 --requests refund || exit 1
      done &&
      desk315 add report --consumer-name 王五样 --merchant-name 样例农资店 --facts 卖假种子 &&
      desk315 accept 3 && desk315 mediate 3 --mediator 周样 --place 东门广场 --time "明天 10:00" &&
      desk315 decline 4 --ground 5 && desk315 accept 5 && desk315 mediate 5 &&
      desk315 terminate 5 --ground 2 && desk315 refer 6 --to 样例市市场监督管理局
      """)
    try #require(told.code == 0 && told.errors.isEmpty, "\(told)")
    return booth
  }

  private func booth() throws -> Booth { try Booth(copying: PaperSheetTests.original.get()) }

  /// The lines with words, with one blank for many, wide ones too, and without the feet of pages.
  private func plain(_ text: String) -> [String] {
    text.withoutHead.split { $0.isNewline || $0 == "\u{C}" }.map {
      $0.split { $0 == " " || $0 == "\u{3000}" }.joined(separator: " ")
    }
    .filter { !$0.isEmpty && $0.wholeMatch(of: /\S+ TS-\d+-A-\d+ \d+\/\d+/) == nil }
  }

  @Test(arguments: [
    (1, "registration"), (1, "slip"), (1, "mediation"), (1, "identity"), (2, "registration"),
    (2, "slip"), (2, "referral"), (3, "accept"), (3, "summons"), (4, "decline"), (5, "terminate"),
    (5, "mediation"), (6, "transfer"), (7, "registration"), (7, "result"),
  ])
  func aSheetSaysWhatItsTextSays(number: Int, form: String) throws {
    let booth = try booth()
    let made = try booth.shell(
      """
      desk315 print \(number) --form \(form) --format pdf -o sheet.pdf &&
      pdftotext -layout sheet.pdf read.txt && pdfinfo sheet.pdf > facts
      """)
    #expect(made.code == 0 && made.errors.isEmpty, "\(made)")
    let written = try booth.run(
      "print", "\(number)", "--form", form, "--format", "txt", "--width", "a4", "-o", "-")
    #expect(try plain(booth.text("read.txt")) == plain(written.output))
    let facts = try booth.text("facts")
    #expect(facts.lines(with: "Creator:") == ["Creator:         desk315"])
    #expect(facts.lines(with: "Page size:") == ["Page size:       595.28 x 841.89 pts (A4)"])
  }

  /// What a scanner reads on the first sheet of a paper.
  private func scanned(_ booth: Booth, _ words: String) throws -> String {
    let made = try booth.shell(
      """
      desk315 print \(words) --format pdf -o sheet.pdf &&
      rm -f page*.pgm && pdftoppm -gray -r 200 -l 1 sheet.pdf page
      """)
    #expect(made.code == 0 && made.errors.isEmpty, "\(made)")
    let pictures = try booth.shell("ls page*.pgm").output.split(separator: "\n")
    return try BarcodeScanner.read("\(booth.folder)/\(#require(pictures.first))")
  }

  /// A slip comes back from a sheet as it does from a roll; a paper that does not come back has nothing to scan.
  @Test(.enabled(if: BarcodeScanner.program != nil, "zbarimg is not there"))
  func aSlipIsScanned() throws {
    let booth = try booth()
    #expect(try scanned(booth, "1 --form slip") == "A-0001")
    #expect(try scanned(booth, "2 --form slip") == "A-0002")
    for paper in ["1 --form registration", "1 --form mediation", "2 --form referral"] {
      #expect(try scanned(booth, paper) == "", "\(paper)")
    }
    try booth.run("setup", "--desk", "DSKA")
    try booth.run("add", "complaint", "--facts", "坏了")
    #expect(try scanned(booth, "DSKA-0001 --form slip") == "DSKA-0001")
  }

  @Test func aLongSheetHasPages() throws {
    let booth = try booth()
    try booth.shell("desk315 print 1 --form registration --format pdf -o sheet.pdf")
    let read = try booth.shell(
      "pdftotext -layout sheet.pdf - | sed -n 's,^ *登记表 TS-20260515-A-0001 *\\([0-9]/[0-9]\\)$,\\1,p'"
    )
    let pages = read.output.split(separator: "\n").map(String.init)
    #expect(pages.count > 1 && pages == (1...pages.count).map { "\($0)/\(pages.count)" })
  }

  @Test func aCharacterThatNoFontHasIsNamed() throws {
    let booth = try booth()
    try booth.run("add", "complaint", "--consumer-name", "王\u{10FFFD}芳", "--facts", "一")
    let made = try booth.run("print", "8", "--form", "slip", "--format", "pdf", "-o", "sheet.pdf")
    #expect(made.code == 0 && made.errors == "字体没有这些字，请手写：U+10FFFD\n", "\(made)")
    let read = try booth.shell("pdftotext -layout sheet.pdf -").output
    #expect(plain(read).filter { $0.hasPrefix("姓名") } == ["姓名： 王〓芳"])
  }

  /// What looks for fonts where it is told.
  private func configure(_ booth: Booth, _ words: String) throws {
    try booth.write(
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>\(words)<cachedir>/nonexistent/cache</cachedir></fontconfig>
      """, to: "fonts.conf")
  }

  /// Where there is no Chinese font, boxes are no paper, and nothing is recorded.
  @Test func withoutAFontNothingIsPrinted() throws {
    let booth = try booth()
    try configure(booth, "<dir>/nonexistent/fonts</dir>")
    let line = "print 1 --form slip --format pdf -o sheet.pdf"
    let told = try booth.shell("FONTCONFIG_FILE=$PWD/fonts.conf \"$DESK\" \(line)")
    #expect(told.code == 73)
    #expect(told.errors == "本机没有中文字体，做不了 PDF，没有打印；请装 fonts-noto-cjk\n")
    #expect(
      try booth.shell("ls sheet.pdf; desk315 show 1 --format json").output.matches(of: /"printed"/)
        .isEmpty)
  }

  /// What a library says of the fonts' settings is nobody's here, least of all a screen's.
  @Test func librariesAreSilent() throws {
    let booth = try booth()
    try configure(booth, "<include>/etc/fonts/fonts.conf</include><nonsense/>")
    let loud = try booth.shell(
      "FONTCONFIG_FILE=$PWD/fonts.conf fc-list :lang=zh-cn 2>&1 >/dev/null")
    #expect(loud.output.lines(with: "nonsense").count == 1)
    for locale in ["C.UTF-8", "POSIX"] {
      let told = try booth.shell(
        """
        export FONTCONFIG_FILE=$PWD/fonts.conf XDG_CACHE_HOME=/nonexistent LANG=\(locale)
        desk315 print 1 --form slip --format pdf -o \(locale).pdf
        """)
      #expect(told.code == 0 && told.output == "" && told.errors == "", "\(told)")
    }
    let read = try booth.shell(
      "for file in *.pdf; do pdftotext -layout $file - | grep -c 张三丰; done")
    #expect(read.output == "1\n1\n")
  }

  /// Who draws no paper waits for no library.
  @Test func onlyAPaperLoadsTheLibraries() throws {
    let booth = try booth()
    let loaded = try ["list", "print 1 --form slip --format pdf -o sheet.pdf"].map { line in
      try booth.shell("LD_DEBUG=files \"$DESK\" \(line) 2>&1 >/dev/null | grep -c libpango")
        .output != "0\n"
    }
    #expect(loaded == [false, true])
  }
}
