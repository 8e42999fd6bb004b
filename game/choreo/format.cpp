#include "game/choreo/commands.h"
#include "game/choreo/report.h"
#include "levels/program/files.h"
#include "levels/program/program.h"

#include <ostream>

namespace choreo {
namespace {

enum class Form { Standard, Changed, Broken };

Form format_file(const std::string& file, bool only_check, const Console& console) {
    const auto text = program::read_file(file, program::kLargestProgram);
    if (!text) {
        report(console, text.error());
        return Form::Broken;
    }
    const program::FormatResult formatted = program::format(*text, file);
    report(console, formatted.diagnostics);
    if (program::has_error(formatted.diagnostics)) {
        return Form::Broken;
    }
    if (formatted.text == *text) {
        return Form::Standard;
    }
    if (only_check) {
        return Form::Changed;
    }
    if (const auto error = program::write_file(file, formatted.text)) {
        report(console, *error);
        return Form::Broken;
    }
    return Form::Changed;
}

} // namespace

Exit format(const FormatOptions& options, const Console& console) {
    Exit exit = Exit::Clean;
    for (const std::string& file : options.files) {
        const Form form = format_file(file, options.check, console);
        if (form == Form::Changed && options.check) {
            console.out << file << '\n';
        }
        if (form == Form::Broken || (form == Form::Changed && options.check)) {
            exit = Exit::Findings;
        }
    }
    return exit;
}

} // namespace choreo
