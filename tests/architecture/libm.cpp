#include "tests/architecture/libm.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace architecture {

namespace {

constexpr auto kInexact = std::to_array<std::string_view>({
    "sin",   "cos",   "tan",   "sincos", "asin",  "acos", "atan",  "atan2", "sinh",   "cosh",
    "tanh",  "asinh", "acosh", "atanh",  "exp",   "exp2", "exp10", "expm1", "log",    "log2",
    "log10", "log1p", "pow",   "cbrt",   "hypot", "fma",  "erf",   "erfc",  "tgamma", "lgamma",
});

bool is_inexact(std::string_view symbol) {
    const bool found = std::find(kInexact.begin(), kInexact.end(), symbol) != kInexact.end();
    const bool suffixed = symbol.ends_with('f') || symbol.ends_with('l');
    return found || (suffixed && is_inexact(symbol.substr(0, symbol.size() - 1)));
}

} // namespace

std::vector<std::string> inexact_functions(std::string_view listing) {
    std::vector<std::string> functions;
    std::istringstream words{std::string(listing)};
    for (std::string word; words >> word;) {
        if (is_inexact(word)) {
            functions.push_back(word);
        }
    }
    return functions;
}

} // namespace architecture
