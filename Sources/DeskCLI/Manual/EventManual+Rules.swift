import Values
import Vocabulary

// The rules by which events become cases and figures.

extension EventManual {
  static let ledger = [
    Phrase(
      "`quantities` 每个是 `{count, unit, approx, typed}`：`count` 是文本数，`approx` 是 exact at_least nearly about。",
      "Each of `quantities` is `{count, unit, approx, typed}`: `count` is a number as text, `approx` is "
        + "exact at_least nearly about."),
    Phrase(
      "`total` 为真的一笔，取代同一台机器、同一天、同项目、同说明、同单位、同范围、同会场在它之前的各笔；它有行业就只取代同行业的。"
        + "每个数量各自判断。撤销的不算。",
      "An entry with `total` takes the place of those before it (by name) of the same desk, day, item, "
        + "detail, unit, scope and venue; where it has a trade, only of those with the same trade. Each "
        + "quantity is judged by itself. What was undone does not count."),
    Phrase(
      "哪一天由 `at` 在 Asia/Shanghai（或设置的时区）里定。",
      "The day is that of `at` in the desk's zone, Asia/Shanghai by default."),
  ]

  static let later = [
    Phrase(
      "`custom` 声明单位自己的栏目：`{\"ID\":{label, label_en, kind, keeping, choices, filled}}`，`kind` 是 text number flag day "
        + "money choice list，`keeping` 是 open personal text；值在 `custom.ID` 键下，open 的在 `fields` 或 `changes`，其余在旁边的行。"
        + "值写成：text 文本，number 数，flag true false，day 日子，money \"12.50\"，choice 的 id，list 文本的列表。`choices` 只有用到的那个：`{\"id\":[中文, 英文]}`。`filled` 说旁边的行里有没有值。没有那份设置的机器照样显示、导出。",
      "`custom` declares an office's own fields: `{\"ID\":{label, label_en, kind, keeping, choices, "
        + "filled}}`; `kind` is text number flag day money choice list, `keeping` is open personal text. "
        + "The value stands under `custom.ID`, an open one in `fields` or `changes`, the others in the "
        + "rows. Values are a text, a number, true or false, a day, \"12.50\", the id of a choice, a list of texts. "
        + "`choices` has the chosen one alone: `{\"id\":[Chinese, English]}`. `filled` says whether "
        + "the row has a value. A desk without the office's file shows and exports it all the same."
    ),
    Phrase(
      "`rough` 说哪些值只是约数：`{\"项\":\"month|year|about|at_least|nearly\"}`；日子可以是 month year about，金额可以是 about "
        + "at_least nearly。没说的就是准数；改了值而没再说，就是准数。",
      "`rough` says which values are known roughly: `{\"field\":\"month|year|about|at_least|nearly\"}`; a "
        + "day may be month, year or about, an amount about, at_least or nearly. What is not named is "
        + "exact; a value that is changed without it is exact again."),
    Phrase(
      "`told` 是告知消费者的方式，`told_merchant` 是告知商家的方式；`notify` 的 `whom` 说告知了谁：consumer merchant both，没写算 consumer。",
      "`told` is by what means the consumer was told, `told_merchant` the merchant; `whom` of `notify` "
        + "says whom the notice reached: consumer merchant both; the consumer where it is absent."),
    Phrase(
      "`attached` 的个人信息行：`{\"files\":[{name, sha256, size, media}]}`；`sha256` 是文件明文的 SHA-256（64 位小写十六进制），"
        + "`size` 是字节数，两样都符合才是那个文件；文件放在存档旁的文件夹，以 `sha256` 为名。",
      "The row of persons of `attached` is `{\"files\":[{name, sha256, size, media}]}`; `sha256` is that of "
        + "the file's plain bytes (64 lower-case hexadecimal digits), `size` counts them; a file is the "
        + "one meant where both fit. Files lie in a folder beside the store, named by `sha256`."),
    Phrase(
      "`keyed`：`key` 是 64 位十六进制公钥；sign 是 Ed25519，从这条起可用来签末尾；seal 是 X25519，行封给它（`seal` 2）。",
      "`keyed`: `key` is a public key of 64 hexadecimal digits; sign is Ed25519, with which heads may be "
        + "signed from this event on; seal is X25519, to which rows are sealed (`seal` 2)."),
    Phrase(
      "签过名的末尾（`signed_head`）：Ed25519 签的是标记 `desk315/head/1` 和带长度的 desk、sequence、hash、at（整数八字节大端）；"
        + "公钥要由同一台机器此前的 `keyed` 说过，hash 要是那一条的。",
      "A signed head (`signed_head`): Ed25519 signs the mark `desk315/head/1` and, each behind its length, "
        + "desk, sequence, hash and at (eight bytes, big end first). The key must have been named by a "
        + "`keyed` of the same desk up to there, and the hash must be that event's."),
    Phrase(
      "回执、交接、报数上的尾码是最后一条 hash 的前 50 位，五位一个字：`0123456789ABCDEFGHJKMNPQRSTVWXYZ`。",
      "The head on slips, hand-overs and roll-ups is the first 50 bits of the last event's hash, five to a "
        + "character of `0123456789ABCDEFGHJKMNPQRSTVWXYZ`."),
  ]

  static let replay = [
    Phrase(
      "一件的全部记录按次序走一遍。最后一次说到某次保存的是 `undone`，那次保存的各条都不生效；登记被撤销，案件最后作废，别人在它上面办的照样走过，编号不再用。",
      "All events of a case are gone through in their order. Where the last word on a save is `undone`, "
        + "none of its events has an effect; where the opening is undone, the case is void in the end, "
        + "whatever others did to it, and its number is not used again. A save over several cases is undone by one event for each, all naming it."
    ),
    Phrase(
      "种类看编号：TS 投诉、JB 举报、ZX 咨询，别的开头读不懂。登记：`required` 的项都填了是 registered，缺的是 need_material；`rules` `version` 是规则，`starts` 是开始的期限；收到时间是 "
        + "`received_at`，没有就用 `at`。填了是指有值，空文本、空列表不算；没有 `people` 是 1，没有 `green_channel` `consumer.minor` 是否。改了 `received_at`，收到的那天跟着改，从它起算的期限和按日的数也跟着改。缺什么只在 "
        + "registered 和 need_material 时说。`turned_from` 是从哪件转来的；关联只来自 `link` `turn` `repeat-of`。",
      "The kind is in the number: TS complaint, JB report, ZX consultation; an opening whose number begins "
        + "otherwise cannot be read. Opening: registered where every field of `required` is filled in, else need_material; `rules` and "
        + "`version` name the rules, `starts` the deadlines that begin; the case was received at "
        + "`received_at`, or else at `at`. Filled means a value that is neither null nor an empty text or "
        + "list; absent `people` is 1, `green_channel` and `consumer.minor` are false. An `amend` of `received_at` "
        + "moves the day of receipt, and with it the deadlines that count from it and the day of its figures. What is missing is "
        + "told of registered and need_material alone. `turned_from` names the case it was turned out of; "
        + "the links come from `link`, `turn` and `repeat-of` alone."),
    Phrase(
      "步骤：现在的状态不在 `ruling.from` 里，就是晚到一步：显示，不生效。否则先取内容，再动期限，再进 `ruling.to`。重放不查规则文件。",
      "A step whose `ruling.from` lacks the status at hand was overtaken: it is shown and has no effect. "
        + "Else its content is taken, then its deadlines, then the case enters `ruling.to`. Replay asks no "
        + "rule file."),
    Phrase(
      "内容：`amend` 改各项；`answer` 的 `text` 是答复；`refer` 和带 `to` 的 `hand-over` 定部门；`platform-number` 的 `value` 是平台编号；"
        + "`link` `turn` `repeat-of` 加上 `other` 这件，`unlink` 去掉；`accepts` 为真就算受理过；`tells` 是这个决定要告知的人，说了就从这一步重新记谁已告知；`hand-over` 记下移交过，重新办理移交办结的件就取消。",
      "Content: `amend` changes fields; `text` of `answer` is the answer; `refer`, and `hand-over` with "
        + "`to`, set the department; `value` of `platform-number` is the platform's number; `link`, `turn` "
        + "and `repeat-of` add the case `other`, `unlink` takes it away; with `accepts` the case counts as accepted; "
        + "`tells` names who must be told of the decision, and who was told is counted anew from it; "
        + "`hand-over` keeps that a report was handed over, until a closing by it is reopened."
    ),
    Phrase(
      "进 accepted 或 mediating（`reopen` 除外）就算受理过。进 void 去掉结果和办结时间，两个数留着。进 closed：结果是 `ruling.outcome`，办结时间是 `at`，`recovered` `doubled` 有就取。"
        + "`reopen`：结果、办结时间去掉，挽回和加倍回到办结前的数。",
      "Entering accepted or mediating by a step other than `reopen` counts as accepted. Entering void takes the "
        + "outcome and the moment of closing away; the amounts stay. Entering closed: the outcome is "
        + "`ruling.outcome`, closed at `at`, `recovered` and `doubled` are taken where given. `reopen` "
        + "takes outcome and moment away and brings both amounts back to what they were; its `ruling.to` is "
        + "the status before the closing."),
    Phrase(
      "每一步以后，registered 和 need_material 按缺不缺 `required` 的项重定；`required_with`（`{项: 另一项}`）的项在另一项填了时也要填，答“否”的不算填了。`erased` 以后，旁边行里的项都空，算填过的仍算；"
        + "以后的 `amend` `answer` 不再改任何一项，状态和期限照走。",
      "After every step registered and need_material are set anew by whether a field of `required` is "
        + "missing, or one of `required_with` (`{field: other}`) whose other field is filled in; a no fills "
        + "nothing. After `erased` all fields kept beside the log are empty; those that were filled in "
        + "still count as such. No `amend` and no `answer` changes a field after it, not even one kept in "
        + "the event; status and deadlines go on."),
  ]

  static let deadlines = [
    Phrase(
      "期限的起点 `starts`：`{clock, length, unit, rolls, on, since, paused_in, since_received, office_target, extensions}`，从那条记录的 `at` "
        + "那天起算，`since_received` 从收到那天起算，当天不算；`unit` 是 working 或 calendar；`on` 是定死的日子；有 `since` 的从那天起算；`rolls`：最后一天是"
        + "放假安排里的放假日，顺延到之后第一个不放的日子。",
      "`starts`: `{clock, length, unit, rolls, on, since, paused_in, since_received, office_target, extensions}`. A "
        + "deadline counts from the day of the event's `at`, with `since_received` from the day of receipt, "
        + "that day not counted; `unit` is working or calendar; `on` is a day that was set; with `since` it counts from that day; with `rolls` a "
        + "last day that is a listed day off goes to the first day after it that is not."),
    Phrase(
      "一步结束 `ends` 和 `starts` 里同名的在走的期限；`grows`（`[{clock, length}]`）按期限自己的单位加到在走的上，同一步里开始的不加；"
        + "办结或作废结束除 tell 以外的全部。`reply` 和 `reopen` 先让该走的重新走，再 `ends` 和 `starts`。",
      "A step ends the running deadlines named in `ends` and in `starts`; `grows` (`[{clock, length}]`) adds to "
        + "running ones in the deadline's own unit, and deadlines that begin in the same step do not grow; closed "
        + "and void end all but tell. `reply` and `reopen` let deadlines run again first, then come `ends` and "
        + "`starts`."),
    Phrase(
      "状态在 `paused_in` 里时停着；只在带 `to` 的一步进入状态时停或走，结束了的也一样；在那种状态里由不带 `to` 的一步开始的照走。停的天数（停后第一天到恢复那天，按单位数）加到长度上。`reply` 时 `resumes` 里被那次转办结束的重新走；"
        + "`reopen` 时被那次办结结束的重新走（受理过的当场和解结束的 decide、tell 除外），那次办结开始的 tell 去掉。",
      "In a status of `paused_in` a deadline stands still. It stops and runs on only when a step with `to` enters "
        + "a status, whether it was ended or not; one that begins in such a status by a step without `to` "
        + "runs. The days from the one after it stopped up to the "
        + "one it ran on, counted in its unit, are added to its length. `reply` lets those of `resumes` run "
        + "again that the referral ended; `reopen` those that the closing ended (but for decide and tell "
        + "of a settlement on the spot that accepted), and takes away a tell that the closing began."
    ),
    Phrase(
      "工作日是周一到周五，放假安排（`data/calendar/`）另有说的除外。下一个到期的是在走、没停的期限里最早的一天；同一天按 "
        + "decide tell check mediate reply target 的次序。作废的没有。",
      "Working days are Monday to Friday unless the holiday tables (`data/calendar/`) say otherwise. What is "
        + "due next is the earliest last day of the deadlines that run and do not stand still; ties go by the "
        + "order decide tell check mediate reply target. A void case has none."),
  ]

  static let calendar = [
    Phrase(
      "放假安排每年一个文件：`festivals` 里 `off` 是放假日，`worked` 是要上班的周末，每个是一天或 `起/止`。带 `provisional` 的"
        + "是还没公布的年份：那些日子可能放、可能上，按星期几算，同一年有了正式的就不看。",
      "There is a holiday table a year: in `festivals`, `off` are days off and `worked` weekend days worked, "
        + "each a day or `first/last`. One that is `provisional` foresees a year whose notice is not out: "
        + "its days count by their weekday, and it is not looked at where there is a notice for the year."
    ),
    Phrase(
      "推算（`estimated`）：数工作日的那段（不含起点）碰到可能放、可能上的日子，或碰到没有表的年份；顺延的最后一天可能放假，"
        + "或它那年没有表。",
      "A last day is estimated: where the span of working days, its start apart, meets a day that is only "
        + "foreseen or a year without a table; with `rolls`, where the last day may become a day off or its "
        + "year has no table."),
    Phrase(
      "`on` 定死的日子就是那天，不顺延，不算推算；只有 `grows`（和停着的天数）从它往后数，数的那段照别的一样判断。",
      "A day set by `on` stands as it is: it does not roll and is not estimated. Only what `grows` is "
        + "counted on from it, and that stretch is judged like any other."),
  ]

  static let figures = [
    Phrase(
      "数字问的是几天、几个会场（会场项；不说是全部）。作废的不算。三种分开数。",
      "Figures are asked for days and venues (the field; none is all). Void cases count nowhere. The three "
        + "kinds are counted apart."),
    Phrase(
      "registered：收到的那天在其中。其余都数这些件现在的样子：accepted 受理过；closed 已办结，open 其余；need_material mediating "
        + "testing referred 按状态，undecided 是 registered；declined withdrawn 按结果，settled 是 settled 和 settled_on_spot；"
        + "doubled 加倍赔偿大于零；overdue 下一个到期的日子已过；handed_over 移交过的举报。",
      "registered: received on a day of the scope. All other figures are of those cases as they stand now: "
        + "accepted, ever accepted; closed, and open the rest; need_material, mediating, testing and referred "
        + "by status, undecided is registered; declined and withdrawn by outcome, settled is settled and "
        + "settled_on_spot; doubled with doubled compensation above zero; overdue where the day that is due "
        + "next has passed; handed_over reports that were ever handed over."),
    Phrase(
      "closed_in_scope：办结那天（`at`）在其中，不管何时登记。money：投诉的 amount、recovered、doubled 相加，一件都没写就是空。",
      "closed_in_scope: cases closed now, by the moment of closing (`at`), on a day of the scope, whenever registered. money: amount (as "
        + "claimed), recovered and doubled of the complaints added up, null where none has one."),
    Phrase(
      "咨询人次：记录的 `people`（没有就是 1）相加，加上台账 consultation 里范围是 site、day 的数。",
      "consultations: the `people` of the records (1 where absent), and the counts of ledger item "
        + "consultation of scope site and day."),
  ]

  static let edits = [
    Phrase(
      "一条记录知道同一台机器此前的全部记录，和 `trunk` 里各机器到那个序号为止的、这一件的记录。",
      "An event knows all earlier events of its own desk, and of the case those of other desks up to the "
        + "numbers of its `trunk`."),
    Phrase(
      "改一项的记录：登记（每一项都从它开始）、带这一项的 `amend`、改答复的 `answer`。`bases` 说改自哪几条：`{\"项\":[记录]}`；"
        + "没说就是改自它所知道的、次序最后的那一条。`bases` 要说别的改过这一项的记录，否则是损坏，`check --deep` 点名。",
      "A field is edited by the opening, where every field begins, by an `amend` that names it, and the "
        + "answer by `answer`. `bases` says from which edits: `{\"field\":[event]}`. Without it an edit was "
        + "made from the last one, in the order of events, that it knows. A base must be another edit of "
        + "the field, else that is damage, which `check --deep` names."),
    Phrase(
      "没有被别的改动当作来源的改动是现行的。现行的有几个、值不同，就是冲突，要人来定：定的那次改动把它们都列为来源；定之前显示次序最后的那个。撤销的不算。",
      "An edit stands unless another one was made from it. Where several stand with different values the "
        + "field is contested until a person settles it by an edit from all of them; until then the last edit in "
        + "the order of events is shown. What was undone does not count."),
  ]

  static let unknown = [
    Phrase(
      "不认得的种类：留着，显示，不生效，摘要照验。不认得的键：留着，点名，不生效。不认得的格式（3 起）：按格式 2 的次序验摘要；"
        + "以后新加的都放在正文或 `context` 里，次序不再变。",
      "A kind that is not known is kept, shown, has no effect and is verified. A key that is not known is "
        + "kept, named, and has no effect. A format from 3 on is verified by the layout of format 2: what "
        + "is new comes as a member of body or context, and the layout does not change again."),
    Phrase(
      "存档的版本（`user_version`）比程序新，程序不打开，也不动它。",
      "A store whose `user_version` is above the program's is refused by name and left untouched."),
    Phrase(
      "认得的种类缺了必需的键，读不懂：按不认得的种类对待，`check` 点名。必需的键（null 算没有）：`opened` 是 number required rules "
        + "version starts；步骤是 ruling，其中 rules version from；`tallied` 是 item quantities venue scope source；`undone` `redone` 是 "
        + "save；`disclosed` 是 act detail；`attached` 是 files；`keyed` 是 use key。",
      "A known kind that lacks a key it needs (null counts as lacking) cannot be read: it is treated as a "
        + "kind that is not known, and `check` names it. Needed are: of `opened` number, required, rules, "
        + "version, starts; of a step ruling, and in it rules, version, from; of `tallied` item, quantities, "
        + "venue, scope, source; of `undone` and `redone` save; of `disclosed` act and detail; of `attached` "
        + "files; of `keyed` use and key."),
    Phrase(
      "不认得的期限、状态、结果、项、选项：没有作用，其余照读。",
      "A deadline, status, outcome, field or option that is not known has no effect; the rest is read."
    ),
  ]

  static let formats = [
    Phrase(
      "格式 1 的记录原样留着，永远能验能读；版本 3 以前的存档打开后接着用格式 2 写。",
      "Events of format 1 stay byte for byte, and can be verified and read for ever. A store of version 3 "
        + "or before goes on in format 2 once it is opened."),
    Phrase(
      "格式 2 新加：context（trunk）、rough、custom、bases、told_merchant、whom、attached、keyed、行的 key；商品、调解人员、地点、"
        + "委托给谁、检测项目、小分队，和台账的说明、地点、在场、事由，改放在可删的行里。",
      "Format 2 brings context (trunk), rough, custom, bases, told_merchant, whom, attached, keyed and the "
        + "key of a row. Product, mediator, place, who was entrusted, what was tested, squad, and detail, "
        + "place, present and matter of the ledger lie in rows that can be erased from now on."),
  ]
}
