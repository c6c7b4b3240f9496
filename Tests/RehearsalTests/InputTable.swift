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
        .shell("desk315 import own.csv", says: ["new 0 known 1 differs 0"]),
        .shell(
          "sed -i s/空调/空调不制冷/ own.csv; desk315 import own.csv",
          says: ["new 0 known 0 differs 1", "2"]),
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
          """, says: ["new 5 known 0 differs 0"]),
        .shell("desk315 import f.csv --dry-run", says: ["5"], lacks: ["new 5 known 0 differs 0\n"]),
        .shell("desk315 import f.csv; desk315 totals", says: ["接到投诉5件"]),
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
          "desk315 totals --format csv | grep ^merchants | tr -d , | sed 's/merchants//'",
          says: ["5", "3", "4"], lacks: ["1", "2"]),
        .shell("desk315 list --search '样板店(东门)' --format jsonl | wc -l", says: ["5"]),
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
        .shell("desk315 list --format jsonl | wc -l", says: ["0"]),
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
          """, code: 65, says: ["UTF-8"]),
        .shell("desk315 import f.csv --encoding gb18030", code: 65, says: ["UTF-8"]),
        .shell("desk315 list --format jsonl | wc -l", says: ["0"]),
        .shell("desk315 import f.jsonl", says: ["new 1"]),
      ]),
    Input(
      "traditional and simplified",
      [
        .shell("desk315 add complaint --facts x --merchant-name 華聯百貨"),
        .shell("desk315 list --search 华联", says: ["華聯百貨"]),
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
        "desk315 list --format jsonl | grep -c '座机'", says: ["5"]),
      .shell(
        "desk315 list --format jsonl", lacks: ["8800", "8000", "7777", "1234", " 0001"]),
    ])

  private static let extensions = Input(
    "a landline with an extension",
    [
      .shell("desk315 add complaint --consumer-phone 0571-88001234转801 --facts x"),
      .shell("desk315 list --search 0571-88001234 --format jsonl | wc -l", says: ["1"]),
      .shell("desk315 list --search 1234 --format jsonl | wc -l", says: ["1"]),
      .look([.phone: "0571-88001234"], sees: ["同一电话"]),
    ])

  private static let clock = Input(
    "a clock that stands in the past",
    [
      .shell("DESK315_NOW=2026-11-29T10:00:00+08:00 desk315 add complaint --facts x"),
      .shell(
        "DESK315_NOW=2020-01-01T08:00:00+08:00 desk315 add complaint --facts x",
        says: ["2020-01-01 08:00", "2026-11-29 10:00"]),
    ])
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
        .shell("desk315 import a.csv", says: ["known 1"]),
      ]),
    Input(
      "headings that are not known",
      [
        .shell(
          """
          printf '序号,投诉人,联系电话,被投诉方,投诉内容,处理结果,受理时间,备注\\n1,甲,1,乙,丙,丁,戊,己\\n' > f.csv
          desk315 import f.csv
          """, code: 65,
          says: [
            "序号", "投诉人", "姓名", "联系电话", "电话", "被投诉方", "商家", "投诉内容", "经过", "处理结果", "受理时间",
            "收到", "备注",
          ])
      ]),
    Input(
      "headings that are empty",
      [
        .shell(
          """
          printf '种类,姓名,电话,经过,,\\ncomplaint,测试甲,13900000001,面包,,\\n' > f.csv
          desk315 import f.csv
          """, says: ["new 1"]),
        .shell(
          """
          printf '种类,姓名,电话,经过,\\ncomplaint,测试甲,13900000001,面包,多的\\n' > g.csv
          desk315 import g.csv
          """, code: 65, says: ["第 5 列"]),
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
          """, says: ["new 1 known 0 differs 0\nnew 1 known 0 differs 0\nnew 1 known 0 differs 0"])
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
          """, says: ["new 1 known 0 differs 0"])
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
        "desk315 list --format jsonl | grep -c '\"purchased_on\":\"2026-03-01\"'", says: ["4"]),
      .shell(
        "printf 'kind,purchased_on\\ncomplaint,46096\\n' > b.csv; desk315 import b.csv", code: 65,
        says: ["46096", "2"]),
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
      ("上个月", "2026-02-01", "\"month\""),
    ].map { said, kept, approx in
      typed(
        .purchased, said,
        says: ["\"purchased_on\":\"\(kept)\"", "\"purchased_approx\":\(approx)"])
    }
    + ["清明", "中秋", "上周末", "上周", "月初", "上个月底", "半个月前", "国庆", "五一", "双十一", "半年前"].map { said in
      typed(.purchased, said, says: ["\"purchased_on\":\"202"])
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
