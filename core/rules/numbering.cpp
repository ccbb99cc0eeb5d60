#include <algorithm>

#include "rule/markers.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class NumberingNotice { skipped, repeated, two_alike };

/// The lists of one kind that are open, the innermost last. A list may stand inside an item of another of its kind.
class Lists {
 public:
  /// What the marker goes on: nothing where it begins a list or follows one in order, else the marker it should have followed.
  const Marker* follow(const Marker& marker) {
    constexpr std::size_t kDeepest = 8;  // lists inside each other; hostile text opens more
    if (marker.number == 1) {
      if (open_.size() == kDeepest) open_.erase(open_.begin());
      open_.push_back(&marker);
      return nullptr;
    }
    const auto before =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Marker* last) { return may_follow(*last, marker); });
    if (before != open_.rend()) {
      open_.erase(before.base() - 1, open_.end());
      open_.push_back(&marker);
      return nullptr;
    }
    const Marker* last = open_.empty() ? nullptr : open_.back();
    if (last != nullptr) open_.back() = &marker;
    return last;
  }

  void close() { open_.clear(); }

 private:
  /// A list that began in a paragraph before goes on in another; not behind 一是、二是 of that paragraph.
  [[nodiscard]] bool may_follow(const Marker& last, const Marker& marker) const {
    const bool begun_here = open_.back()->passage == marker.passage && last.passage != marker.passage;
    return last.number == marker.number - 1 && !(begun_here && marker.kind == MarkerKind::words);
  }

  std::vector<const Marker*> open_;
};

/// Where the order breaks: a marker, and the one that stands before it in its list.
struct Break {
  const Marker* last;
  const Marker* marker;
  const Marker* again = nullptr;  ///< the same number once more: 一是、三是、三是
};

/// Lists end with the part of the text they stand in: at a heading of a section, and at each number of a higher kind.
class Reader {
 public:
  explicit Reader(const Case& report_case) : case_(report_case) {}

  std::vector<Break> read(const std::vector<Marker>& markers) {
    const Marker* previous = nullptr;
    for (const Marker& marker : markers) {
      if (previous != nullptr && section(*previous) != section(marker)) close_all();
      if (marker.kind == MarkerKind::chinese_brackets) {
        for (const MarkerKind lower : {MarkerKind::words, MarkerKind::digit_brackets, MarkerKind::digits})
          list(lower).close();
      }
      if (const Marker* last = list(marker.kind).follow(marker)) add(*last, marker);
      previous = &marker;
    }
    return std::move(breaks_);
  }

 private:
  Lists& list(MarkerKind kind) { return lists_[static_cast<std::size_t>(kind)]; }

  void close_all() {
    for (Lists& lists : lists_) lists.close();
  }

  [[nodiscard]] std::optional<SectionId> section(const Marker& marker) const {
    return case_.prose.passages[marker.passage].section;
  }

  void add(const Marker& last, const Marker& marker) {
    const bool again = marker.number == last.number;
    if (marker.number < last.number) return;  // goes back: perhaps to a list whose beginning was not seen
    if (!again && stands_between(case_.prose, last, marker, marker.number - 1)) return;
    const auto of_one_mistake = [&](const Break& gap) {
      return gap.marker == &last && last.number == gap.last->number + 2;
    };
    const auto gap = std::find_if(breaks_.begin(), breaks_.end(), of_one_mistake);
    if (again && gap != breaks_.end() && gap->again == nullptr) gap->again = &marker;
    else breaks_.push_back({&last, &marker});
  }

  const Case& case_;
  std::vector<Break> breaks_;
  std::array<Lists, 4> lists_;
};

void check_numbering(const Case& report_case, Findings& out) {
  const auto span = [&](const Marker* marker) {
    return report_case.prose.passages[marker->passage].span(marker->place.begin, marker->place.end);
  };
  const std::vector<Marker> markers = markers_of(report_case);
  for (const auto& [last, marker, again] : Reader(report_case).read(markers)) {
    std::vector<Span> spans{span(last), span(marker)};
    if (again != nullptr) spans.push_back(span(again));
    const auto words = [&](std::size_t which) { return words_at(report_case.document, spans[which]); };
    out.add({{"previous", words(0)}, {"text", words(1)}}, {}, spans)
        .say(again != nullptr                 ? NumberingNotice::two_alike
             : marker->number == last->number ? NumberingNotice::repeated
                                              : NumberingNotice::skipped);
  }
}

constexpr Wording kNumberingWordings[]{
    {{"序号不连续：“{previous}”之后是“{text}”。", "Numbers are missing: “{previous}” is followed by “{text}”."},
     {"请补上漏掉的内容，或者改正序号。", "Add what is missing, or put the numbers right."}},
    {{"序号重复：“{previous}”之后又是“{text}”。", "A number stands twice: “{previous}” is followed by “{text}”."},
     {"请改正序号。", "Put the numbers right."}},
    {{"“{previous}”之后有两个“{text}”。", "“{previous}” is followed by two of “{text}”."},
     {"请把前一个“{text}”改为接着“{previous}”的序号。",
      "Give the first “{text}” the number that follows “{previous}”."}},
};

}  // namespace

extern constinit const Rule numbering = define({
    .id = "numbering",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"序号跳号或者重复", "Numbers that skip or repeat"},
    .wordings = kNumberingWordings,
    .check = check_numbering,
});

extern constinit const Explanation numbering_explained = explain({
    .basis = {"GB/T 9704—2012《党政机关公文格式》7.3.3：结构层次序数",
              "GB/T 9704-2012, Layout key for official documents, 7.3.3: numbers of the parts"},
    .explanation = {"一是、二是、三是，（一）（二）（三），1. 2. 3. "
                    "应当依次编号。跳号、重号往往说明删改时漏了内容。列表中可以再有列表，不同的写法分别计数。",
                    "一是 二是 三是, （一）（二）（三） and 1. 2. 3. go on without gaps. A gap or a repetition often "
                    "means that something was lost. Lists may stand "
                    "inside lists, and each kind counts on its own."},
    .wrong = {"一是加强学习；三是完善制度。", "“First …; third …”"},
    .right = {"一是加强学习；二是完善制度。", "“First …; second …”"},
});

}  // namespace nianbao
