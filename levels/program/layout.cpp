#include "levels/program/layout.h"

#include "levels/program/utf8.h"

#include <algorithm>

namespace program {
namespace {

constexpr std::size_t kGap = 2;

struct Block {
    std::vector<std::size_t> columns; ///< width of each
    std::size_t comment = 0;          ///< where comments start
};

Block& block_of(std::vector<Block>& blocks, const LayoutLine& line) {
    if (blocks.size() <= line.block) {
        blocks.resize(line.block + 1);
    }
    return blocks[line.block];
}

void widen(std::vector<std::size_t>& columns, const std::vector<std::string>& cells) {
    if (columns.size() < cells.size()) {
        columns.resize(cells.size());
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns[i] = std::max(columns[i], count_code_points(cells[i]));
    }
}

std::string row_text(const LayoutLine& line, const std::vector<std::size_t>& columns) {
    std::string out = line.indent;
    std::size_t owed = 0;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const std::size_t width = i < columns.size() ? columns[i] : 0;
        const std::size_t used = count_code_points(line.cells[i]);
        if (used > 0) {
            out.append(owed, ' ');
            out += line.cells[i];
            owed = 0;
        }
        if (width > 0) {
            owed += std::max(width, used) - used + kGap;
        }
    }
    return out;
}

} // namespace

std::vector<std::string> align(const std::vector<LayoutLine>& lines) {
    std::vector<Block> blocks;
    for (const LayoutLine& line : lines) {
        if (!line.is_free) {
            widen(block_of(blocks, line).columns, line.cells);
        }
    }
    std::vector<std::string> out;
    out.reserve(lines.size());
    for (const LayoutLine& line : lines) {
        Block& block = block_of(blocks, line);
        out.push_back(line.cells.empty() ? std::string{} : row_text(line, block.columns));
        if (!line.cells.empty() && !line.comment.empty()) {
            block.comment = std::max(block.comment, count_code_points(out.back()) + kGap);
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].comment.empty()) {
            continue;
        }
        if (lines[i].cells.empty()) {
            out[i] = lines[i].indent;
        } else {
            out[i].append(blocks[lines[i].block].comment - count_code_points(out[i]), ' ');
        }
        out[i] += lines[i].comment;
    }
    return out;
}

} // namespace program
