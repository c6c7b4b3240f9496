/// Words that belong to the number in front of them.
enum Units {
  /// The units by their first character.
  static let known = Dictionary(grouping: (single + several).map(Array.init)) { $0[0] }

  /// The longest unit in characters.
  static let longest = several.map(\.count).max() ?? 1

  private static let single = """
    元角分块毛件宗起份册块个条幅场次期篇家名人位批床吨斤克两升米天日月年周时点秒号项类种户辆台部张盒瓶袋\
    箱套双把支本只头亩桶板粒岁折倍成度层楼排届款级栋间处代顿杯碗根棵扇座站轮笔则例卷盘组对字里丈尺寸班株匹版
    """.map { String($0) }

  private static let several = [
    "人次", "家次", "户次", "车次", "台次", "场次", "件次", "批次", "班次", "万元", "亿元", "千元", "百元", "美元",
    "港元", "欧元", "块钱", "毛钱", "元整", "元钱", "公斤", "千克", "毫克", "公里", "千米", "厘米", "毫米", "平方米",
    "立方米", "平米", "毫升", "小时", "分钟", "个月", "星期", "个星期", "周岁", "工作日", "个工作日", "自然日",
    "个自然日", "日历日", "大类", "品种", "个品种", "大类别", "千瓦时", "公顷", "个百分点", "月份", "年度", "册(份)",
    "册（份）", "份(册)", "份（册）", "余元", "余万元", "yuan", "of", "working days", "working day",
    "calendar days",
    "calendar day", "per cent",
  ]
}
