import Values
import Vocabulary

/// A page that holds everything it needs: nothing is fetched and nothing runs in it.
public struct Page {
  /// The title, in words.
  public var title: String
  /// The language of its words.
  public var language: Language
  /// What stands in it, as HTML.
  public var body: [String]

  /// A page of lines of HTML whose words are already harmless.
  public init(title: String, language: Language, body: [String]) {
    self.title = title
    self.language = language
    self.body = body
  }

  /// The whole page. Its policy lets no script run and nothing be fetched, whatever is in it.
  public var html: String {
    let head = """
      <!doctype html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.html(title))</title>
      <style>
      \(Page.style)
      </style>
      </head>
      <body>
      """
    return ([head] + body + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  /// Light, dark and paper; one column on a phone. Lines end at marks and blanks (`keep-all`), so that no
  /// figure stands on two of them; only what has no room in a line ends anywhere.
  private static let style = """
    :root { color-scheme: light dark; --ink: #1c2024; --quiet: #5b6470; --paper: #ffffff;
      --line: #d5dae1; --soft: #f3f5f8; --complaint: #b4451f; --report: #6b4fa0;
      --consultation: #1f6f9f; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8eaed; --quiet: #a3acb8; --paper: #16191d; --line: #3a414b;
        --soft: #20252b; --complaint: #f0936f; --report: #b9a2ea; --consultation: #7cc0ea; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 960px; padding: 20px; background: var(--paper);
      color: var(--ink); word-break: keep-all; overflow-wrap: anywhere; font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC",
      sans-serif; font-variant-numeric: tabular-nums; }
    h1 { margin: 0; font-size: 1.7em; }
    h2 { margin: 1.6em 0 .4em; font-size: 1.1em; }
    .scope { margin: 0 0 1em; color: var(--quiet); }
    .whose { margin: .2em 0 0; font-weight: 600; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: 0 20px; }
    .sentence { margin: 0; padding: 12px 16px; border-left: 4px solid var(--complaint);
      background: var(--soft); font-size: 1.1em; }
    .heads { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 8px;
      margin: 14px 0 0; padding: 0; list-style: none; }
    .heads li { padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; }
    .heads b { display: block; font-size: clamp(1em, 4.4vw, 1.5em); line-height: 1.3;
      white-space: nowrap; }
    .heads span { color: var(--quiet); font-size: .875em; }
    .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
      gap: 0 28px; align-items: start; }
    section { min-width: 0; break-inside: avoid; }
    .wide { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .94em; }
    th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; }
    th { color: var(--quiet); font-weight: 400; }
    th.number, td.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
    th:first-child, td:first-child { min-width: 4.5em; }
    td svg { display: block; width: 100%; min-width: 32px; height: 7px; margin-top: 3px; }
    .complaint { fill: var(--complaint); } .report { fill: var(--report); }
    .consultation { fill: var(--consultation); }
    .chart { display: block; width: 100%; height: auto; margin-top: 1em; }
    .chart text { fill: var(--ink); font-size: 11px; }
    .chart line { stroke: var(--line); }
    p, li { overflow-wrap: anywhere; unicode-bidi: isolate; }
    .case { margin-top: 1.2em; padding-top: .2em; border-top: 2px solid var(--line); }
    .case h2 { margin-top: .4em; }
    .pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 2px 18px; margin: 0;
      grid-auto-flow: dense; }
    .pairs .long { grid-column: 1 / -1; }
    .pairs dt { display: inline-block; min-width: 5em; color: var(--quiet); }
    .pairs dd { display: inline; margin: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
    .gap { background: #ffe08a; color: #1c2024; }
    @page { size: A4; margin: 14mm; }
    @media print {
      :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --soft: #f3f3f3;
        --complaint: #8f3212; --report: #4c3580; --consultation: #0f527a; }
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
      .heads { grid-template-columns: repeat(5, 1fr); }
      .parts { display: block; columns: 2; column-gap: 18px; }
      .parts h2 { margin-top: .9em; }
      th, td { padding-top: 2px; padding-bottom: 2px; }
      .heads b { font-size: 1.15em; }
      .chart { max-height: 38mm; }
      .leader { break-after: page; }
      .charts { grid-template-columns: repeat(3, 1fr); }
      .nil { display: none; }
      svg, .sentence { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
