#include "prose/clauses/list_names.hpp"

#include <algorithm>
#include <array>

#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

// What parts are called, where their names say that they are all there are.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// Names of parts; those behind the last of them are empty.
using Names = std::array<View, 4>;
constexpr Names kHalves{u"上半年", u"下半年"}, kQuarters{u"一季度", u"二季度", u"三季度", u"四季度"};

/// Those of one division.
constexpr Names kWholes[]{{u"自然人", u"法人"},
                          {u"结转", u"本年"},
                          {u"结转", u"当年"},
                          {u"结转", u"新收"},
                          {u"主动公开", u"依申请公开", u"不予公开"},
                          {u"一审", u"二审"},
                          {u"简易程序", u"一般程序"},
                          {u"简易程序", u"普通程序"},
                          {u"直接起诉", u"复议后起诉"},
                          {u"县级", u"乡级", u"村级"},
                          {u"县级", u"镇级", u"村级"},
                          {u"县级", u"乡镇"},
                          {u"区级", u"街道"},
                          {u"市级", u"县区"},
                          kHalves,
                          {u"线上", u"线下"},
                          {u"专职", u"兼职"},
                          {u"移交", u"留存"},
                          {u"纸质", u"电子"},
                          {u"公办", u"民办"},
                          {u"主办", u"会办"},
                          {u"主办", u"协办"},
                          {u"主办", u"分办"},
                          {u"人大", u"政协"},
                          kQuarters};

}  // namespace

bool names_all(View text, const Tokens& tokens, std::span<const Item> items) {
  const auto label = [&](const Item& item) {
    return text.substr(tokens[item.begin].begin, tokens[item.numbers.back()].begin - tokens[item.begin].begin);
  };
  if (items.size() < 2) return false;
  const View last = label(items.back());  // 收费标准及其他
  if (begins_with_others(last) || last.ends_with(u"及其他") || last.ends_with(u"和其他")) return true;
  return std::any_of(std::begin(kWholes), std::end(kWholes), [&](const auto& names) {
    const auto end = std::find(std::begin(names), std::end(names), u"");
    const bool all = std::all_of(std::begin(names), end, [&](View name) {
      return std::any_of(items.begin(), items.end(),
                         [&](const Item& item) { return label(item).find(name) != name.npos; });
    });
    return all && (static_cast<std::size_t>(end - std::begin(names)) == items.size() ||
                   (names[0] == u"自然人" && std::all_of(items.begin(), items.end(), [](const Item& item) {
                      return item.slots.has(Slot::applicant);
                    })));
  });
}

bool ends_year(View text, const Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens[at - 1].is_mark() || !text.substr(tokens[at].begin).starts_with(u"全年")) return false;
  const std::size_t end = tokens[at].begin;
  const std::size_t begin = std::max(tokens.front().begin, end - std::min(end, kLongestSentence));
  const View said = text.substr(begin, end - begin);
  const auto has = [said](const Names& parts) {
    return std::all_of(parts.begin(), parts.end(), [said](View part) { return said.find(part) != said.npos; });
  };
  return has(kHalves) || has(kQuarters);
}

}  // namespace nianbao::prose
