#include "game/choreo/command_line.h"

#include "game/choreo/commands.h"
#include "game/performance/assist.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace choreo {
namespace {

constexpr double kMostError_ms = 500;
constexpr int kMostRuns = 100'000;

std::string check_assist(const std::string& name) {
    return performance::find_assist(name)
               ? std::string{}
               : "there is no assist set '" + name + "': easy, normal or gala";
}

std::string check_file(const std::string& name) {
    if (name.empty()) {
        return "a file needs a name";
    }
    return name == "-" ? "'-' is not supported: name a file" : std::string{};
}

// Not CLI::Range: to that, "nan" is a number in every range.
std::string check_error_ms(const std::string& text) {
    double value = 0;
    const bool number = CLI::detail::lexical_cast(text, value);
    return number && value >= 0 && value <= kMostError_ms
               ? std::string{}
               : "'" + text + "' is not a number of milliseconds from 0 to 500";
}

// The command line: its options are written into members, so it must not move.
class CommandLine {
public:
    explicit CommandLine(const Console& console);
    Exit run(int argc, const char* const* argv);

private:
    CLI::App* add(const char* name, const char* what, std::function<Exit()> command);
    static void add_skating(CLI::App& command, SkatingOptions& options);
    static void add_assist(CLI::App& command, std::string& assist);
    void add_check();
    void add_format();
    void add_skate();
    void add_replay();
    void add_diagram();
    Exit usage_error(const CLI::Error& error);

    const Console& console_;
    CLI::App app_{"The designers' command line of Four Rotations", "choreo"};
    CheckOptions check_;
    FormatOptions format_;
    SkateOptions skate_;
    ReplayOptions replay_;
    DiagramOptions diagram_;
    std::function<Exit()> chosen_;
};

CommandLine::CommandLine(const Console& console) : console_(console) {
    app_.require_subcommand(1);
    app_.footer("Exit codes: 0 clean, 1 something found or not readable, 2 usage.");
    add_check();
    add_format();
    add_skate();
    add_replay();
    add_diagram();
}

CLI::App* CommandLine::add(const char* name, const char* what, std::function<Exit()> command) {
    CLI::App* added = app_.add_subcommand(name, what);
    added->callback([this, command = std::move(command)] { chosen_ = command; });
    return added;
}

void CommandLine::add_skating(CLI::App& command, SkatingOptions& options) {
    command.add_option("--assets", options.assets,
                       "Folder of the rules and the technique; otherwise they are looked for above "
                       "choreo and above the current folder");
    command.add_flag("--progress", options.progress, "Show progress although nobody watches");
}

void CommandLine::add_assist(CLI::App& command, std::string& assist) {
    command.add_option("--assist", assist, "Assist set: easy, normal or gala")
        ->check(CLI::Validator(check_assist, "easy|normal|gala"))
        ->capture_default_str();
}

void CommandLine::add_check() {
    CLI::App& command = *add("check", "Parse a routine, plan it and skate it perfectly",
                             [this] { return check(check_, console_); });
    command.add_option("FILE", check_.files, "Routines")
        ->required()
        ->check(CLI::Validator(check_file, ""));
    command.add_option("--assist", check_.assists, "Assist sets to skate with; all by default")
        ->delimiter(',')
        ->allow_extra_args(false) // the files may follow
        ->check(CLI::Validator(check_assist, "easy|normal|gala"));
    command.add_flag("--json", check_.json, "Print JSON");
    add_skating(command, check_.skating);
}

void CommandLine::add_format() {
    CLI::App& command = *add("format", "Write routines in their standard form, in place",
                             [this] { return format(format_, console_); });
    command.add_option("FILE", format_.files, "Routines")
        ->required()
        ->check(CLI::Validator(check_file, ""));
    command.add_flag("--check", format_.check, "Only list the files that would change");
}

void CommandLine::add_skate() {
    CLI::App& command = *add("skate", "Skate a routine without a window and print its sheet",
                             [this] { return skate(skate_, console_); });
    auto* file = command.add_option("FILE", skate_.file, "Routine; may be left out with --replay")
                     ->check(CLI::Validator(check_file, ""));
    add_assist(command, skate_.assist);
    auto* assist = command.get_option("--assist");
    auto* error = command
                      .add_option("--error-ms", skate_.error_ms,
                                  "Standard deviation of the hands' timing; 0 is perfect")
                      ->check(CLI::Validator(check_error_ms, "0..500"));
    auto* seed = command.add_option("--seed", skate_.seed, "Seed of the first run's errors")
                     ->capture_default_str();
    auto* runs = command
                     .add_option("--runs", skate_.runs,
                                 "Skate so often, each with the next seed, and print land rates")
                     ->check(CLI::Range(1, kMostRuns))
                     ->capture_default_str();
    auto* save = command.add_option("--save-replay", skate_.save_replay, "Write a replay")
                     ->check(CLI::Validator(check_file, ""));
    auto* replay = command
                       .add_option("--replay", skate_.replay,
                                   "Skate the inputs of a replay to the program in it")
                       ->check(CLI::Validator(check_file, ""));
    for (auto* other : {assist, error, seed, runs, save}) {
        replay->excludes(other);
    }
    save->excludes(runs);
    command.add_flag("--json", skate_.json, "Print JSON");
    add_skating(command, skate_.skating);
    command.parse_complete_callback([file, replay] {
        if (file->count() == 0 && replay->count() == 0) {
            throw CLI::RequiredError("FILE or --replay");
        }
    });
}

void CommandLine::add_replay() {
    CLI::App& command =
        *add("replay", "Tell what a replay holds", [this] { return replay(replay_, console_); });
    command.add_option("FILE", replay_.file, "Replay")
        ->required()
        ->check(CLI::Validator(check_file, ""));
    command.add_flag("--verify", replay_.verify, "Skate it again and compare every state");
    command.add_flag("--json", replay_.json, "Print JSON");
    add_skating(command, replay_.skating);
}

void CommandLine::add_diagram() {
    CLI::App& command = *add("diagram", "Draw a routine on the rink",
                             [this] { return diagram(diagram_, console_); });
    command.add_option("FILE", diagram_.file, "Routine")
        ->required()
        ->check(CLI::Validator(check_file, ""));
    command.add_option("-o,--output", diagram_.output, "The SVG file to write")
        ->required()
        ->check(CLI::Validator(check_file, ""));
    add_assist(command, diagram_.assist);
    add_skating(command, diagram_.skating);
}

Exit CommandLine::usage_error(const CLI::Error& error) {
    const auto chosen = app_.get_subcommands();
    const std::string name =
        chosen.empty() ? std::string("choreo") : "choreo " + chosen.front()->get_name();
    const std::string help = chosen.empty() ? app_.help() : chosen.front()->help("choreo");
    const std::size_t usage = std::min(help.find("Usage:"), help.size());
    // A word that nobody knows explains more than an option that is missing because of it.
    const std::vector<std::string> unknown = app_.remaining(true);
    console_.err << name << ": "
                 << (unknown.empty() ? error.what() : "'" + unknown.front() + "' is not known here")
                 << '\n'
                 << help.substr(usage, help.find('\n', usage) - usage) << '\n'
                 << "See '" << name << " --help'.\n";
    return Exit::Usage;
}

Exit CommandLine::run(int argc, const char* const* argv) {
    try {
        app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        console_.out << app_.help();
        return Exit::Clean;
    } catch (const CLI::Error& error) {
        return usage_error(error);
    }
    const Exit exit = chosen_();
    console_.out.flush();
    if (!console_.out.good()) {
        console_.err << "choreo: the output cannot be written\n";
        return Exit::Findings;
    }
    return exit;
}

} // namespace

Exit run(int argc, const char* const* argv, const Console& console) {
    try {
        return CommandLine(console).run(argc, argv);
    } catch (const std::exception& error) {
        console.err << "choreo: " << error.what() << '\n';
        return Exit::Findings;
    }
}

} // namespace choreo
