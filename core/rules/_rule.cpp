#include "rules/rule.hpp"
