import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What a county town brings to a booth in a year, word by word: the class that is offered first.
struct EverydayGoodsTests {
  static let goods: [(product: String, id: String)] = [
    // What was once guessed by a word inside of it.
    ("鱼饲料", "g_agri"), ("牛饲料", "g_agri"), ("宠物饲料", "g_daily.sundries"),
    ("净水器滤芯", "g_electronics.other"),
    ("家用净水机", "g_electronics.other"), ("软水机", "g_electronics.other"), ("白茶", "g_food.general"),
    ("花茶", "g_food.general"), ("茶叶蛋", "g_food.general"), ("茶具套装", "g_daily.sundries"),
    ("国际机票", "s_utility.transport"), ("机票退票费", "s_utility.transport"), ("理发预付卡", "s_life.beauty"),
    ("健身预付卡", "s_culture_sport.fitness"), ("洗车卡", "s_life.repair"), ("加油卡", "g_vehicle.cars"),
    // Water, heat and air.
    ("电热水器", "g_electronics.water_heaters"), ("热水袋", "g_daily.sundries"),
    ("空气炸锅", "g_electronics.kitchen"),
    ("空调扇", "g_electronics.other"), ("油烟机清洗", "s_life.repair"), ("冰箱维修", "s_life.repair"),
    ("洗衣机上门维修", "s_life.repair"), ("洗衣凝珠", "g_daily.sundries"), ("洗碗机", "g_electronics.kitchen"),
    // Phones and computers.
    ("手机屏", "g_electronics.telecom"), ("手机电池", "g_electronics.other"),
    ("手机充电器", "g_electronics.other"),
    ("蓝牙耳机", "g_electronics.audio_video"), ("平板电脑", "g_electronics.computers"),
    ("电脑主机", "g_electronics.computers"), ("电视盒子", "g_electronics.audio_video"),
    ("监控摄像头", "g_electronics.cameras"), ("儿童电话手表", "g_electronics.telecom"),
    // Food and drink.
    ("饼干", "g_food.general"), ("酸奶饮品", "g_tobacco_drink.drinks"), ("牛肉面", "s_life.catering"),
    ("火锅", "s_life.catering"), ("方便面", "g_food.general"), ("面条", "g_food.general"),
    ("牛肉酱", "g_food.general"),
    ("玉米种子", "g_agri.seeds"), ("大米", "g_food.grain_oil"), ("菜籽油", "g_food.grain_oil"),
    ("啤酒", "g_tobacco_drink.alcohol"), ("料酒", "g_food.general"), ("酒精", "g_daily.sundries"),
    ("药酒", "g_tobacco_drink.alcohol"), ("豆奶粉", "g_food.general"), ("羊奶粉", "g_food.dairy"),
    ("鸡蛋", "g_food.farm"), ("松花蛋", "g_food.general"), ("牛奶糖", "g_food.general"),
    ("保健茶", "g_food.health"), ("矿泉水", "g_tobacco_drink.drinks"), ("外卖", "s_life.catering"),
    ("外卖盒饭", "s_life.catering"), ("生日蛋糕", "g_food.general"), ("奶茶", "g_tobacco_drink.drinks"),
    // Clothing, house and garden.
    ("羽绒服", "g_clothing.clothes"), ("羽绒被", "g_daily.sundries"), ("皮沙发", "g_daily.furniture"),
    ("皮带", "g_clothing.other"), ("运动服", "g_clothing.clothes"), ("泳衣", "g_clothing.clothes"),
    ("雨衣", "g_daily.sundries"), ("衣柜", "g_daily.furniture"), ("窗帘", "g_daily.sundries"),
    ("水龙头", "g_housing.materials"), ("智能马桶", "g_housing.materials"),
    ("壁挂炉", "g_electronics.water_heaters"),
    ("床垫", "g_daily.furniture"), ("电动窗帘", "g_daily.sundries"), ("防盗窗", "g_housing.materials"),
    ("灯泡", "g_housing.materials"), ("台灯", "g_electronics.other"), ("洗发水", "g_daily.cosmetics"),
    ("牙膏", "g_daily.sundries"), ("染发膏", "g_daily.cosmetics"), ("婴儿推车", "g_daily.children"),
    // Vehicles and travel.
    ("电动车", "g_vehicle.e_bikes"), ("电动车电池", "g_vehicle.e_bikes"), ("汽车轮胎", "g_vehicle.cars"),
    ("汽车贴膜", "s_life.repair"), ("汽车保养", "s_life.repair"), ("二手汽车", "g_vehicle.cars"),
    ("汽油", "g_vehicle.cars"), ("停车费", "s_life.other"), ("旅行团", "s_travel"),
    ("跟团游", "s_travel"), ("酒店房间", "s_life.lodging"), ("民宿", "s_life.lodging"),
    // Services.
    ("快递", "s_post.express"), ("宽带", "s_telecom"), ("手机套餐", "s_telecom.mobile"),
    ("物业费", "s_decor_property.property"),
    ("电费", "s_utility.supply"), ("天然气费", "s_utility.supply"), ("驾校", "s_education.training"),
    ("幼儿园", "s_education.education"), ("考研班", "s_education.training"), ("婚纱摄影", "s_life.other"),
    ("写真照片", "s_life.other"), ("家政保姆", "s_life.other"), ("搬家", "s_life.other"),
    ("中介费", "s_life.other"),
    ("开锁", "s_life.repair"), ("美甲", "s_life.beauty"), ("染发", "s_life.beauty"),
    ("足疗", "s_life.other"),
    ("植发", "s_health"), ("牙齿种植", "s_health"), ("游泳卡", "s_culture_sport.fitness"),
    ("演唱会门票", "s_culture_sport.tickets"), ("视频会员", "s_internet.business"),
    ("游戏币", "s_internet.business"),
    ("信用卡年费", "s_finance"), ("车险", "s_insurance"), ("重疾险", "s_insurance"),
    ("骨灰盒", "g_daily.sundries"),
  ]

  @Test(arguments: goods)
  func theClassIsOfferedFirst(product: String, id: String) throws {
    let classes = Shipped.catalogue.classes
    let guess = classes.guess(product: product, merchant: "", facts: "")
    #expect(guess.ids.first == id, "\(product) \(guess.ids)")
    #expect(classes.contains(id), "\(id)")
  }

  @Test func theTableIsBroadAndHasNothingTwice() {
    #expect(Self.goods.count >= 100)
    #expect(Set(Self.goods.map(\.product)).count == Self.goods.count)
  }
}
