#include <algorithm>

#include "rule/person_names.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

bool stands_around(std::u16string_view text, std::size_t begin, std::size_t end, std::u16string_view words) {
  constexpr std::size_t kAround = 14;  // characters: a clause
  const std::size_t from = begin - std::min(begin, kAround);
  return has_any(text.substr(from, end + kAround - from), words);
}

/// Words that tell that people are spoken of as applicants or parties.
constexpr std::u16string_view kPrivate = u"申请 信息公开 村民 居民 群众 当事人 信访 投诉 原告 户主 诉 复议";
/// Words that tell that they hold an office.
constexpr std::u16string_view kOfficial =
    u"镇长 县长 市长 区长 乡长 局长 主任 书记 同志 组长 成员 领导 科长 处长 副 "
    u"干部 委员 秘书 负责人 党委 分管 任职 站长 所长 专家 教授 律师 记者 主持 "
    u"讲话 出席 担任 总书记 人大 政协 代表";

class NameFinder {
 public:
  NameFinder(const Case& report_case, Findings& out) : case_(report_case), out_(out) {}

  void look(const Passage& passage) {
    const std::u16string_view text = passage.text;
    std::vector<Stretch> places;
    for (std::size_t at = 0; at < text.size();) {
      const NameList names = starts_name(text, at) ? listed(text, at) : NameList{};
      for (const Stretch place : names.places) {
        if (!is_allowed(text.substr(place.begin, place.length()))) places.push_back(place);
      }
      at = names.places.empty() ? at + 1 : names.end;
    }
    if (!places.empty()) report(passage, places);
  }

 private:
  /// The first of several names stands behind no 、, but where others before it are hidden: 张某某、李秀英.
  static bool starts_name(std::u16string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    return begins_name(text[at]) && (!before.ends_with(u'、') || before.ends_with(u"某、"));
  }

  /// 对…提出的申请, …不服: where one is named who did something.
  static bool begins_clause(std::u16string_view text, std::size_t at) {
    return at == 0 ||
           std::u16string_view(u"，。；、：对由与因和向复理到（").find(text[at - 1]) != std::u16string_view::npos;
  }

  /// 赵国庆提出的申请, 陈建华不服, 王桂兰诉我局: who does so is a party, whatever stands before the name.
  static bool acts_as_party(std::u16string_view behind) {
    for (const std::u16string_view act : {u"提出", u"提交", u"申请公开", u"申请政府", u"申请行政", u"不服", u"诉",
                                          u"等人", u"的申请", u"的信息公开", u"的政府信息", u"因不服"}) {
      if (behind.starts_with(act)) return true;
    }
    if (behind.starts_with(u'向')) {     // 王小明向县法院起诉
      constexpr std::size_t kNear = 16;  // characters: 向云溪县人民法院提起诉讼, and a few more
      const auto act = behind.substr(0, kNear);
      return has_any(act, u"法院 复议 政府申请 局申请") && has_any(act, u"提起 申请 起诉 提出");
    }
    return behind.starts_with(u'等') && behind.find_first_of(u"0123456789") == 1;  // 王志强等3人提出
  }

  /// Two or more names in a row about whom something private is said; or one behind 申请人, 村民 and the like.
  static NameList listed(std::u16string_view text, std::size_t at) {
    NameList names = names_at(text, at);
    if (names.places.size() >= 2 && stands_around(text, at, names.end, kPrivate) &&
        !stands_around(text, at, names.end, kOfficial))
      return names;
    if (names.places.size() != 1) return {};
    constexpr std::size_t kFullName = 3;  // characters: surname and two more
    const bool party =
        names.places.front().length() == kFullName && begins_clause(text, at) && acts_as_party(text.substr(names.end));
    const bool named = is_behind_role(text, at) && ends_name(text, names.end);
    return (party || named) && !stands_around(text, at, names.end, kOfficial) ? names : NameList{};
  }

  static bool is_behind_role(std::u16string_view text, std::size_t at) {
    return ends_in_any_of(
        text.substr(0, at),
        u"申请人 申请人： 村民 居民 当事人 信访人 投诉人 原告 户主 群众 市民 患者 病人 家长 业主 考生 学生 "
        u"职工 农户 住户 驾驶员 司机 商户 店主 车主 船主 摊主 货主 租户 养殖户 种植户 承包户 拆迁户 个体户 个体工商户 "
        u"经营者 "
        u"消费者 购房者 购房人 乘客 旅客 游客 学员 股东 老人 举报人 上访人 被征收人 被拆迁人 退役军人 纳税人 从业者");
  }

  static bool ends_name(std::u16string_view text, std::size_t end) {
    constexpr std::u16string_view kBehind = u"的、，。；：（等提申于向对要诉反不认以因就通来到";
    return end == text.size() || kBehind.find(text[end]) != kBehind.npos;
  }

  [[nodiscard]] bool is_allowed(std::u16string_view name) const {
    const auto& officials = case_.settings.officials;
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

  const Case& case_;
  Findings& out_;
};

void check_privacy_name(const Case& report_case, Findings& out) {
  NameFinder finder(report_case, out);
  for (const Passage& passage : report_case.prose.passages) finder.look(passage);
}

constexpr Wording kPrivacyNameWordings[]{
    {{"正文写出了 {count} 名个人的姓名（{list}）。", "The text names {count} private persons ({list})."},
     {"请删去或者隐去姓名；确为工作人员的，可以列入设置的“可以出现的姓名”。",
      "Take the names out or hide them; officials can be listed in the settings (“Names that may stand in the "
      "text”)."}},
};

}  // namespace

extern constinit const Rule privacy_name = define({
    .id = "privacy-name",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"申请人等个人的姓名", "Names of private persons"},
    .wordings = kPrivacyNameWordings,
    .check = check_privacy_name,
    .quotable = 1,
});

extern constinit const Explanation privacy_name_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第十五条", "Regulations on Open Government Information, article 15"},
    .explanation =
        {"申请人、村民等个人的姓名属于个人隐私，年度报告只需要数量。担任职务的人员因公务写到姓名的，不作提示。",
         "Names of applicants and other private persons are personal; the report needs numbers only. Officials "
         "named "
         "for their office are not reported."},
    .wrong = {"办结王某某、李某某等人的申请", "“The requests of (names) were finished”"},
    .right = {"办结申请 2 件", "“2 requests were finished”"},
});

}  // namespace nianbao
