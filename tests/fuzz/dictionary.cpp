// Prints the words of the forms, and what a Document and settings are made of, as a dictionary for libFuzzer.
#include <cstdio>
#include <string_view>

#include "form_words.hpp"

namespace {

constexpr std::string_view kMembers[]{"\"blocks\":[",
                                      "\"type\":\"paragraph\"",
                                      "\"type\":\"table\"",
                                      "\"type\":\"page\"",
                                      "\"rows\":[[",
                                      "\"colspan\":",
                                      "\"rowspan\":",
                                      "\"runs\":[",
                                      "\"lines\":[",
                                      "\"text\":\"",
                                      "\"format\":\"",
                                      "\"rules\":{",
                                      "\"house\":[",
                                      "\"due\":{",
                                      "\"require\":",
                                      "\"forbid\":",
                                      "\"message\":",
                                      "\"officials\":[",
                                      "\"level\":",
                                      "\"severity\":",
                                      "\"off\""};

void print(std::string_view word) {
  std::putchar('"');
  for (const char c : word) std::printf("\\x%02X", static_cast<unsigned char>(c));
  std::puts("\"");
}

}  // namespace

int main() {
  for (const std::string& word : fuzz::form_words()) print(word);
  for (const std::string_view word : kMembers) print(word);
}
