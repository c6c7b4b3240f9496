import Values
import Vocabulary

/// The table of inputs.
enum InputTable {
  typealias Input = InputTests.Input

  static let all: [Input] =
    records + files + spoken + [sheetOfOld, landlines, extensions, clock]

  private static let records = [
    Input(
      "a row of the store's own export with one cell changed",
      [
        .shell("desk315 add complaint --facts 空调; desk315 export own.csv --unmask"),
        .shell("desk315 import own.csv", prints: "new 0 known 1 differs 0\n"),
        .shell(
          "sed -i s/空调/空调不制冷/ own.csv; desk315 import own.csv",
          prints: "new 0 known 0 differs 1\n",
          reports: "own.csv 第 2 行：就是本存档的 TS-20260315-A-0001，内容不同，没有改动；要改请用 amend A-0001\n"),
        .shell("desk315 totals", says: ["接到投诉1件"]),
      ]),
    Input(
      "a foreign sheet read in twice",
      [
        .shell(
          """
          printf 'kind,consumer.name,facts\\n' > f.csv
          for n in 甲 乙 丙 丁 戊; do echo "complaint,测试$n,面包$n" >> f.csv; done
          desk315 import f.csv
          """, prints: "new 5 known 0 differs 0\n"),
        .shell(
          "desk315 import f.csv --dry-run", prints: "new 0 known 5 differs 0\n", reports: repeated),
        .shell("desk315 import f.csv", prints: "new 0 known 5 differs 0\n", reports: repeated),
        .shell("desk315 totals", says: ["接到投诉5件。\n"]),
      ]),
    Input(
      "one merchant in several spellings",
      [
        .shell(
          """
          for m in '样板店（东门）' '样板店(东门)' '样板店（东门）' '样板店(东门)' '样板店 （东门）' \
            另一家 另一家 另一家 ABC商城 ＡＢＣ商城 abc商城 'ABC商城 '; do
            desk315 add complaint --facts x --merchant-name "$m"; done
          """),
        .shell(
          "desk315 totals --format csv > totals; grep ^merchants totals | tr -d '\\r'",
          prints: """
            merchants,,样板店(东门),,,,,,,,,5,
            merchants,,ABC商城,,,,,,,,,4,
            merchants,,另一家,,,,,,,,,3,

            """),
        .shell(
          "desk315 list --search '样板店(东门)' --format jsonl > list; wc -l < list", prints: "5\n"),
      ]),
    Input(
      "a month that is known without its day",
      [
        .form([.facts: "空调", .purchased: "2026年1月"], sees: ["2026年1月"]),
        .shell("desk315 print 1 --form registration", says: ["2026年1月"], lacks: ["1月1日"]),
        .shell("desk315 show 1", says: ["2026年1月"], lacks: ["2026-01-01", "1月1日"]),
        .shell("desk315 show 1 --format json", says: ["\"purchased_approx\":\"month\""]),
      ]),
    Input(
      "bytes that are not UTF-8",
      [
        .shell(
          "desk315 add complaint --consumer-name \"$(printf '\\300\\356')\" --facts 面包", code: 65),
        .shell("desk315 add complaint --facts \"$(printf '\\303\\346\\260\\374')\"", code: 65),
        .shell("desk315 list --format jsonl", prints: ""),
        .shell("desk315 add complaint --facts 面包"),
        .shell("desk315 note 1 --text \"$(printf '\\303\\346')\"", code: 65),
      ]),
    Input(
      "UTF-8 read as GB18030",
      [
        .shell(
          """
          echo '{"kind":"complaint","consumer":{"name":"测试"},"facts":"面包过期"}' > f.jsonl
          printf 'kind,facts\\ncomplaint,面包过期\\n' > f.csv
          desk315 import f.jsonl --encoding gb18030
          """, code: 65, prints: "", reports: "f.jsonl：这个文件是 UTF-8，不是 gb18030，请去掉 --encoding\n"),
        .shell(
          "desk315 import f.csv --encoding gb18030", code: 65, prints: "",
          reports: "f.csv：这个文件是 UTF-8，不是 gb18030，请去掉 --encoding\n"),
        .shell("desk315 list --format jsonl", prints: ""),
        .shell("desk315 import f.jsonl", prints: "new 1 known 0 differs 0\n"),
      ]),
    Input(
      "traditional and simplified",
      [
        .shell("desk315 add complaint --facts x --merchant-name 華聯百貨"),
        .shell(
          "desk315 list --search 华联",
          prints: """
            编号    种类  状态      姓名  商家      商品  下一步、最晚
            A-0001  投诉  待补材料        華聯百貨        2026-03-24 决定

            """),
      ]),
  ]

  private static let landlines = Input(
    "a landline in free text with two signs",
    [
      .shell(
        """
        for n in '0571-8800 1234' '010 8000-7777' '(0571)8800-1234' '0571-88001234' '139 0000 0001'
        do desk315 add complaint --facts "座机$n"; done
        """),
      .shell(
        "desk315 list --format jsonl > list; grep -o '\"facts\":\"[^\"]*\"' list",
        prints: """
          "facts":"座机*** **** ****"
          "facts":"座机****-********"
          "facts":"座机(****)****-****"
          "facts":"座机*** ****-****"
          "facts":"座机****-**** ****"

          """),
    ])

  private static let extensions = Input(
    "a landline with an extension",
    [
      .shell("desk315 add complaint --consumer-phone 0571-88001234转801 --facts x"),
      .shell(
        "desk315 list --search 0571-88001234 --format jsonl > list; wc -l < list", prints: "1\n"),
      .shell("desk315 list --search 1234 --format jsonl > list; wc -l < list", prints: "1\n"),
      .look([.phone: "0571-88001234"], sees: ["同一电话"]),
    ])

  private static let clock = Input(
    "a clock that stands in the past",
    [
      .shell("DESK315_NOW=2026-11-29T10:00:00+08:00 desk315 add complaint --facts x"),
      .shell(
        "DESK315_NOW=2020-01-01T08:00:00+08:00 desk315 add complaint --facts x",
        prints: "已登记 TS-20200101-A-0002\n",
        reports:
          "电脑时钟可疑：现在 2020-01-01 08:00，最新的记录 2026-11-29 10:00，请先校时；照这个时间记，收到日、期限、编号都会错，当天的合计里也没有\n"
      ),
    ])

  private static let repeated =
    "f.csv：第 2–6 行有 5 条与已有的每一格都相同，按已有算；确是另外的，请加“外部编号”一列\n"
}

// MARK: Files

extension InputTable {
  private static let files = [
    Input(
      "a landline of eleven digits in a spreadsheet",
      [
        .shell(
          """
          desk315 add complaint --consumer-phone 01080007777 --merchant-phone 02160001234 --facts x
          desk315 export a.csv --unmask; cat a.csv
          """, says: ["'01080007777", "'02160001234"]),
        .shell("desk315 import a.csv", prints: "new 0 known 1 differs 0\n"),
      ]),
    Input(
      "headings that are not known",
      [
        .shell(
          """
          printf '序号,投诉人,联系电话,被投诉方,投诉内容,处理结果,受理时间,备注\\n1,甲,1,乙,丙,丁,戊,己\\n' > f.csv
          desk315 import f.csv
          """, code: 65, prints: "",
          reports: """
            f.csv 第 1 行：没有这样的表头：序号→外部编号、投诉人→姓名、联系电话→电话、被投诉方→商家、投诉内容→经过、\
            处理结果→答复、受理时间→收到、备注→经过；全部表头见 desk315 manual data

            """)
      ]),
    Input(
      "headings that are empty",
      [
        .shell(
          """
          printf '种类,姓名,电话,经过,,\\ncomplaint,测试甲,13900000001,面包,,\\n' > f.csv
          desk315 import f.csv
          """, prints: "new 1 known 0 differs 0\n"),
        .shell(
          """
          printf '种类,姓名,电话,经过,\\ncomplaint,测试甲,13900000001,面包,多的\\n' > g.csv
          desk315 import g.csv
          """, code: 65, prints: "",
          reports: "g.csv 第 1 行：没有表头却有值：第 5 列（第 2 行有值）；全部表头见 desk315 manual data\n"),
      ]),
    Input(
      "a title above the headings",
      [
        .shell(
          """
          printf '样板县消费投诉登记表,,,\\n种类,姓名,电话,经过\\ncomplaint,测试甲,13900000001,面包\\n' > a.csv
          printf '样板县消费投诉登记表\\n种类,姓名,电话,经过\\ncomplaint,测试乙,13900000002,面包\\n' > b.csv
          printf 'sep=,\\n种类,姓名,电话,经过\\ncomplaint,测试丙,13900000003,面包\\n' > c.csv
          for n in a b c; do desk315 import $n.csv; done
          """, prints: String(repeating: "new 1 known 0 differs 0\n", count: 3))
      ]),
    Input(
      "the words of the screen",
      [
        .shell(
          """
          printf '种类,来源,诉求,类别,经过\\n投诉,来电,退货;退款,食品类,面包\\n' > a.csv
          desk315 import a.csv; desk315 list --format jsonl
          """,
          says: [
            "new 1", "\"kind\":\"complaint\"", "\"channel\":\"phone\"",
            "\"requests\":[\"return_goods\",\"refund\"]", "\"class\":\"g_food\"",
          ])
      ]),
    Input(
      "a row of blanks",
      [
        .shell(
          """
          printf '种类,姓名,电话,经过\\ncomplaint,测试甲,13900000001,面包\\n , , , \\n,,,\\n' > a.csv
          desk315 import a.csv
          """, prints: "new 1 known 0 differs 0\n")
      ]),
  ]

  /// What a Chinese Excel makes of an export.
  private static let sheetOfOld = Input(
    "an export that a spreadsheet saved again",
    [
      .shell(
        """
        printf '种类,购买,金额,经过\\ncomplaint,2026/3/1,"1,280.50",a\\n投诉,2026-3-1, 199 ,b\\n' > a.csv
        printf 'complaint,2026年3月1日,￥199,c\\n complaint , 2026/03/01 ,199元, d \\n' >> a.csv
        desk315 import a.csv; desk315 list --format csv
        """, says: ["new 4 known 0 differs 0", "1280.50", "199.00"], lacks: ["2026/"]),
      .shell(
        "desk315 list --format jsonl > list; grep -c '\"purchased_on\":\"2026-03-01\"' list",
        prints: "4\n"),
      .shell(
        "printf 'kind,purchased_on\\ncomplaint,46096\\n' > b.csv; desk315 import b.csv", code: 65,
        prints: "", reports: "b.csv 第 2 行：购买 purchased_on：“46096”不是日期，应像 2027-03-15\n"),
    ])
}

// MARK: What people say

extension InputTable {
  /// Amounts and days as they are typed into the form and as they are kept.
  private static let spoken: [Input] =
    [
      ("伍仟叁佰万圆整", "53000000.00"), ("贰佰伍拾元正", "250.00"), ("199元正", "199.00"),
      ("人民币贰佰元整", "200.00"), ("RMB1280", "1280.00"), ("1280.50元人民币", "1280.50"), ("3毛", "0.30"),
      ("8角", "0.80"), ("五毛", "0.50"), ("5分", "0.05"), ("二十块零五毛", "20.50"), (".5", "0.50"),
      ("1万2千", "12000.00"),
    ].map { said, kept in typed(.amount, said, says: ["\"amount\":\"\(kept)\""]) }
    + [
      ("26年3月15日", "2026-03-15", "null"), ("98年3月5日", "1998-03-05", "null"),
      ("26/3/15", "2026-03-15", "null"), ("春节", "2026-02-17", "null"),
      ("正月初五", "2026-02-21", "null"), ("去年", "2025-01-01", "\"year\""),
      ("上个月", "2026-02-01", "\"month\""), ("清明", "2025-04-04", "null"),
      ("中秋", "2025-10-06", "null"), ("国庆", "2025-10-01", "null"), ("五一", "2025-05-01", "null"),
      ("双十一", "2025-11-11", "null"), ("上周末", "2026-03-07", "\"about\""),
      ("上周", "2026-03-04", "\"about\""), ("月初", "2026-03-01", "\"about\""),
      ("上个月底", "2026-02-28", "\"about\""), ("半个月前", "2026-02-28", "\"about\""),
      ("半年前", "2025-09-15", "\"about\""),
    ].map { said, kept, approx in
      typed(
        .purchased, said,
        says: ["\"purchased_on\":\"\(kept)\"", "\"purchased_approx\":\(approx)"])
    }

  /// The same by the form and by the command: kept alike.
  private static func typed(
    _ place: InputTests.Place, _ said: String, says kept: [String]
  ) -> Input {
    let option = place == .amount ? "--amount" : "--purchased-on"
    return Input(
      said,
      [
        .form([.facts: "空调", place: said]),
        .shell("desk315 show 1 --format json", says: kept),
        .shell("desk315 add complaint --facts 空调 \(option) '\(said)'"),
        .shell("desk315 show 2 --format json", says: kept),
      ])
  }
}
