import Casework
import DeskService
import Reports
import Values
import Vocabulary

extension Manual {
  /// What the templates of Word that are no papers may name.
  var documentTemplates: String {
    let words = say(
      "`template 名称 -o 文件` 写出内置的 Word 模板，改好放回 `templates/` 就照它：`templates/summary.docx` 是活动总结，名称同上，"
        + "标题由 Word 自己编号；`templates/totals.docx` 是给领导看的那一页，名称如下；`returns/表.docx` 是上级的统计表，"
        + "`{{title}}`、`{{heading}}`、每行一次的 `rows`（`label`、`unit`、`count`、`note`）之外，表里每一行的编号也是名称，"
        + "所以上级发的 Word 表写上标记就能直接填。",
      "`template NAME -o FILE` writes the Word template that is built in; changed and put back into `templates/` it is what is "
        + "used: `templates/summary.docx` is the activity summary, with the names above and headings that Word counts; "
        + "`templates/totals.docx` is the leader's page, with the names below; `returns/FORM.docx` is a superior's return: "
        + "beside `{{title}}`, `{{heading}}` and `rows`, once for each (`label`, `unit`, `count`, `note`), the id of each row is a "
        + "name, so that the form a superior sent as a file of Word is filled where it is marked.")
    let rows = LeaderField.allCases.map { ["`\($0.rawValue)`", $0.phrase[desk.language]] }
    return say("## Word 模板", "## Templates of Word") + "\n\n" + words + "\n\n"
      + table([say(HelpWords.name), say(HelpWords.isWhat)], rows)
  }
}
