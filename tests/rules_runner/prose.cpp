#include "rules_runner/prose.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

#include "rules_runner/draft.hpp"
#include "rules_runner/readings.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

constexpr std::string_view kGap = "□";
constexpr std::string_view kIndent = "  ";
constexpr std::string_view kArrow = " → ";
constexpr std::string_view kOrgan = "organ: ";
constexpr std::string_view kTown = "云岭县白鹭镇人民政府";  ///< where an entry names no organ

/// What is read, and the indented lines below it.
struct Entry {
  std::string organ{kTown};  ///< whose report it is of
  std::string text;
  std::vector<std::string> below;
};

std::vector<Entry> entries_in(const std::string& file) {
  std::vector<Entry> out;
  bool open = false;
  for (const std::string& line : split(file, '\n')) {
    const bool indented = line.starts_with(kIndent);
    if (!line.empty() && !open) out.emplace_back();
    open = !line.empty();
    if (indented) out.back().below.push_back(line.substr(kIndent.size()));
    else if (line.starts_with(kOrgan)) out.back().organ = line.substr(kOrgan.size());
    else if (open) out.back().text += (out.back().text.empty() ? "" : "\n") + line;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out.empty() ? "nothing" : out;
}

/// What a word of a gap stands for: 的×20 for 的 twenty times.
std::string spelled_out(const std::string& word) {
  const auto [letters, times] = cut(word, "×");
  if (times.empty()) return word;
  std::string out;
  for (int i = std::stoi(times); i > 0; --i) out += letters;
  return out;
}

/// The words of the gap, those together with which the same is read.
std::vector<std::string> read_with_words(const Entry& entry, const Draft& tables) {
  std::vector<std::pair<std::string, std::string>> by_reading;  // in the order of their first words
  for (const std::string& line : entry.below) {
    for (const std::string& word : words(line.substr(0, line.find(kArrow)))) {
      std::string text = entry.text;
      replace_all(text, kGap, spelled_out(word));
      std::string read = joined(readings_of(text, entry.organ, tables));
      replace_all(read, spelled_out(word), kGap);
      const auto same =
          std::find_if(by_reading.begin(), by_reading.end(), [&](const auto& one) { return one.first == read; });
      if (same == by_reading.end()) by_reading.emplace_back(read, word);
      else same->second += " " + word;
    }
  }
  std::vector<std::string> out;
  for (const auto& [read, its] : by_reading) out.push_back(its + std::string(kArrow) + read);
  return out;
}

std::vector<std::string> read(const Entry& entry, const Draft& tables) {
  return entry.text.find(kGap) == entry.text.npos ? readings_of(entry.text, entry.organ, tables)
                                                  : read_with_words(entry, tables);
}

/// The same, where it breaks off, at another place for each entry: whatever is read of it, reading ends.
void read_broken_off(const Entry& entry, std::size_t place, const Draft& tables) {
  constexpr std::size_t kStep = 31;  // bytes; prime, so that every place of a sentence has its turn
  std::size_t end = place * kStep % (entry.text.size() + 1);
  while (end < entry.text.size() && (static_cast<unsigned char>(entry.text[end]) & 0xC0U) == 0x80U) ++end;
  static_cast<void>(readings_of(entry.text.substr(0, end), entry.organ, tables));
}

std::string in_full(const Entry& entry) {
  std::string out = entry.organ == kTown ? "" : std::string(kOrgan) + entry.organ + "\n";
  out += entry.text + "\n";
  for (const std::string& line : entry.below) out.append(kIndent).append(line).append("\n");
  return out;
}

/// Those of the same name, where there are any.
Draft tables_for(fs::path path) {
  path.replace_extension(".md");
  return parse_base(read_file(fs::exists(path) ? path : path.parent_path() / "tables.md"));
}

}  // namespace

Faults prose_faults(const TestFile& file) {
  const Draft tables = tables_for(file.path);
  Faults faults;
  std::string written;
  std::size_t place = 0;
  for (Entry& entry : entries_in(read_file(file.path))) {
    read_broken_off(entry, ++place, tables);
    const std::vector<std::string> wanted = std::exchange(entry.below, read(entry, tables));
    written += (written.empty() ? "" : "\n") + in_full(entry);
    if (entry.below == wanted) continue;
    faults.push_back("prose/" + file.path.filename().string() + ": " + entry.text +
                     told("wanted", without(wanted, entry.below)) + told("came", without(entry.below, wanted)));
  }
  if (!file.update) return faults;
  std::ofstream(file.path, std::ios::binary) << written;
  return {};
}

}  // namespace nianbao::test
