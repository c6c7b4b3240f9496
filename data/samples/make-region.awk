# A region's day: 200 sub-venues with 960 complaints (a record each) and 65 000 consultations
# (counted by venue), to lie in one store with the main venue's day.
#   awk -f make-region.awk </dev/null >region-day.jsonl
# Plain awk over bytes; the same program always writes the same bytes.
function at(minute) { return sprintf("2027-03-15T%02d:%02d:00+08:00", 9 + int(minute / 60), minute % 60) }
function venue(v) { return sprintf("分会场%03d", v) }
BEGIN {
  split("quality after_sales contract price safety counterfeit", nature, " ")
  split("g_electronics g_food g_clothing g_daily s_life s_telecom g_agri", class, " ")
  for (v = 1; v <= 200; v++) {
    # 160 venues with five complaints and 40 with four: 960.
    count = v % 5 == 0 ? 4 : 5
    for (c = 1; c <= count; c++) {
      i++
      minute = (i * 13) % 170
      amount = 30 + (i * 29) % 700
      printf "{\"kind\":\"complaint\",\"external_id\":\"区-%04d\",\"received_at\":\"%s\",\"channel\":\"%s\",\"venue\":\"%s\",\"clerk\":\"样%d\",\"consumer\":{\"name\":\"测试%03d\",\"phone\":\"1380002%04d\"},\"merchant\":{\"name\":\"样板店%02d\"},\"class\":\"%s\",\"nature\":\"%s\",\"amount\":\"%d.00\",\"facts\":\"现场反映的纠纷。\",\"requests\":[\"refund\"]", \
        i, at(minute), i % 6 ? "visit" : "squad", venue(v), v % 9 + 1, i, i, i % 83 + 1, class[i % 7 + 1], nature[i % 6 + 1], amount
      if (i % 4 == 0) printf "}\n"
      else if (i % 4 == 1) printf ",\"history\":[{\"at\":\"%s\",\"step\":\"refer\",\"to\":\"商务\"}]}\n", at(minute + 9)
      else printf ",\"history\":[{\"at\":\"%s\",\"step\":\"settle\",\"recovered\":\"%d.50\",\"on_spot\":true}]}\n", at(minute + 9), amount - 5
    }
    # 325 each on the whole, some more and some less: 65 000 and some, as the last one says.
    printf "{\"kind\":\"tally\",\"external_id\":\"区-计数-%03d\",\"at\":\"%s\",\"venue\":\"%s\",\"clerk\":\"样%d\",\"item\":\"consultation\",\"count\":\"%d\",\"unit\":\"人次\"%s}\n", \
      v, at(179), venue(v), v % 9 + 1, 325 + (v % 2 ? v : 1 - v), v == 200 ? ",\"approx\":\"at_least\"" : ""
  }
}
