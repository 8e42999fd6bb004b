#include "levels/program/utf8.h"

namespace program {
namespace {

unsigned byte_at(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
}

bool is_continuation(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

// The second byte decides about overlong forms, surrogates and the end of Unicode.
bool second_byte_fits(unsigned first, unsigned second) {
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return is_continuation(second);
    }
}

std::size_t announced_length(unsigned first) {
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        return 4;
    }
    return 0;
}

} // namespace

std::size_t sequence_length(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const unsigned first = byte_at(text, 0);
    const std::size_t length = announced_length(first);
    if (length > text.size()) {
        return 0;
    }
    if (length > 1 && !second_byte_fits(first, byte_at(text, 1))) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (!is_continuation(byte_at(text, i))) {
            return 0;
        }
    }
    return length;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_continuation(byte_at(text, i))) {
            ++count;
        }
    }
    return count;
}

bool starts_with_control(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const unsigned first = byte_at(text, 0);
    if (first < 0x20) {
        return first != '\t';
    }
    return first == 0x7F || (first == 0xC2 && byte_at(text, 1) >= 0x80 && byte_at(text, 1) < 0xA0);
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0 || starts_with_control(text)) {
            out += "\xEF\xBF\xBD";
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

} // namespace program
