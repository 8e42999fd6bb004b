#include "levels/program/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace program {
namespace {

constexpr int kCaseCost = 1;
constexpr int kGapCost = 2;
constexpr int kSubstitutionCost = 3;
constexpr int kMaxCost = 5;
constexpr std::size_t kMaxWord = 32;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int substitution(char a, char b) {
    if (a == b) {
        return 0;
    }
    return lower(a) == lower(b) ? kCaseCost : kSubstitutionCost;
}

// No edit can be cheaper than filling the difference in length.
int least_distance(std::string_view a, std::string_view b) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    return static_cast<int>(gap) * kGapCost;
}

int distance(std::string_view a, std::string_view b) {
    std::array<int, kMaxWord + 1> row{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j) * kGapCost;
    }
    for (const auto letter : a) {
        int diagonal = row[0];
        row[0] += kGapCost;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + substitution(letter, b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + kGapCost, diagonal + kGapCost});
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.empty() || word.size() > kMaxWord) {
        return {};
    }
    // A short word has few letters that could be right: one must be.
    int limit = std::min(kMaxCost, 2 * static_cast<int>(word.size()) - 1);
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > kMaxWord || least_distance(word, candidate) > limit) {
            continue;
        }
        const int cost = distance(word, candidate);
        if (cost <= limit) {
            best = candidate;
            limit = cost - 1;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view best = nearest(word, candidates);
    return best.empty() ? std::string{} : fmt::format("did you mean '{}'?", best);
}

std::string listed(std::span<const std::string_view> words) {
    return fmt::format("{}", fmt::join(words.begin(), words.end(), ", "));
}

} // namespace program
