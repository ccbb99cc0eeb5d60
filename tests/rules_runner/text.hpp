#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nianbao::test {

inline std::string trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

inline std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(mark, begin), text.size());
    out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

inline std::vector<std::string> words(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

/// The text before and behind the first `mark`, trimmed; nothing behind where it is not there.
inline std::pair<std::string, std::string> cut(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  if (at == text.npos) return {trim(text), {}};
  return {trim(text.substr(0, at)), trim(text.substr(at + mark.size()))};
}

inline bool replace_all(std::string& text, std::string_view from, std::string_view to) {
  bool found = false;
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
    found = true;
  }
  return found;
}

/// Those of the lines that the others do not have.
[[nodiscard]] inline std::vector<std::string> without(std::vector<std::string> lines,
                                                      const std::vector<std::string>& others) {
  std::erase_if(lines,
                [&](const std::string& line) { return std::find(others.begin(), others.end(), line) != others.end(); });
  return lines;
}

/// Each of them on a line of its own, as a part of a fault.
[[nodiscard]] inline std::string told(std::string_view what, const std::vector<std::string>& lines) {
  constexpr std::size_t kWidth = 8;
  std::string out;
  for (const std::string& line : lines) {
    out.append("\n    ").append(what).append(kWidth - what.size(), ' ').append(line);
  }
  return out;
}

}  // namespace nianbao::test
