#include "levels/program/sections.h"

#include "levels/program/cursor.h"
#include "levels/program/nearest.h"

#include <array>

namespace program {
namespace {

constexpr std::array<std::string_view, 3> kWords = {"tempo", "program", "end"};

} // namespace

std::optional<Section> section_named(std::string_view word) {
    for (const Section section : {Section::Tempo, Section::Program, Section::End}) {
        if (name_of(section) == word) {
            return section;
        }
    }
    return std::nullopt;
}

std::optional<Section> section_meant(Cursor cursor) {
    const Cluster word = cursor.take_cluster();
    if (!word.is_word || !cursor.at_end()) {
        return std::nullopt;
    }
    return section_named(nearest(word.text, kWords));
}

std::string_view name_of(Section section) {
    switch (section) {
    case Section::Tempo:
        return "tempo";
    case Section::Program:
        return "program";
    case Section::End:
        return "end";
    case Section::Header:
        break;
    }
    return "header";
}

} // namespace program
