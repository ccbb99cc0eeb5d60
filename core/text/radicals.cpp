#include "text/radicals.hpp"

#include <string_view>

namespace nianbao {
namespace {

/// CJK Radicals Supplement, from U+2E80; those that are no character by themselves stay. Unicode does not map them.
constexpr std::u16string_view kSupplement =
    u"⺀厂⺂⺃乙⺅冂几刀⺉卜⺋小小兀⺏尢⺑⺒幺⺔彐⺖⺗"
    u"⺘攵⺚⺛⺜月⺞母民氵水灬爪爪⺦牛⺨王疋目示礻竹糹"
    u"纟罒罒⺳⺴⺵羊羊⺸老⺺聿月臼艹艹艹虎衤覀西见角角"
    u"讠贝足车辶辶辶阝钅長镸长门⻕阝雨青韦页风飞食⻞飠"
    u"饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// Kangxi Radicals, from U+2F00, as Unicode maps them.
constexpr std::u16string_view kKangxi =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十"
    u"卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
    u"己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
    u"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
    u"瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    u"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    u"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    u"門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
    u"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

}  // namespace

std::u16string without_radicals(std::u16string text) {
  for (char16_t& c : text) {
    if (c < 0x2E80 || c > 0x2FFF) continue;  // nearly all
    const auto supplement = static_cast<std::size_t>(c - 0x2E80);
    const auto kangxi = static_cast<std::size_t>(c - 0x2F00);
    if (supplement < kSupplement.size()) c = kSupplement[supplement];
    if (kangxi < kKangxi.size()) c = kKangxi[kangxi];
  }
  return text;
}

}  // namespace nianbao
