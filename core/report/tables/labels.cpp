#include "report/tables/labels.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "format/names.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Labels by the low bits of the letters they begin with: nearly all letters of a text begin none.
class Beginnings {
 public:
  explicit Beginnings(const std::vector<Label>& labels) {
    for (const Label& label : labels) labels_[label.words.front() % kKinds].push_back(&label);
  }

  /// The labels that may begin with this letter, in their order.
  [[nodiscard]] const std::vector<const Label*>& with(char16_t letter) const { return labels_[letter % kKinds]; }

 private:
  // Lists of labels, by their first letter: in few of so many are two.
  static constexpr std::size_t kKinds = 128;
  std::array<std::vector<const Label*>, kKinds> labels_;
};

const Beginnings& beginnings_of(TableId table) {
  static const std::array<Beginnings, 3> beginnings{Beginnings(labels_of(TableId::proactive)),
                                                    Beginnings(labels_of(TableId::requests)),
                                                    Beginnings(labels_of(TableId::review))};
  return beginnings[static_cast<std::size_t>(table)];
}

/// How often the head of its table has a label: that of table four names the same columns three times, that of table two its
/// decisions twice.
std::ptrdiff_t times_printed(const Label& label) {
  if (label.kind != Label::Kind::column) return 1;
  return label.table == TableId::review ? 3 : label.key == "decisions" ? 2 : 1;
}

/// The last character before a place that is no white space, in half width.
char16_t last_before(std::u16string_view source, std::uint32_t at) {
  while (at > 0 && is_space(source[at - 1])) --at;
  return at > 0 ? fold_width(source[at - 1]) : u'\0';
}

class LabelFinder {
 public:
  LabelFinder(const Document& document, const FoldedText& letters, Range range)
      : document_(document), letters_(letters), range_(range), text_(letters.text) {}

  /// Labels with slips tell short ones beside them from running text.
  std::vector<LabelMatch> find(TableId table) {
    find_exact(beginnings_of(table));
    std::vector<LabelMatch> exact = hits_;
    for (const LabelMatch& hit : exact) begins_.push_back(hit.begin);
    sort_stably(begins_, std::less<>());
    settle();
    const std::size_t settled = hits_.size();
    find_slipped(labels_of(table));
    exact.insert(exact.end(), hits_.begin() + static_cast<std::ptrdiff_t>(settled), hits_.end());
    hits_ = std::move(exact);
    settle();
    return std::move(hits_);
  }

 private:
  [[nodiscard]] bool same_cell(std::size_t a, std::size_t b) const { return letters_.cell[a] == letters_.cell[b]; }

  /// A label's number in front of its words: how many of the letters are it, and where it begins.
  struct Number {
    std::size_t letters = 0;
    std::optional<std::uint32_t> from{};
  };

  /// A Chinese numeral, or 第 numeral 项; a digit with a dot behind it ("00000002.其他…"); or a digit that stands alone before the words
  /// or is glued to them.
  [[nodiscard]] Number number_before(const Label& label, std::size_t begin) const {
    if (label.number.empty()) return {};
    if (is_digit(label.number[0])) return digit_before(label.number[0], begin);
    if (begin == range_.begin) return {};
    constexpr std::size_t kItem = 3;  // letters of 第一项
    const std::u16string_view item = begin - range_.begin < kItem ? u"" : text_.substr(begin - kItem, kItem);
    if (item.starts_with(u'第') && item.ends_with(u'项') && item[1] == label.number[0])
      return {kItem, letters_.at[begin - kItem]};
    return text_[begin - 1] == label.number[0] ? Number{1, letters_.at[begin - 1]} : Number{};
  }

  [[nodiscard]] Number digit_before(char16_t number, std::size_t begin) const {
    const std::u16string_view source = document_.text;
    std::uint32_t at = letters_.at[begin];
    bool dot = false;
    bool comma = false;
    bool space = false;
    bool apart = false;  // in another cell, or on another line
    std::size_t tabs = 0;
    for (; at > 0; --at) {
      const char16_t before = fold_width(source[at - 1]);
      tabs += before == u'\t' ? 1 : 0;
      apart = apart || tabs > 0 || is_line_end(before);
      if (before == u',') comma = true;
      else if (std::u16string_view(u".、)").find(before) != std::u16string_view::npos) dot = true;
      else if (is_space(before)) space = true;
      else break;
    }
    if (at == 0 || fold_width(source[at - 1]) != number) return {};
    const bool of_longer = at > 1 && is_any_digit(source[at - 2]);
    if (!dot && last_before(source, at - 1) == u':') return {};  // 法律服务机构: 3，其他: 2
    if (of_longer && (apart || comma)) return {};                // 1083 above 、其他; 163，其他
    if (!dot && tabs > 1) return {};                             // 3, the number of a row of the head, and 其他 in it
    if (!dot && !comma && (of_longer || (space && (apart || !in_grid(begin)) && !opens_line(at - 1)))) return {};
    const bool letter = begin > range_.begin && letters_.at[begin - 1] == at - 1;
    return {letter ? std::size_t{1} : std::size_t{0}, at - 1};
  }

  /// Whether the mark of a number that stands elsewhere opens its line: 、其他.
  [[nodiscard]] bool opens_with_mark(std::uint32_t at) const {
    return at > 1 && document_.text[at - 1] == u'、' && is_line_end(document_.text[at - 2]);
  }

  /// Whether nothing but words stands before this place on its line: numbers there may be a row's.
  [[nodiscard]] bool opens_line(std::uint32_t at) const {
    while (at > 0 && is_space(document_.text[at - 1]) && !is_line_end(document_.text[at - 1])) --at;
    return at == 0 || !is_any_digit(document_.text[at - 1]);
  }

  /// The least cell count of letters that a label may be told by inside a running text.
  static constexpr std::size_t kDistinctive = 6;
  /// And where spaces set it apart.
  static constexpr std::size_t kWord = 4;

  /// A short label counts only where something begins: a cell, or behind digits or another label.
  [[nodiscard]] bool starts_clean(const LabelMatch& hit, std::size_t previous_end) const {
    if (hit.label->words.size() >= kDistinctive) return true;
    if (hit.begin == range_.begin || hit.begin == previous_end || letters_.starts_cell(hit.begin)) return true;
    if (is_digit(text_[hit.begin - 1]) || hit.numbered || follows_number(document_, letters_, hit.begin)) return true;
    const std::uint32_t before = letters_.at[hit.begin - 1];
    if (document_.text[before] == u'件' && is_any_digit(last_before(document_.text, before))) return true;
    if (last_before(document_.text, hit.from) == u':') return true;  // 项目：规章
    return hit.label->words.size() >= kWord && is_space(document_.text[letters_.at[hit.begin] - 1]);
  }

  /// A column's name between white space.
  [[nodiscard]] bool stands_apart(const LabelMatch& hit) const {
    if (hit.label->kind != Label::Kind::column || hit.begin == range_.begin || hit.end >= range_.end) return false;
    return is_space(document_.text[letters_.at[hit.begin] - 1]) &&
           is_space(document_.text[letters_.at[hit.end - 1] + 1]);
  }

  /// And only where it ends there: the cell, or before digits, or where something else begins.
  [[nodiscard]] bool ends_clean(const LabelMatch& hit, std::size_t next_begin) const {
    if (hit.label->words.size() >= kDistinctive || hit.end >= range_.end || hit.end >= next_begin) return true;
    if (letters_.ends_cell(hit.end - 1) || is_digit(text_[hit.end])) return true;
    if (hit.numbered && hit.exact && in_grid(hit.begin)) return true;  // （一）予以公开含上年结转
    if (follows_number(document_, letters_, hit.end)) return true;
    const char16_t next = document_.text[letters_.at[hit.end - 1] + 1];
    if (std::u16string_view(u"（([【").find(next) != std::u16string_view::npos) return true;  // 规章（单位：件）
    constexpr std::u16string_view kNone = u"无零〇";                                          // 3.其他 无 无 无
    if (is_space(next) && (hit.label->words.size() >= kWord || kNone.find(text_[hit.end]) != kNone.npos)) return true;
    return is_numeral(text_[hit.end]);
  }

  [[nodiscard]] bool in_grid(std::size_t letter) const {
    return !document_.lines[letters_.line[letter]].is_paragraph();
  }

  void find_exact(const Beginnings& beginnings) {
    for (std::size_t at = range_.begin; at < range_.end; ++at) {
      for (const Label* label : beginnings.with(text_[at])) {
        if (text_.substr(at).starts_with(label->words)) add_exact(*label, at);
      }
    }
  }

  void add_exact(const Label& label, std::size_t at) {
    const Number number = number_before(label, at);
    const bool numbered = number.from.has_value();
    // 其他 and 总计 head columns, too: without its number a row of that name is left to the order of the rows.
    if (!numbered && !label.number.empty() && label.words.size() <= 2 && !opens_with_mark(letters_.at[at])) return;
    const std::uint32_t from = number.from.value_or(letters_.at[at]);
    hits_.push_back({&label, at - number.letters, at + label.words.size(), from, numbered, !label.variant});
  }

  /// In order; of two that overlap the longer stays ("其他结果" over "其他"); short ones in running text go.
  void settle() {
    sort_stably(hits_, [](const LabelMatch& a, const LabelMatch& b) {
      return std::tuple(a.begin, b.end, a.label->kind) < std::tuple(b.begin, a.end, b.label->kind);
    });
    std::vector<LabelMatch> kept;
    for (const LabelMatch& hit : hits_) {
      if (!kept.empty() && hit.begin < kept.back().end) {
        if (hit.end - hit.begin <= kept.back().end - kept.back().begin) continue;
        kept.pop_back();
      }
      kept.push_back(hit);
    }
    hits_.clear();
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const std::size_t before = i > 0 ? kept[i - 1].end : range_.begin;
      const std::size_t after = i + 1 < kept.size() ? kept[i + 1].begin : range_.end;
      const bool apart = stands_apart(kept[i]);  // 项目 合计 自然人, 其他 总计 占比
      const bool starts = (apart && kept[i].end == after) || starts_clean(kept[i], before);
      const bool ends = (apart && kept[i].begin == before) || ends_clean(kept[i], after);
      if (starts && ends) hits_.push_back(kept[i]);
    }
  }

  void find_slipped(const std::vector<Label>& labels) {
    std::vector<const Label*> wanted;
    for (const Label& label : labels) {
      // （二）部分公开 is the row's whichever of its labels stands there.
      const auto found = [&](const LabelMatch& hit) {
        return hit.label == &label ||
               (label.kind == Label::Kind::row && hit.label->kind == label.kind && hit.label->key == label.key);
      };
      const std::size_t shortest = label.kind == Label::Kind::head ? kLongHead : kWord;
      if (label.words.size() >= shortest && std::count_if(hits_.begin(), hits_.end(), found) < times_printed(label))
        wanted.push_back(&label);
    }
    if (wanted.empty()) return;
    std::size_t next = 0;
    const std::vector<LabelMatch> exact = hits_;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      while (next < exact.size() && exact[next].end <= i) ++next;
      const std::size_t until = next < exact.size() ? exact[next].begin : range_.end;
      if (until <= i) continue;
      const bool opens = letters_.starts_cell(i) || i == range_.begin || (next > 0 && exact[next - 1].end == i) ||
                         is_digit(text_[i - 1]) || follows_number(document_, letters_, i);
      if (!opens || is_digit(text_[i])) continue;
      if (const auto hit = slipped_at(wanted, i, until)) hits_.push_back(*hit);
    }
  }

  /// Of other words of the head only long ones are looked for with slips: the note in the corner.
  static constexpr std::size_t kLongHead = 10;

  /// Letters that are looked at for one label: more than twice the longest.
  static constexpr std::size_t kFurthest = 128;

  /// The label that the letters from `begin` on are most likely meant to be, if one is clearly likelier than the others.
  [[nodiscard]] std::optional<LabelMatch> slipped_at(const std::vector<const Label*>& wanted, std::size_t begin,
                                                     std::size_t until) const {
    std::size_t words = begin;
    if (is_numeral(text_[begin]) && begin + 1 < until) {
      const bool digit = begin > range_.begin && is_digit(text_[begin - 1]);  // 5.三类内部信息
      const bool marked = letters_.at[begin + 1] > letters_.at[begin] + 1;    // 0000000二、上年结转
      if (!digit || marked) ++words;
    }
    const std::u16string_view rest = text_.substr(words, std::min(until - words, kFurthest));
    const CharFilter letters(rest);
    std::optional<LabelMatch> best;
    double least = 1;
    for (const Label* label : wanted) {
      const Number number = number_before(*label, words);
      const bool unlike = 2 * letters.missing(label->words) > label->words.size() && !begins_like(*label, rest);
      auto match = unlike ? std::nullopt : likeness(*label, rest);
      if (!match && number.from) match = abbreviation(*label, rest);
      if (!match || match->second >= least) continue;
      least = match->second;
      const std::uint32_t from = number.from.value_or(letters_.at[words]);
      const bool cut = is_cut(*label, words, words + match->first);
      best = LabelMatch{label, words - number.letters, words + match->first, from, number.from.has_value(), cut};
    }
    return best;
  }

  /// Whether the text ends within a label; or a tool broke its lines and the first is right: what stands on the next may be another
  /// cell's.
  [[nodiscard]] bool is_cut(const Label& label, std::size_t begin, std::size_t end) const {
    if (ends_text(document_, letters_, end) && label.words.starts_with(text_.substr(begin))) return true;
    if (in_grid(begin)) return false;
    std::size_t first = begin;
    while (first < end && letters_.line[first] == letters_.line[begin]) ++first;
    return first < end && first - begin >= kWord && label.words.starts_with(text_.substr(begin, first - begin));
  }

  /// A numbered label shortened to some of its letters: 2.逾期不缴费. It ends its cell, or numbers follow.
  [[nodiscard]] std::optional<std::pair<std::size_t, double>> abbreviation(const Label& label,
                                                                           std::u16string_view rest) const {
    const std::size_t shortest = is_digit(label.number[0]) ? 3 : 2;  // no other rows have 一 to 四: 一、新收
    constexpr double kLeast = 0.4;                                   // more than any slip
    const auto first = static_cast<std::size_t>(rest.data() - text_.data());
    std::size_t end = 1;
    const auto ends = [&](std::size_t at) {
      return letters_.ends_cell(first + at - 1) || is_digit(rest[at]) ||
             follows_number(document_, letters_, first + at);
    };
    while (end < rest.size() && !ends(end)) ++end;
    if (end < shortest || end >= label.words.size()) return std::nullopt;
    const std::size_t other = end - common_letters(label.words, rest.substr(0, end));
    if (kAbbreviated * other > end) return std::nullopt;
    return std::pair(end, kLeast + static_cast<double>(other) / static_cast<double>(end));
  }

  static constexpr std::size_t kAbbreviated = 5;  // letters, of which one may be another: 2.逾期不缴费

  /// How many letters of the one stand in the other, in their order.
  static std::size_t common_letters(std::u16string_view label, std::u16string_view words) {
    std::vector<std::size_t> common(words.size() + 1, 0);
    for (const char16_t letter : label) {
      std::size_t before = 0;  // of the letters above and to the left
      for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t above = common[i + 1];
        common[i + 1] = letter == words[i] ? before + 1 : std::max(above, common[i]);
        before = above;
      }
    }
    return common.back();
  }

  /// How much of the text is the label, and the share of its letters that are off; nothing where it is not that label. Numbers behind
  /// a label that lost its last letter part it from what follows, and so does another label.
  [[nodiscard]] std::optional<std::pair<std::size_t, double>> likeness(const Label& label,
                                                                       std::u16string_view rest) const {
    std::optional<std::pair<std::size_t, double>> best;
    const auto take = [&](std::size_t end) {
      const auto match = likeness_of(label, rest.substr(0, end));
      if (match && (!best || match->second < best->second)) best = match;
    };
    const auto first = static_cast<std::size_t>(rest.data() - text_.data());
    for (std::size_t end = 1; end < std::min(rest.size(), label.words.size() + kSlack); ++end) {
      const bool label_follows = std::binary_search(begins_.begin(), begins_.end(), first + end);
      if (is_digit(rest[end]) || label_follows || follows_number(document_, letters_, first + end)) take(end);
      if (is_digit(rest[end])) return best;  // glued to it
    }
    take(rest.size());
    return best;
  }

  static constexpr std::size_t kSlack = 4;  // letters more than the label has, as slips add

  [[nodiscard]] std::optional<std::pair<std::size_t, double>> likeness_of(const Label& label,
                                                                          std::u16string_view rest) const {
    const auto size = label.words.size();
    const PrefixMatch whole = match_prefix(label.words, rest);
    const double share = static_cast<double>(whole.errors) / static_cast<double>(size);
    if (share <= (size < kDistinctive ? 0.25 : 0.34) && whole.length >= size / 2) {
      // A short label with a slip must be all that stands there.
      const bool alone = whole.length == rest.size() || is_digit(rest[whole.length]) ||
                         letters_.ends_cell(static_cast<std::size_t>(rest.data() - text_.data()) + whole.length - 1);
      if (size >= kDistinctive || alone) return std::pair(whole.length, share);
    }
    if (size < kDistinctive) return std::nullopt;
    if (is_reordered(label, rest.substr(0, size))) return std::pair(size, 0.3);
    if (!begins_like(label, rest)) return std::nullopt;
    const auto ends = std::mismatch(rest.begin(), rest.end(), label.words.begin(), label.words.end());
    return std::pair(static_cast<std::size_t>(ends.first - rest.begin()), 0.5);
  }

  /// Letters by which every long label differs from every other.
  static constexpr std::size_t kBeginning = 7;
  static bool begins_like(const Label& label, std::u16string_view rest) {
    return rest.starts_with(std::u16string_view(label.words).substr(0, kBeginning));
  }

  /// The same letters in another order: 信访投诉举报 for 信访举报投诉.
  static bool is_reordered(const Label& label, std::u16string_view rest) {
    return rest.size() == label.words.size() && std::is_permutation(rest.begin(), rest.end(), label.words.begin());
  }

  const Document& document_;
  const FoldedText& letters_;
  Range range_;
  std::u16string_view text_;
  std::vector<LabelMatch> hits_;
  std::vector<std::size_t> begins_;  ///< of labels in the official words, those in running text too
};

}  // namespace

std::optional<int> row_of(const TableForm& form, const LabelMatch& match) {
  return is_row(match) ? form.find_row(match.label->key) : std::nullopt;
}

bool follows_number(const Document& document, const FoldedText& letters, std::size_t letter) {
  if (letter == 0 || letter >= letters.size()) return false;
  std::uint32_t at = letters.at[letter];
  while (at > letters.at[letter - 1] + 1 && !is_any_digit(document.text[at - 1])) --at;
  return at > letters.at[letter - 1] + 1;
}

bool ends_text(const Document& document, const FoldedText& letters, std::size_t end) {
  const auto size = static_cast<std::uint32_t>(document.text.size());
  return end == letters.size() && trimmed(document.text, {letters.at[end - 1] + 1, size}).empty();
}

std::vector<LabelMatch> find_labels(TableId table, const Document& document, const FoldedText& letters, Range range) {
  return LabelFinder(document, letters, range).find(table);
}

}  // namespace nianbao
