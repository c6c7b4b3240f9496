import Values

extension EventManual {
  /// How events travel from desk to desk.
  static let bundles = [
    Phrase(
      "第一行 `desk315-bundle 1`。第二行是 JSON：`key` 是封给哪把公钥（名称，见上），`packing` 是 `deflate`（zlib，RFC 1950）或 `plain`，`encapsulated` 是 HPKE 的封装钥。",
      "The first line is `desk315-bundle 1`. The second is JSON: `key` names the public key that the rest is sealed "
        + "for (see above), `packing` is `deflate` (zlib, RFC 1950) or `plain`, `encapsulated` is what HPKE encapsulates."
    ),
    Phrase(
      "后面是一段一段：四字节长度（大端）和密文，每段明文至多 262144 字节。HPKE（RFC 9180，X25519、SHA-256、ChaCha20-Poly1305）认证模式，收发两边都是单位的钥匙，info 是 `desk315/bundle/1`；每段附带第二行的文字和 ` more`，末段是 ` end`。",
      "Pieces follow, each a length of four bytes, big end first, and the sealed bytes, of at most 262144 plain bytes. "
        + "HPKE (RFC 9180, X25519, SHA-256, ChaCha20-Poly1305) in authenticated mode with the office's own key on both "
        + "sides and the info `desk315/bundle/1`. Each piece is bound to the text of the second line and ` more`, the "
        + "last to ` end`."),
    Phrase(
      "打开、解压后是一行一个 JSON。头一行：`bundle` 1，`desk` 谁写的，`letters` 各台的字母，`venue`，`at`，`beyond` 对方有到第几条，`knows` 写的人有到第几条，`events` 几条，`heads` 签过名的记录末尾。",
      "Opened and unpacked it is JSON, an object a line. The first: `bundle` 1, `desk` who wrote it, `letters` of the desks, "
        + "`venue`, `at`, `beyond` up to which events the reader is taken to have, `knows` up to which the writer has, `events` how many "
        + "follow, `heads` the signed ends of logs."),
    Phrase(
      "然后每行一条记录，各台从 `beyond` 后面依次到 `knows`；键是列名，正文 `body` 和 `context` 是原文，十六进制的是字节，行 `person` `text` 照库里的样子（`person` 封着）。",
      "Then an event a line, those of each desk in their order from behind `beyond` to `knows`. Keys are the names of "
        + "columns, `body` and `context` the texts as they were hashed, bytes are hexadecimal, and the rows `person` and `text` are "
        + "as they lie in the store, `person` sealed."),
    Phrase(
      "末行：`sha256` 是前面各行（连换行）的，`key` 是那台的 Ed25519 公钥（它的 `keyed` 记录里有），`signature` 签的是 `desk315/bundle/1` 和这个摘要，像记录那样各带长度。",
      "The last line: `sha256` over all lines before it with their ends, `key` the desk's public key (Ed25519), which an "
        + "event `keyed` of its log names, `signature` over `desk315/bundle/1` and that digest, each behind its length as in an event."
    ),
    Phrase(
      "读：先查完整、签名，再一次写入，全有或全无。已有的要一模一样；接不上的在 `waiting` 里等。同名不同内容、两台同字母、演示混真的，不读。",
      "Reading: it is seen to be whole and signed, then all of it is written in one transaction, or nothing. What is there must be the "
        + "same; what comes before its turn lies in `waiting`. One name for two events, one set of letters for two desks, and "
        + "invented records among real ones are refused."),
  ]

  /// What two desks do to one case without knowing of each other.
  static let conflicts = [
    Phrase(
      "晚到一步的步骤，若写它的机器不知道先办的那一步，两步又不一样（办结的还看各项），就是冲突；有人认定为止：知道两步的机器再办一步，或 `note` 的 `bases` 里 `steps` 列出它。",
      "A step that was overtaken contradicts the one that was first where its desk did not know of that and the two differ, "
        + "of closings in their options too. It stands until a person settles it: by a step of a desk that knows both and leads "
        + "somewhere, or by a `note` whose `bases` name it under `steps`."),
    Phrase(
      "`note` 的 `bases` 列出一项的几个改动，就是认定显示的那个。",
      "A `note` whose `bases` name edits of a field settles that what is shown of them holds."),
    Phrase(
      "`erased` 也管它的机器写时不知道的：写的时候不知道删除的记录，不管时钟，旁边的行都不留。",
      "An event `erased` reaches what was written without knowing of it, too, whatever the clocks say: no row beside such an "
        + "event is kept."),
  ]
}
