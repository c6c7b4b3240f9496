# A council's year: 30 letters, 120 calls and 100 visits with a complaint each, 249 of 250 closed,
# no report at all, so that the rate of reports has nothing to be a rate of.
#   awk -f make-year.awk </dev/null >council-year.jsonl
# Plain awk over bytes; the same program always writes the same bytes.
function at(i, minute) {
  return sprintf("2027-%02d-%02dT%02d:%02d:00+08:00", 1 + (i * 5) % 12, 1 + (i * 3) % 28, 9 + int(minute / 60), minute % 60)
}
function tally(month, channel, count) {
  printf "{\"kind\":\"tally\",\"external_id\":\"年-计数-%s\",\"at\":\"2027-%02d-28T17:00:00+08:00\",\"venue\":\"办公室\",\"clerk\":\"样己\",\"item\":\"consultation\",\"count\":\"%d\",\"unit\":\"人次\",\"channel\":\"%s\"}\n", \
    channel, month, count, channel
}
BEGIN {
  split("quality after_sales contract price metering personality_rights", nature, " ")
  split("g_electronics.telecom g_food.dairy g_housing.materials s_life.beauty s_education g_agri.seeds", class, " ")
  split("样丁 样戊 样己", clerk, " ")
  for (i = 1; i <= 250; i++) {
    minute = (i * 17) % 380
    channel = i <= 30 ? "letter" : i <= 150 ? "phone" : "visit"
    amount = 80 + (i * 41) % 2000
    printf "{\"kind\":\"complaint\",\"external_id\":\"年-%04d\",\"received_at\":\"%s\",\"channel\":\"%s\",\"venue\":\"办公室\",\"clerk\":\"%s\",\"consumer\":{\"name\":\"测试%03d\",\"phone\":\"1380003%04d\",\"address\":\"样例县%d号路\"},\"merchant\":{\"name\":\"样板店%02d\",\"address\":\"样例县%d号路\"},\"class\":\"%s\",\"nature\":\"%s\",\"amount\":\"%d.%02d\",\"facts\":\"反映购买后的纠纷。\",\"requests\":[\"refund\"]", \
      i, at(i, minute), channel, clerk[1 + i % 3], i, i, 1 + i % 30, 1 + i % 41, 1 + i % 12, class[1 + i % 6], nature[1 + i % 6], amount, i % 100
    if (i == 250) printf "}\n"
    else printf ",\"history\":[{\"at\":\"%s\",\"step\":\"accept\",\"told\":\"phone\"},{\"at\":\"%s\",\"step\":\"mediate\"},{\"at\":\"%s\",\"step\":\"settle\",\"recovered\":\"%d.%02d\"}]}\n", \
      at(i, minute + 10), at(i, minute + 20), at(i, minute + 50), amount - i % 30, (i * 7) % 100
  }
  tally(3, "visit", 310)
  tally(6, "phone", 540)
  tally(9, "letter", 50)
}
