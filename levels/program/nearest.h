#pragma once

#include <span>
#include <string>
#include <string_view>

namespace program {

/// The candidate that `word` most likely meant: the least edit distance (a wrong case is cheaper
/// than a missing letter, that than a wrong one), the first of equals. Empty if none is near.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

/// "did you mean 'land'?", or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates);

/// "land, via".
[[nodiscard]] std::string listed(std::span<const std::string_view> words);

} // namespace program
