// The native core as a filter: a request a line in, its result a line out. The parity test compares it with the module.
#include <iostream>
#include <string>

#include "check.hpp"

int main() {
  for (std::string line; std::getline(std::cin, line);) std::cout << nianbao::check(line) << '\n';
}
