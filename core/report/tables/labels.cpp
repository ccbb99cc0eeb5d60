#include "report/tables/labels.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "format/names.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Splits "1.属于国家秘密", "（三）不予公开" or "一、本年新收…" into number and words.
void add(std::vector<Label>& out, Label::Kind kind, TableId table, std::string_view key, std::string_view official) {
  const auto same = [&](const Label& l) { return l.kind == kind && l.official == official; };
  if (official.empty() || std::any_of(out.begin(), out.end(), same)) return;
  Label label{kind, table, std::string(key), std::string(official), {}, fold_text(official), false};
  const char16_t first = label.words.front();
  const bool numbered = is_digit(first) || is_numeral(first);
  if (numbered) {
    label.number = label.words.substr(0, 1);
    label.words.erase(0, 1);
  }
  out.push_back(std::move(label));
}

/// Words that offices write for the official ones, where these are too short to be told by their likeness.
void add_variants(std::vector<Label>& out) {
  constexpr std::u16string_view kVariants[][2]{{u"总计", u"合计"}, {u"无法提供", u"不能提供"}};
  for (const Label& label : std::vector(out)) {
    for (const auto& [official, words] : kVariants) {
      if (label.words != official) continue;
      Label variant = label;
      variant.words = words;
      variant.variant = true;
      out.push_back(std::move(variant));
    }
  }
}

/// Labels by the low bits of the letters they begin with: nearly all letters of a text begin none.
class Beginnings {
 public:
  explicit Beginnings(const std::vector<Label>& labels) {
    for (const Label& label : labels) labels_[label.words.front() % kKinds].push_back(&label);
  }

  /// The labels that may begin with this letter, in their order.
  [[nodiscard]] const std::vector<const Label*>& with(char16_t letter) const { return labels_[letter % kKinds]; }

 private:
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

class LabelFinder {
 public:
  LabelFinder(const Document& document, const FoldedText& letters, Range range)
      : document_(document), letters_(letters), range_(range), text_(letters.text) {}

  std::vector<LabelMatch> find(TableId table) {
    find_exact(beginnings_of(table));
    settle();
    find_slipped(labels_of(table));
    settle();
    return std::move(hits_);
  }

 private:
  [[nodiscard]] bool same_cell(std::size_t a, std::size_t b) const { return letters_.cell[a] == letters_.cell[b]; }

  /// How many letters right before `begin` are the label's number: a Chinese numeral, or 第 numeral 项; a digit with a dot behind
  /// it ("00000002.其他…"); or a digit that is glued to the words and to no other digit. 0 where it does not stand there.
  [[nodiscard]] std::size_t number_before(const Label& label, std::size_t begin) const {
    if (label.number.empty() || begin == range_.begin) return 0;
    constexpr std::size_t kItem = 3;
    const std::u16string_view item = begin - range_.begin < kItem ? u"" : text_.substr(begin - kItem, kItem);
    if (item.starts_with(u'第') && item.ends_with(u'项') && item[1] == label.number[0]) return kItem;
    if (text_[begin - 1] != label.number[0]) return 0;
    return !is_digit(label.number[0]) || is_digit_number(begin) ? 1 : 0;
  }

  [[nodiscard]] bool is_digit_number(std::size_t begin) const {
    std::size_t next = letters_.at[begin - 1] + 1;
    while (next < letters_.at[begin] && is_space(document_.text[next])) ++next;
    if (next < letters_.at[begin])
      return std::u16string_view(u".,、．)）").find(fold_width(document_.text[next])) != std::u16string_view::npos;
    const bool behind_digit = begin - 1 > range_.begin && same_cell(begin - 2, begin - 1) && is_digit(text_[begin - 2]);
    return same_cell(begin - 1, begin) && !behind_digit;
  }

  /// The least cell count of letters that a label may be told by inside a running text.
  static constexpr std::size_t kDistinctive = 6;
  /// And where spaces set it apart.
  static constexpr std::size_t kWord = 4;

  /// A short label counts only where something begins: a cell, or behind digits or another label.
  [[nodiscard]] bool starts_clean(const LabelMatch& hit, std::size_t previous_end) const {
    if (hit.label->words.size() >= kDistinctive) return true;
    if (hit.begin == range_.begin || hit.begin == previous_end || letters_.starts_cell(hit.begin)) return true;
    if (is_digit(text_[hit.begin - 1]) || hit.numbered) return true;
    return hit.label->words.size() >= kWord && is_space(document_.text[letters_.at[hit.begin] - 1]);
  }

  /// And only where it ends there: the cell, or before digits, or where something else begins.
  [[nodiscard]] bool ends_clean(const LabelMatch& hit, std::size_t next_begin) const {
    if (hit.label->words.size() >= kDistinctive || hit.end >= range_.end || hit.end >= next_begin) return true;
    if (letters_.ends_cell(hit.end - 1) || is_digit(text_[hit.end])) return true;
    const char16_t next = document_.text[letters_.at[hit.end - 1] + 1];
    if (std::u16string_view(u"（([【").find(next) != std::u16string_view::npos) return true;  // 规章（单位：件）
    if (hit.label->words.size() >= kWord && is_space(next)) return true;
    return is_numeral(text_[hit.end]);
  }

  void find_exact(const Beginnings& beginnings) {
    for (std::size_t at = range_.begin; at < range_.end; ++at) {
      for (const Label* label : beginnings.with(text_[at])) {
        if (text_.substr(at).starts_with(label->words)) add_exact(*label, at);
      }
    }
  }

  void add_exact(const Label& label, std::size_t at) {
    const std::size_t number = number_before(label, at);
    const bool numbered = number > 0;
    // 其他 and 总计 head columns, too: without its number a row of that name is left to the order of the rows.
    if (!numbered && !label.number.empty() && label.words.size() <= 2) return;
    hits_.push_back({&label, at - number, at + label.words.size(), numbered, !label.variant});
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
      if (starts_clean(kept[i], before) && ends_clean(kept[i], after)) hits_.push_back(kept[i]);
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
      if (label.kind != Label::Kind::head && label.words.size() >= 4 &&
          std::count_if(hits_.begin(), hits_.end(), found) < times_printed(label))
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
                         is_digit(text_[i - 1]);
      if (!opens || is_digit(text_[i])) continue;
      if (const auto hit = slipped_at(wanted, i, until)) hits_.push_back(*hit);
    }
  }

  /// Letters that are looked at for one label: more than twice the longest.
  static constexpr std::size_t kFurthest = 128;

  /// The label that the letters from `begin` on are most likely meant to be, if one is clearly likelier than the others.
  [[nodiscard]] std::optional<LabelMatch> slipped_at(const std::vector<const Label*>& wanted, std::size_t begin,
                                                     std::size_t until) const {
    std::size_t words = begin;
    if (is_numeral(text_[begin]) && begin + 1 < until) ++words;
    // Digits behind a label that lost its last letter are values, not letters of it.
    const std::u16string_view all = text_.substr(words, std::min(until - words, kFurthest));
    const auto digit = std::find_if(all.begin(), all.end(), is_digit);
    const std::u16string_view rest = all.substr(0, static_cast<std::size_t>(digit - all.begin()));
    const LowBits letters(rest);
    std::optional<LabelMatch> best;
    double least = 1;
    for (const Label* label : wanted) {
      if (2 * letters.missing(label->words) > label->words.size() && !begins_like(*label, rest)) continue;
      const auto match = likeness(*label, rest);
      if (!match || match->second >= least) continue;
      least = match->second;
      const std::size_t number = number_before(*label, words);
      best = LabelMatch{label, words - number, words + match->first, number > 0, false};
    }
    return best;
  }

  /// How much of the text is the label, and the share of its letters that are off; nothing where it is not that label.
  [[nodiscard]] std::optional<std::pair<std::size_t, double>> likeness(const Label& label,
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
    return begins_like(label, rest) ? std::optional(std::pair(kBeginning, 0.5)) : std::nullopt;
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
};

/// （二）部分公开 for （二）部分公开（区分处理的，…）: the same label without the note behind it.
void add_without_note(std::vector<Label>& out, Label::Kind kind, TableId table, std::string_view key,
                      std::string_view official) {
  const std::string_view name = without_note(official);
  if (name == official) return;
  const std::size_t before = out.size();
  add(out, kind, table, key, name);
  if (out.size() > before) out.back().official = official;
}

std::vector<Label> made_labels(TableId table) {
  std::vector<Label> out;
  for (const Edition edition : {Edition::y2021, Edition::y2019}) {
    for (const RowForm& row : table_form(table, edition).rows) {
      add(out, Label::Kind::row, table, row.id, row.label.zh);
      add_without_note(out, Label::Kind::row, table, row.id, row.label.zh);
      for (const ColumnForm& column : row.columns) {
        add(out, Label::Kind::column, table, column.id, column.label.zh);
        add(out, Label::Kind::head, table, "", column.group.zh);
      }
      add(out, Label::Kind::head, table, "", row.block.zh);
      add(out, Label::Kind::head, table, "", row.group.zh);
    }
  }
  add_variants(out);
  switch (table) {
    case TableId::proactive:
      add(out, Label::Kind::head, table, "", "信息内容");
      break;
    case TableId::requests:
      add(out, Label::Kind::head, table, "", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
      add(out, Label::Kind::head, table, "", "申请人情况");
      break;
    case TableId::review:
      break;
  }
  return out;
}

}  // namespace

const std::vector<Label>& labels_of(TableId table) {
  static const std::array<std::vector<Label>, 3> labels{made_labels(TableId::proactive), made_labels(TableId::requests),
                                                        made_labels(TableId::review)};
  return labels[static_cast<std::size_t>(table)];
}

std::vector<LabelMatch> find_labels(TableId table, const Document& document, const FoldedText& letters, Range range) {
  return LabelFinder(document, letters, range).find(table);
}

}  // namespace nianbao
