#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::test {

/// Two letters for a text: others have the same, but one of 256.
[[nodiscard]] std::string letters_of(std::string_view text);

/// All that comes of the cases of a rule, to the letter, in eight of them: what a case does not name must stay as well.
/// tests/rules/fingerprints.txt keeps them as they were when they were last written.
class Fingerprints {
 public:
  /// `rules`: the folder of the cases.
  explicit Fingerprints(const std::filesystem::path& rules);

  /// The result of one more case of a rule.
  void add(const std::string& rule, std::string_view result);

  /// Where they are not those that are kept.
  [[nodiscard]] std::vector<std::string> faults() const;

  /// Keeps those of the rules that were tried.
  void write() const;

 private:
  std::filesystem::path file_;
  std::map<std::string, std::string> kept_;
  std::map<std::string, std::uint32_t> now_;
};

}  // namespace nianbao::test
