import Casework
import Values
import Vocabulary

/// What the manual of events says in words. Another reader is written from it, so that every rule by
/// which events become cases stands here.
enum EventManual {
  static let registration = [
    Phrase(
      "存档是一个普通的 SQLite 文件，`application_id` 是 0x64333135；里面是一串只增不改的记录，其余的表都可由记录重做。",
      "A store is an ordinary SQLite file, its `application_id` is 0x64333135. It holds a log that only "
        + "grows; every other table is made out of it, but for what lies beside it."),
    Phrase(
      "每台机器有自己的编号（16 位十六进制），自己的记录从 1 连续编号，名称是 `机器-序号`，例如 `00000000000000aa-7`。"
        + "案件以登记它的那条记录为名。",
      "Each desk has a name of 16 hexadecimal digits and numbers its own events from 1 without gaps. An "
        + "event is named `desk-sequence`, such as `00000000000000aa-7`. A case is named after the "
        + "event that opened it."),
    Phrase(
      "所有记录按 `tick`、机器、序号排成一个次序，各处都一样；到来的先后没有关系。",
      "All events have one order everywhere: by `tick`, then desk, then sequence. When they arrive is of "
        + "no matter."),
  ]

  /// What gives every event with all that is hashed of it, in the order of its desk's log.
  static let reading = """
    SELECT desk, sequence, format, tick, at, recorded_at, clerk, case_id,
      coalesce(save_desk, desk) AS save_desk, save_sequence, kind,
      iif(tail IS NULL OR substr(body, -1) <> '}', body, substr(body, 1, length(body) - 1)
        || coalesce((SELECT text FROM event_tail WHERE id = tail), '')) AS body, context,
      person_id, person_commitment, text_id, text_commitment,
      coalesce(previous_hash, CASE sequence WHEN 1 THEN zeroblob(32) ELSE
        (SELECT q.hash FROM event q WHERE q.desk = event.desk AND q.sequence = event.sequence - 1)
        END) AS previous_hash, hash
    FROM event ORDER BY desk, sequence
    """

  static let chain = [
    Phrase(
      "摘要是 SHA-256，先是一个标记，再依次是各部分，每部分前有八字节长度（大端；没有的部分长度全是一，没有内容）；整数是八字节"
        + "大端，摘要和约束是原始字节，其余是 UTF-8；正文和 `context` 用存着的字节，不重写 JSON。",
      "A hash is SHA-256 over a mark and then each part behind its length of eight bytes, big end first; "
        + "a part that is absent has a length of all ones and no bytes. Whole numbers are eight bytes, "
        + "big end first; hashes and commitments are their bytes, all else is UTF-8. Body and context "
        + "are the bytes as they are stored, never JSON written again."),
    Phrase(
      "格式 2：标记 `desk315/event/2`，然后 format、desk、sequence、tick、at、recorded_at、clerk、case_id、"
        + "save_sequence、kind、body、context、person_commitment、text_commitment、previous_hash。",
      "Format 2: the mark `desk315/event/2`, then format, desk, sequence, tick, at, recorded_at, clerk, "
        + "case_id, save_sequence, kind, body, context, person_commitment, text_commitment, "
        + "previous_hash."),
    Phrase(
      "没进摘要的都能由其余推出，不符就是伪造：`save_desk` 就是 `desk`，`save_sequence` 不大于 `sequence`，行名是 `p-` 和 `t-` "
        + "加记录名称，有约束才有行名；`trunk` 里没有自己这台，序号从 1 起。",
      "What is not hashed follows from the rest, else the event is forged: `save_desk` is `desk`, "
        + "`save_sequence` is not above `sequence`, the rows are called `p-` and `t-` with the event's "
        + "name and are named only where there is a commitment; `trunk` does not name the event's own "
        + "desk, and its numbers begin with 1."),
    Phrase(
      "格式 1：标记 `desk315/event/1`，然后 format、desk、sequence、tick、at、recorded_at、clerk、case_id、save（文本 "
        + "`机器-序号`）、kind、body、person_id、person_commitment、text_id、text_commitment、previous_hash；没有 context。",
      "Format 1: the mark `desk315/event/1`, then format, desk, sequence, tick, at, recorded_at, clerk, "
        + "case_id, save (the text `desk-sequence`), kind, body, person_id, person_commitment, text_id, "
        + "text_commitment, previous_hash; there is no context."),
    Phrase(
      "每台机器的第一条，前一摘要是 32 个零字节；同一台机器的格式只升不降。"
        + "少了末尾的几条，要看 `chain` 或签过名的末尾。标记前面没有长度。",
      "The first event of a desk has 32 zero bytes for the hash before it. Along a desk's log the format "
        + "never sinks. That a log lacks its end is told by `chain` or a signed head, not by the events. "
        + "The mark has no length before it."),
    Phrase(
      "带出去或等着接上时，一条记录是一个 JSON 对象：format、id、tick、at、recorded_at、clerk、save（格式 2 是序号，格式 1 是"
        + "名称）、kind、body、previous_hash、hash，有就写 case、context、person_commitment、text_commitment，以及旁边的行 "
        + "person、text：`{salt, seal, key, body}`；字节写成十六进制。格式 1 还有 person_id、text_id。",
      "An event that travels or waits is one JSON object: format, id, tick, at, recorded_at, clerk, save "
        + "(the sequence in format 2, the name in format 1), kind, body, previous_hash, hash; where there "
        + "are any also case, context, person_commitment, text_commitment and the rows person and text: "
        + "`{salt, seal, key, body}`. Bytes are hexadecimal. Format 1 has person_id and text_id too."
    ),
  ]

  static let rows = [
    Phrase(
      "个人信息和文字不在记录里，在旁边的行里；`body` 是一个 JSON 对象，键是各项、选项或台账的名称。",
      "Persons and texts do not stand in the event but in a row beside it. Its `body` is a JSON object "
        + "whose keys are names of fields, options or parts of a ledger entry."),
    Phrase(
      "约束是 SHA-256：`desk315/body/1`、盐、明文字节依次相接（没有长度）。行删了，链仍然成立；没有删除记录（`erased`）"
        + "而行不见了，是损坏。",
      "The commitment is SHA-256 over `desk315/body/1`, the salt and the plain bytes one behind the other, "
        + "without lengths. When the row is erased the chain still holds; a row that is gone though no "
        + "event `erased` of its case comes after it is damage."),
    Phrase(
      "`seal` 0 是明文。1 是 AES-256-GCM：12 字节随机数、密文、16 字节标签，附加数据是行名。2 是 HPKE（RFC 9180）base "
        + "模式，X25519、HKDF-SHA-256、ChaCha20-Poly1305：32 字节封装的公钥、密文，info 是 `desk315/row/1`，附加数据是行名。"
        + "`salt` 是空的，盐就是明文的前 16 字节，和内容一起封着：盐露在外面，拿到存档的人就能拿约束去试所有的电话。别的数是以后的。",
      "`seal` 0 is in clear. 1 is AES-256-GCM: nonce of 12 bytes, ciphertext, tag of 16 bytes, the row's "
        + "name as associated data. 2 is HPKE (RFC 9180) in base mode with X25519, HKDF-SHA-256 and "
        + "ChaCha20-Poly1305: the encapsulated key of 32 bytes, then the ciphertext; info is "
        + "`desk315/row/1`, associated data the row's name. Where `salt` is empty the salt is the first 16 of "
        + "the plain bytes, and lies under the seal with them: in clear it would let whoever has the file try "
        + "all phones against the commitment. Other numbers are of later versions."),
    Phrase(
      "钥匙在 `key_slot`，`meta` 的 `key_slots` 里有同样的一份：内容是 JSON "
        + "`{\"keys\":[{\"data\",\"digest\",\"secret\"}]}`，新的在前，各 32 字节十六进制：封行的、做摘要的、X25519 "
        + "的私钥。`open` 就是它本身；`scrypt` 用 AES-256-GCM 包，钥匙是 scrypt（`salt` `n` `r` `p`）由密码（NFKC）算出的；"
        + "`hpke` 是给恢复码的公钥包的；附加数据是 `desk315/slot/1 方法 参数`。`public` 是公钥，打不开的机器用它封。"
        + "恢复码八组六位数，各是 16 位的数乘 11；私钥是标记 `desk315/recovery/1` 和带长度的 16 字节的 SHA-256。",
      "The keys lie in `key_slot`, and the same once more in `key_slots` of `meta`: the JSON text "
        + "`{\"keys\":[{\"data\",\"digest\",\"secret\"}]}`, the newest first, each of 32 bytes in hexadecimal: for rows, "
        + "for digests, and the secret half for X25519. `open` is that text; `scrypt` has it under AES-256-GCM with "
        + "a key that scrypt (`salt` `n` `r` `p`) makes of the passphrase (NFKC); `hpke` has it sealed to the "
        + "public key of the recovery code; associated data is `desk315/slot/1 METHOD PARAMETERS`. `public` is the "
        + "public key, to which a desk seals that cannot open. A recovery code is eight groups of six digits, each "
        + "a number of 16 bits times 11; its secret half is SHA-256 over the mark `desk315/recovery/1` and, behind "
        + "their length, the 16 bytes."),
    Phrase(
      "`draft` 的 `entries` 和个人信息一样封，附加数据是 `d-` 和它的号。清单里的姓名、电话末四位在 `case_row` 的 `shown_person`，"
        + "用摘要的钥匙导出的钥匙封。",
      "`entries` of `draft` are sealed as persons are, with `d-` and the number of the draft as associated data. "
        + "Names and ends of phones in lists lie in `shown_person` of `case_row`, sealed with a key that is made of "
        + "that for digests."),
    Phrase(
      "`key` 说用哪把钥匙封的：SHA-256 的前 16 位十六进制，先是标记 `desk315/key/1`，再是带长度的数据钥匙（1）或公钥（2）的字节。"
        + "换钥匙重封不改任何摘要；打不开的行按没有内容读，不算损坏。",
      "`key` names the key a row was sealed with: the first 16 hexadecimal digits of SHA-256 over the mark "
        + "`desk315/key/1` and, behind its length, the data key (1) or the public key (2). Sealing anew "
        + "with another key changes no hash. A row that cannot be opened is read as absent and is no "
        + "damage."),
    Phrase(
      "按姓名、电话找人用带钥匙的摘要：HMAC-SHA256 的前 6 字节（带符号的整数），内容是 `种类:折叠后的文字`，在 `person_key`，由记录重做。",
      "Persons are found by keyed digests: the first 6 bytes of HMAC-SHA256 over `part:folded words`, a number with a sign, in "
        + "`person_key`, which is made anew out of the events."),
    Phrase(
      "一件的 `erased` 删去这一件里写时不知道它的各条旁边的行；以后才来的这样的记录，它的行也不收。",
      "An event `erased` of a case removes the rows beside all events of the case that were written without knowing "
        + "of it; rows of such events that arrive later are not kept either."),
    Phrase(
      "不属于一件的 `erased` 删去台账 `entry` 那一笔旁边的行；数不变：`like` 里的各笔，和当天同一台同一项目里细目与其中还看得到的一样的，算同一细目。",
      "An event `erased` of no case removes the row beside the entry `entry` of the ledger. Figures stay: the "
        + "entries in `like`, and those of the same desk, day and item whose detail is one that can still be read "
        + "of them, count as of one detail."),
    Phrase(
      "行的 `desk` `sequence` 就是行名里的；不属于任何记录的行、该删而还在的行，是损坏。",
      "`desk` and `sequence` of a row are those in its name. A row of no event, or one that should be "
        + "erased, is damage."),
  ]

  static func phrase(_ kind: EventKind) -> Phrase {
    switch kind {
    case .opened: Phrase("登记：编号、各项、规则和期限", "a case: number, fields, rules and deadlines")
    case .tallied: Phrase("一笔台账", "an entry of the ledger")
    case .undone: Phrase("撤销一次保存：`save` 是它的第一条", "a save taken back: `save` is its first event")
    case .redone: Phrase("恢复一次保存", "a save brought again")
    case .configured: Phrase("本机的设置，空的是取消", "settings of this desk; null takes one away")
    case .disclosed:
      Phrase(
        "显示、导出、打印、交出数字：`act` 是 shown exported printed packed given",
        "something shown, exported, printed, packed or given: `act`")
    case .erased:
      Phrase(
        "删除个人信息和文字，原因在文字行；不属于一件的，删的是台账一笔 `entry` 的文字，`like` 是当天同一细目的各笔",
        "persons and texts erased, why is in the row of texts; one of no case erases the words of the entry "
          + "`entry` of the ledger, and `like` are those of its detail on that day")
    case .attached:
      Phrase(
        "附上证据：`files` 是个数，名称和摘要在个人信息行",
        "evidence: `files` counts them, names and digests are in the row of persons")
    case .keyed:
      Phrase(
        "本机用的公钥：`use` 是 sign 或 seal", "a public key of this desk: `use` is sign or seal")
    case .staffed:
      Phrase(
        "这里的人员：姓名、`role` 是 clerk 或 supervisor，有没有 PIN；PIN 的散列不在记录里",
        "who works here: the name, `role` is clerk or supervisor, whether there is a PIN; its hash is in no event"
      )
    case .reported: Phrase("读入的会场报数：报数文件的全部内容", "figures of a venue: all of its roll-up file")
    }
  }

  /// The shape of a field's value in JSON.
  static func form(_ form: Field.Form) -> String {
    switch form {
    case .text: "text"
    case .choice(let list): "id: \(list.rawValue)"
    case .choices(let list): "[id]: \(list.rawValue)"
    case .list: "[text]"
    case .count: "number"
    case .flag, .consent: "true, false"
    case .day: "YYYY-MM-DD"
    case .instant: "ISO 8601 +08:00"
    case .money: "\"199.00\""
    case .people: "[{name, phone}]"
    }
  }

  static func form(_ form: StepOption.Form) -> String {
    switch form {
    case .text, .department: "text"
    case .means: Means.allCases.map(\.rawValue).joined(separator: " ")
    case .addressee: Addressee.allCases.map(\.rawValue).joined(separator: " ")
    case .satisfaction: Satisfaction.allCases.map(\.rawValue).joined(separator: " ")
    case .flag: "true"
    case .day: "YYYY-MM-DD"
    case .money: "\"199.00\""
    case .ground: "number"
    case .caseNumber: "TS-20270315-A-0012"
    }
  }

  static let values = [
    Phrase(
      "登记时 `fields` 是放在记录本身的各项，其余在旁边的行里，键都是全名（`consumer.name`）。`beside` 列出在旁边行里有值的"
        + "各项：行删了，这些项仍算填过。",
      "At the opening `fields` has those kept in the event; the others lie in the rows beside it under "
        + "their whole names (`consumer.name`). `beside` lists the fields with a value there: they count "
        + "as filled in even when the row is gone."),
    Phrase(
      "`amend` 的 `changes` 是新值，null 是删去；旁边行里的新值也是整名；`fills` `empties` 列出旁边行里填上和删去的各项。"
        + "删去的在行里是 null，这两个键只说算不算填过。",
      "`changes` of `amend` are new values, null takes one away; new values in the rows beside it have "
        + "whole names too; `fills` and `empties` list the fields that are filled or emptied there. A field "
        + "that is emptied stands as null in the row; the two keys say only what counts as filled in."
    ),
    Phrase(
      "格式 1 有些项和选项放在记录本身，今天放在旁边：读时两处都看。",
      "In format 1 some fields and options lie in the event that lie beside it today: a reader looks in "
        + "both places."),
  ]
}
