# A hotline's month: 300 complaints and 98 reports by phone and letter, 349 of the 398 closed, and
# what was counted on the day and in the month.
#   awk -f make-hotline.awk </dev/null >hotline-month.jsonl
# Plain awk over bytes; the same program always writes the same bytes.
function at(day, minute) {
  return sprintf("2027-03-%02dT%02d:%02d:00+08:00", day, 9 + int(minute / 60), minute % 60)
}
function step(day, minute, words) { return sprintf("{\"at\":\"%s\",\"step\":%s}", at(day, minute), words) }
function tally(item, count, unit, approx, scope, rest) {
  ++tallies
  printf "{\"kind\":\"tally\",\"external_id\":\"热线-计数-%02d\",\"at\":\"%s\",\"venue\":\"热线中心\",\"clerk\":\"样丙\",\"item\":\"%s\",\"count\":\"%s\",\"unit\":\"%s\",\"approx\":\"%s\",\"scope\":\"%s\"%s}\n", \
    tallies, at(scope == "period" ? 31 : 15, 480), item, count, unit, approx, scope, rest
}
BEGIN {
  split("质量 售后服务 合同 价格 虚假宣传", name, " ")
  split("quality after_sales contract price false_advertising", nature, " ")
  split("g_electronics.kitchen g_food.general g_medical.devices g_jewelry_sport.jewelry g_agri.fertiliser s_telecom", class, " ")
  split("电热水壶 饼干 血压计 手镯 复合肥 话费套餐", product, " ")
  split("样甲 样乙 样丙", clerk, " ")
  for (i = 1; i <= 398; i++) {
    complaint = i <= 300
    n = complaint ? i : i - 300
    day = 1 + (i * 7) % 30; minute = (i * 11) % 420
    p = 1 + i % 6; k = 1 + i % 5
    # 262 complaints and 71 reports by phone, the others by letter.
    channel = (complaint ? n <= 262 : n <= 71) ? "phone" : "letter"
    printf "{\"kind\":\"%s\",\"external_id\":\"热线-%04d\",\"received_at\":\"%s\",\"channel\":\"%s\",\"venue\":\"热线中心\",\"clerk\":\"%s\"", \
      complaint ? "complaint" : "report", i, at(day, minute), channel, clerk[1 + i % 3]
    if (complaint)
      printf ",\"consumer\":{\"name\":\"测试%03d\",\"phone\":\"1380001%04d\",\"address\":\"样例市%d号路\"}", i, i, 1 + i % 40
    printf ",\"merchant\":{\"name\":\"样板商店%02d\",\"address\":\"样例市%d号路\"},\"class\":\"%s\",\"product\":\"%s\"", \
      1 + i % 37, 1 + i % 9, class[p], product[p]
    if (complaint)
      printf ",\"nature\":\"%s\",\"amount\":\"%d.00\",\"requests\":[\"refund\"]", nature[k], 50 + (i * 37) % 900
    printf ",\"facts\":\"来电来信反映%s的%s问题。\"", product[p], complaint ? name[k] : "质量"
    # 263 complaints and 86 reports are closed: 349.
    history = ""
    if (complaint && n <= 180)
      history = step(day, minute + 30, "\"settle\",\"recovered\":\"" (50 + (i * 37) % 900) ".00\",\"on_spot\":true")
    else if (complaint && n <= 240)
      history = step(day, minute + 20, "\"accept\",\"told\":\"phone\"") "," step(day, minute + 90, "\"settle\",\"recovered\":\"" (20 + i % 50) ".50\"")
    else if (complaint && n <= 255)
      history = step(day, minute + 20, "\"decline\",\"ground\":" (1 + i % 3) ",\"told\":\"phone\"")
    else if (complaint && n <= 263)
      history = step(day, minute + 20, "\"refer\",\"to\":\"农业农村\"") "," step(day + 1, minute, "\"reply\",\"text\":\"已处理\",\"close\":true")
    else if (complaint && n <= 280)
      history = step(day, minute + 20, "\"accept\",\"told\":\"phone\"")
    else if (!complaint && n <= 86)
      history = step(day, minute + 40, "\"hand-over\",\"to\":\"执法支队\"") "," step(day, minute + 100, "\"reply\",\"text\":\"已核查\",\"close\":true")
    else if (!complaint && n <= 92)
      history = step(day, minute + 40, "\"refer\",\"to\":\"公安\"")
    printf "%s}\n", history == "" ? "" : ",\"history\":[" history "]"
  }
  tally("consultation", 520, "人次", "exact", "site", ",\"topic\":\"fakes\"")
  tally("consultation", 380, "人次", "exact", "site", ",\"topic\":\"law\"")
  tally("consultation", 300, "人次", "exact", "site", "")
  tally("sms", 100000, "条", "at_least", "period", "")
  tally("gifts", 10000, "个", "exact", "period", ",\"detail\":\"购物袋\"")
  tally("leaflets", 30000, "份", "at_least", "site", "")
  tally("media", 6, "家", "exact", "period", ",\"detail\":\"平面媒体\"")
  tally("media", 10, "家", "exact", "period", ",\"detail\":\"网络媒体\"")
  tally("articles", 3, "篇", "exact", "period", ",\"detail\":\"消费常识\"")
  tally("programmes", 3, "期", "exact", "period", "")
  tally("inspections", 1730, "家次", "exact", "period", "")
  tally("enforcement_cases", 158, "件", "exact", "period", "")
  tally("enforcement_value", "511.5", "万元", "exact", "period", "")
  tally("other", 5, "件", "exact", "period", ",\"detail\":\"大要案\"")
  tally("other", 4, "个", "exact", "period", ",\"detail\":\"工地\"")
  tally("other", 13, "家", "exact", "period", ",\"detail\":\"分析会企业\"")
  tally("destruction", 1530, "床", "exact", "period", ",\"detail\":\"黑心棉\",\"also\":[{\"count\":\"7\",\"unit\":\"万元\",\"approx\":\"nearly\"}]")
}
