#include "result/summary_texts.hpp"

#include <algorithm>

#include "result/phrases.hpp"

namespace nianbao {
namespace {

using Verdict = Summary::Verdict;

constexpr Texts kCompleteIt{"请补全没有读到的内容后再检查；未读到的部分没有参与核对。",
                            "Complete what was not read and check again; what was not read was not checked."};
constexpr Texts kForTheOffice{"数字是否属实、内容是否应当公开，仍由本单位确认。",
                              "Whether the figures are true, and what should be disclosed, is for the office to say."};

class Summariser {
 public:
  Summariser(const Judgement& judgement, const Summary& counted, const Checked& checked, Language language)
      : judgement_(judgement), counted_(counted), checked_(checked), language_(language) {}

  Sentences sentences(const Cut* cut) const {
    switch (counted_.verdict) {
      case Verdict::none:
        return {first_message(), first_hint()};
      case Verdict::blank:
        return {say({"这是空白表，还没有填写", "This is the blank form; nothing has been filled in"}),
                say({"填写机关和年度，再从表二起逐格填写；边填边核对。",
                     "Fill in organ and year, then the cells from Table 2 on; it is checked while you fill it in."})};
      case Verdict::previous:
        return {say({"所附的上一年文件不是本机关上一年的报告，没有用来对照；本报告未发现问题",
                     "The other file is not the organ's report for the year before and was not compared; no problem "
                     "found in this report"}),
                first_hint()};
      case Verdict::clean:
        return clean();
      case Verdict::unread:
        return cut != nullptr ? cut_short(*cut) : unread();
      default:
        return found();
    }
  }

 private:
  std::string say(const Phrase& phrase, std::initializer_list<std::string_view> words = {}) const {
    return filled(phrase, language_, words);
  }
  std::string_view text(Texts texts) const { return in(texts, language_); }

  /// Without its full stop.
  std::string first_message() const {
    if (judgement_.findings.empty()) return {};
    std::string out = message(judgement_.findings.front(), judgement_.report(), language_);
    const std::string_view stop = text({"。", "."});
    if (out.ends_with(stop)) out.erase(out.size() - stop.size());
    return out;
  }

  std::string first_hint() const {
    return judgement_.findings.empty() ? "" : hint(judgement_.findings.front(), judgement_.report(), language_);
  }

  Sentences clean() const {
    const std::string rules = std::to_string(checked_.rules);
    const std::string cells = std::to_string(cells_read());
    if (counted_.dismissed > 0) {
      return {say({"除已忽略的以外，未发现问题：{0} 个数据已核对，{1} 项规则已检查",
                   "No problem found but those muted: {0} figures and {1} rules checked"},
                  {cells, rules}),
              std::string(text(kForTheOffice))};
    }
    return {
        say({"未发现问题：{0} 个数据已核对，{1} 项规则已检查", "No problem found: {0} figures and {1} rules checked"},
            {cells, rules}),
        std::string(text(kForTheOffice))};
  }

  std::ptrdiff_t cells_read() const {
    std::ptrdiff_t count = 0;
    for (const Table& table : judgement_.report().tables) {
      count += std::count_if(table.cells.begin(), table.cells.end(),
                             [](const CellValue& cell) { return cell.state == CellState::number; });
    }
    return count;
  }

  Sentences found() const {
    std::string sentence = say({"发现 {0}", "Found {0}"}, {counts()});
    if (counted_.unread > 0) sentence += gap();
    return {std::move(sentence), next()};
  }

  std::string next() const {
    const std::string errors = std::to_string(counted_.errors);
    if (counted_.errors > 0 && counted_.unread > 0) {
      return say({"先改必须修改的 {0} 处，再补全没有读出的内容；改动之后立即重新检查。",
                  "Correct what must be corrected ({0}), then complete what was not read. Every change is checked at "
                  "once."},
                 {errors});
    }
    if (counted_.errors > 0) {
      return say({"先改必须修改的 {0} 处；改动之后立即重新检查。",
                  "Start with what must be corrected ({0}). Every change is checked at once."},
                 {errors});
    }
    return say({"逐处核对即可；数字是否属实，仍由本单位确认。",
                "Look at each place. Whether the figures are true is for the office to say."});
  }

  std::string counts() const {
    std::string out;
    const auto add = [&](int count, const Phrase& phrase) {
      if (count == 0) return;
      if (!out.empty()) out += text({"、", ", "});
      out += say(phrase, {std::to_string(count)});
    };
    add(counted_.errors, {"{0} 处必须修改", "{0} to correct"});
    add(counted_.warnings, {"{0} 处建议核对", "{0} to look at"});
    add(counted_.notes, {"{0} 处提示", "{0} to note"});
    return out;
  }

  std::string gap() const {
    return say({"；{0} 处未能读出", "; places not read: {0}"}, {std::to_string(counted_.unread)});
  }

  /// Nothing is amiss with the reading but that another report comes behind this one.
  Sentences followed() const {
    const std::string rest = counts().empty() ? say({"；第一份未发现问题", "; no problem found in it"})
                                              : say({"；发现 {0}", "; found {0}"}, {counts()});
    return {say({"这里有几份报告，核对了第一份", "Several reports; the first one was checked"}) + rest,
            say({"后面的报告请分开核对。", "Check the others by themselves."})};
  }

  Sentences unread() const {
    const bool whole = reading_of(judgement_.report()) == Reading::complete;
    if (whole && judgement_.report().second && counted_.unread == 1) return followed();
    const std::string rest = counts().empty() ? say({"；读出的部分未发现问题", "; no problem in what was read"})
                                              : say({"；发现 {0}", "; found {0}"}, {counts()});
    const std::string what =
        whole ? say({"{0} 处未能读出", "Places not read: {0}"}, {std::to_string(counted_.unread)})
              : say({"报告没有读完整", "The report was not read completely"}) + (counted_.unread > 0 ? gap() : "");
    return {what + rest, std::string(text(kCompleteIt))};
  }

  /// 表三 and the name of its last row, or of the first that is lost; else the section.
  std::pair<std::string, std::string> place_of(const Cut& cut) const {
    const Report& report = judgement_.report();
    for (const Table& table : report.tables) {
      if (cut.kind != CutKind::row || table_section(table.id) != cut.section) continue;
      const RowName row{table.id, table.form->edition, cut.at_end ? cut.row - 1 : cut.row};
      return {std::string(text(table_name(table.id))), render(row, report, language_)};
    }
    return {"", render(SectionName{cut.section}, report, language_)};
  }

  Sentences cut_short(const Cut& cut) const {
    const auto [name, label] = place_of(cut);
    const std::string rest = counts().empty() ? "" : say({"；发现 {0}", "; found {0}"}, {counts()});
    if (cut.at_end) {
      return {say({"报告没有读完整：读到{0}“{1}”为止", "The report is not complete: it was read up to {0} “{1}”"},
                  {name, label}) +
                  rest,
              say({"后面的内容没有读到，可能粘贴时被截断。请补全后再检查；未读到的部分没有参与核对。",
                   "What follows was not read, perhaps cut off in pasting. Complete it and check again; what was not "
                   "read was not checked."})};
    }
    return {say({"报告没有读完整：{0}从“{1}”起有内容没有读到",
                 "The report was not read completely: {0} breaks off before “{1}”"},
                {name, label}) +
                rest,
            say({"可能在粘贴或转换时丢失。请补全后再检查；未读到的部分没有参与核对。",
                 "Perhaps lost in pasting or conversion. Complete it and check again; what was not read was not "
                 "checked."})};
  }

  const Judgement& judgement_;
  const Summary& counted_;
  const Checked& checked_;
  Language language_;
};

}  // namespace

Sentences summary_sentences(const Judgement& judgement, const Summary& counted, const Checked& checked, const Cut* cut,
                            Language language) {
  return Summariser(judgement, counted, checked, language).sentences(cut);
}

}  // namespace nianbao
