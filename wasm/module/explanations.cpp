#include <cstdio>

#include "check.hpp"

int main() { return std::puts(nianbao::explain_rules().c_str()) < 0; }
