#include "docs/figures/figures.h"
#include "levels/program/files.h"

#include <utility>

namespace figures {

tl::expected<Material, program::Diagnostic> load_material(const std::string& root) {
    const std::string file = root + "/levels/03-stay-close/routine.program";
    const auto text = program::read_file(file, program::kLargestProgram);
    if (!text) {
        return tl::unexpected(text.error());
    }
    program::ParseResult parsed = program::parse(*text, file);
    if (!parsed.program) {
        return tl::unexpected(parsed.diagnostics.front());
    }
    auto rules = performance::load_rules(parsed.program->season, root);
    if (!rules) {
        return tl::unexpected(rules.error());
    }
    return Material{std::move(*rules), std::move(*parsed.program)};
}

} // namespace figures
