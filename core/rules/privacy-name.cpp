#include <algorithm>

#include "rules/_look.hpp"
#include "rules/_prose.hpp"
#include "source/chars.hpp"
#include "source/unicode.hpp"

namespace nianbao {
namespace {

// The commonest surnames, without those that also begin ordinary words in these reports (方, 于, 任, 应, 管, 安, 向, 江, 高 …).
constexpr std::u16string_view kSurnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦傅"
    u"邹孟熊秦邱尹薛闫雷侯"
    u"史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤";
// Characters that hardly stand in a name, but often behind a surname that is none.
constexpr std::u16string_view kNoName =
    u"的了在是和与及等对要求提出信息公开申请政府工作年月日项件条镇村县市区乡局办部门单位各应将并已未不有为其中某、，。"
    u"：；（）《》";

// What villages, rivers and the like end in: 史家庄, 黄河.
constexpr std::u16string_view kPlaces = u"庄屯寨湾沟坡山河桥店集营堡岭洼港口铺坪塘坝圩路街湖";

bool is_name_character(char16_t c) { return is_han(c) && kNoName.find(c) == kNoName.npos; }

/// The length of a name at `at`: a surname and one or two characters, up to something that is none.
std::size_t name_length(std::u16string_view text, std::size_t at) {
  if (at >= text.size() || kSurnames.find(text[at]) == kSurnames.npos) return 0;
  std::size_t length = 1;
  while (length < 4 && at + length < text.size() && is_name_character(text[at + length])) ++length;
  return kPlaces.find(text[at + length - 1]) == kPlaces.npos ? length : 0;
}

struct Names {
  std::vector<Stretch> places;
  std::size_t end = 0;  ///< behind the last
};

/// Names parted by 、 from `at` on. The last may run into the words that follow; it then counts where 等 or a role word is next.
Names names_at(std::u16string_view text, std::size_t at) {
  Names names;
  while (true) {
    const std::size_t length = name_length(text, at);
    if (length < 2 || length > 3) return names;
    names.places.push_back({at, at + length});
    names.end = at + length;
    if (names.end >= text.size() || text[names.end] != u'、') return names;
    at = names.end + 1;
  }
}

bool stands_around(std::u16string_view text, std::size_t begin, std::size_t end,
                   std::span<const std::u16string_view> words) {
  constexpr std::size_t kNear = 14;
  const std::size_t from = begin > kNear ? begin - kNear : 0;
  return find_first(text.substr(from, end + kNear - from), words).has_value();
}

/// Words that tell that people are spoken of as applicants or parties.
constexpr std::u16string_view kPrivate[]{u"申请", u"信息公开", u"村民", u"居民", u"群众", u"当事人",
                                         u"信访", u"投诉",     u"原告", u"户主", u"诉"};
/// Words that tell that they hold an office.
constexpr std::u16string_view kOfficial[]{
    u"镇长", u"县长", u"市长", u"区长", u"乡长", u"局长", u"主任",   u"书记", u"同志",   u"组长", u"成员", u"领导",
    u"科长", u"处长", u"副",   u"干部", u"委员", u"秘书", u"负责人", u"党委", u"分管",   u"任职", u"站长", u"所长",
    u"专家", u"教授", u"律师", u"记者", u"主持", u"讲话", u"出席",   u"担任", u"总书记", u"人大", u"政协", u"代表"};

class NameFinder {
 public:
  NameFinder(const Context& context, Findings& out) : context_(context), out_(out) {}

  void look(const Passage& passage) {
    const std::u16string_view text = passage.text;
    std::vector<Stretch> places;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const Names names = starts_name(text, at) ? listed(text, at) : Names{};
      for (const Stretch place : names.places) {
        if (!is_allowed(text.substr(place.begin, place.length()))) places.push_back(place);
      }
      if (!names.places.empty()) at = names.end - 1;
    }
    if (!places.empty()) report(passage, places);
  }

 private:
  /// The first of several names has a 、 behind it; a single one stands behind a role word, 申请人 or 群众.
  static bool starts_name(std::u16string_view text, std::size_t at) {
    const auto parts = [&](std::size_t place) { return place < text.size() && text[place] == u'、'; };
    const auto ends_role = [](char16_t c) {
      return std::u16string_view(u"人：民事访诉告主众").find(c) != std::u16string_view::npos;
    };
    if (at > 0 && text[at - 1] == u'、') return false;
    const bool possible = parts(at + 2) || parts(at + 3) || (at > 0 && ends_role(text[at - 1]));
    return possible && kSurnames.find(text[at]) != kSurnames.npos;
  }

  /// Two or more names in a row about whom something private is said; or one behind 申请人, 村民 and the like.
  static Names listed(std::u16string_view text, std::size_t at) {
    Names names = names_at(text, at);
    if (names.places.size() >= 2 && stands_around(text, at, names.end, kPrivate) &&
        !stands_around(text, at, names.end, kOfficial))
      return names;
    if (names.places.size() != 1 || !is_behind_role(text, at) || !ends_name(text, names.end)) return {};
    return stands_around(text, at, names.end, kOfficial) ? Names{} : names;
  }

  static bool is_behind_role(std::u16string_view text, std::size_t at) {
    for (const std::u16string_view role :
         {u"申请人", u"申请人：", u"村民", u"居民", u"当事人", u"信访人", u"投诉人", u"原告", u"户主", u"群众"}) {
      if (text.substr(0, at).ends_with(role)) return true;
    }
    return false;
  }

  static bool ends_name(std::u16string_view text, std::size_t end) {
    constexpr std::u16string_view kBehind = u"的、，。；：（等提申于向要诉";
    return end == text.size() || kBehind.find(text[end]) != kBehind.npos;
  }

  [[nodiscard]] bool is_allowed(std::u16string_view name) const {
    const auto& officials = context_.settings.officials;
    return std::find(officials.begin(), officials.end(), utf8(name)) != officials.end();
  }

  void report(const Passage& passage, const std::vector<Stretch>& places) {
    std::vector<Span> spans;
    std::string list;
    for (const Stretch place : places) {
      spans.push_back(passage.span(place.begin, place.end));
      list += (list.empty() ? std::string() : std::string("、"))
                  .append(utf8(passage.text.substr(place.begin, 1)))
                  .append("某");
    }
    out_.add({{"list", list}, {"count", static_cast<std::int64_t>(places.size())}}, {}, std::move(spans));
  }

  const Context& context_;
  Findings& out_;
};

void check(const Context& context, Findings& out) {
  NameFinder finder(context, out);
  for (const Passage& passage : context.report.narrative.passages) finder.look(passage);
}

constexpr Wording kWordings[]{
    {{"正文写出了 {count} 名个人的姓名（{list}）。", "The text names {count} private persons ({list})."},
     {"请删去或者隐去姓名；确为工作人员的，可以在设置中列为允许。",
      "Take the names out or hide them; if they are officials, the settings can allow them."}},
};

}  // namespace

extern constinit const Rule privacy_name = define({
    .id = "privacy-name",
    .group = Group::hygiene,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"申请人等个人的姓名", "Names of private persons"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation privacy_name_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第十五条", "Regulations on Open Government Information, article 15"},
    .explanation =
        {"申请人、村民等个人的姓名属于个人隐私，年度报告只需要数量。担任职务的人员因公务写到姓名的，不作提示。",
         "Names of applicants and other private persons are personal; the report needs numbers only. Officials named "
         "for their office are not reported."},
    .wrong = {"办结王某某、李某某等人的申请", "“The requests of (names) were finished”"},
    .right = {"办结申请 2 件", "“2 requests were finished”"},
});

}  // namespace nianbao
