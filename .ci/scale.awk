# What one desk of a region's day takes down between two visits at the hub, as `import` reads it: of 200 venues with two
# desks each 65 000 consultations, 960 complaints and 40 000 steps. -v venue (from 1), desk (1 or 2), visit (1 to 4).
# Plain awk over bytes; the same program always writes the same bytes.
function at(minute) { return sprintf("2027-03-15T%02d:%02d:00+08:00", 9 + int(minute / 60), minute % 60) }
function mine(i) { return i % 4 == visit - 1 }
BEGIN {
  split("quality after_sales contract price safety counterfeit", nature, " ")
  split("g_electronics g_food g_clothing g_daily s_life s_telecom g_agri", class, " ")
  split("visit phone visit web visit p12345", channel, " ")
  # 160 venues with five complaints and 40 with four; three of them at the first desk where there are five.
  complaints = desk == 1 && venue % 5 ? 3 : 2
  for (i = 0; i < complaints; i++) {
    if (!mine(i)) continue
    n = venue * 7 + desk * 3 + i
    minute = 60 * (visit - 1) + n % 50
    amount = 30 + n * 29 % 700
    printf "{\"kind\":\"complaint\",\"received_at\":\"%s\",\"channel\":\"%s\",\"consumer\":{\"name\":\"测试%03d\",\"phone\":\"1380002%04d\",\"address\":\"样例县1号路\"},\"merchant\":{\"name\":\"样板店%02d\",\"address\":\"样例县2号路\"},\"class\":\"%s\",\"nature\":\"%s\",\"amount\":\"%d.00\",\"facts\":\"现场反映的纠纷。\",\"requests\":[\"refund\"],", \
      at(minute), channel[n % 6 + 1], n % 1000, n, n % 83 + 1, class[n % 7 + 1], nature[n % 6 + 1], amount
    printf "\"history\":[{\"at\":\"%s\",\"step\":\"accept\",\"told\":\"phone\"},{\"at\":\"%s\",\"step\":\"mediate\"}", \
      at(minute + 2), at(minute + 4)
    if (settled(i)) printf ",{\"at\":\"%s\",\"step\":\"settle\",\"recovered\":\"%d.50\"}", at(minute + 9), amount - 5
    printf "]}\n"
  }
  # 325 at each venue; the first 94 of each desk are answered.
  for (i = 0; i < 164 - desk; i++) {
    if (!mine(i)) continue
    n = venue * 331 + desk * 167 + i
    minute = 60 * (visit - 1) + i % 50
    printf "{\"kind\":\"consultation\",\"received_at\":\"%s\",\"channel\":\"%s\",\"class\":\"%s\",\"people\":1,\"facts\":\"问退货的期限。\"", \
      at(minute), channel[n % 6 + 1], class[n % 7 + 1]
    if (i < 94) printf ",\"history\":[{\"at\":\"%s\",\"step\":\"answer\"}]", at(minute + 5)
    printf "}\n"
  }
}
# Of the 960 half are settled: the first of each desk, and the second where the venue's number leaves 1 by five.
function settled(i) { return i == 0 || (i == 1 && venue % 5 == 1) }
