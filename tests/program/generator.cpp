#include "tests/program/generator.h"

#include <fmt/format.h>

#include <random>
#include <vector>

namespace program::testing {
namespace {

class Generator {
public:
    explicit Generator(std::uint64_t seed) : random_(seed), crlf_(below(4) == 0) {}

    std::string run() {
        line("four-rotations program 1");
        header();
        line("tempo");
        tempo();
        line("program");
        rows();
        line("end");
        noise();
        return out_;
    }

private:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

    const char* pick(std::initializer_list<const char*> choices) {
        return *(choices.begin() + below(choices.size()));
    }

    std::string blank() { return pick({" ", "  ", "\t", " \t ", "      "}); }

    void end_line() { out_ += crlf_ ? "\r\n" : "\n"; }

    void noise() {
        while (below(4) == 0) {
            out_ += pick({"", "  ", "# a comment", "   # indented \"one", "\t#\xC3\xA4, (x) -> ",
                          "# at element beats where options"});
            end_line();
        }
    }

    void line(const std::string& text) {
        out_ += text;
        if (below(5) == 0) {
            out_ += blank() + pick({"# why", "#", "#no blank   ", "# \xE5\x8B\x9D # \"twice"});
        } else if (below(5) == 0) {
            out_ += blank();
        }
        end_line();
        noise();
    }

    void header() {
        std::vector<std::string> lines = {
            "id" + blank() + "gen-" + std::to_string(below(1000)),
            "title" + blank() + pick({"\"T\"", "\"a \\\"b\\\" \\\\\"", "\"# \xC3\xB6\""}),
            "season" + blank() + "2025-26",
            "skater" + blank() + pick({"yuuri", "v1-2"}),
            "beat1" + blank() + pick({"0s", "0.5s", "1.250s", "0.123456s", "00.10s"}),
        };
        if (below(2) == 0) {
            lines.push_back("author" + blank() + "\"me\"");
        }
        if (below(2) == 0) {
            lines.push_back("licence" + blank() + pick({"MIT", "\"MIT\"", "\"\"", "\"all mine\""}));
        }
        if (below(2) == 0) {
            lines.push_back("segment" + blank() + pick({"free", "short", "gala"}));
        }
        if (below(2) == 0) {
            lines.push_back(
                "music" + blank() +
                pick({"m.ogg samples=10 rate=48000", "a-b.flac  rate = 44100 samples = 0099"}));
        }
        while (!lines.empty()) {
            const std::size_t index = below(lines.size());
            line(lines[index]);
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
        }
    }

    void tempo() {
        line("1.1" + blank() + pick({"60", "72.50", "096.125"}) + blank() + pick({"4/4", "04/8"}));
        if (below(2) == 0) {
            line(blank() + "2.1" + blank() + "hold" + blank() + pick({"2", "1.5", "3/2", "1+1/3"}));
        }
        if (below(2) == 0) {
            line(pick({"4.1 anchor 20s", "anchor 4.1 20.5s", "4.1 anchor 0021.1234s"}));
        }
        if (below(2) == 0) {
            line(pick({"5.1 72..58 over 4", "5.1 072.0..58.5  over  04"}));
        }
    }

    // Positions of a 4/4 section, in 12ths of a beat.
    std::string position(std::size_t twelfths) {
        const std::size_t beat = twelfths / 12;
        const std::size_t part = twelfths % 12;
        std::string out = fmt::format("{}{}.{}", pick({"", "0"}), beat / 4 + 1, beat % 4 + 1);
        if (part != 0) {
            out += fmt::format("+{}/12", part);
        }
        return out;
    }

    std::string beats(std::size_t twelfths) {
        if (twelfths % 6 == 0 && below(2) == 0) {
            return fmt::format("{}.{}", twelfths / 12, twelfths % 12 == 0 ? "0" : "50");
        }
        if (twelfths > 12 && twelfths % 12 != 0 && below(2) == 0) {
            return fmt::format("{}+{}/12", twelfths / 12, twelfths % 12);
        }
        return fmt::format("{}/12", twelfths);
    }

    std::string place() {
        return pick(
            {"C", "NE", "W", "(8,4)", "( -3.50 , 2 )", "(0,0)", "(12.125,-0.5)", "(-0,00)"});
    }

    std::string where() {
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return place();
        case 2:
            return "->" + place();
        default:
            return place() + pick({"->", " -> ", " ->"}) + place();
        }
    }

    std::string via() {
        return below(3) == 0 ? fmt::format("via{}{},{}", pick({"=", " = "}), place(), place()) : "";
    }

    void row(const std::string& element, std::size_t length, const std::string& options) {
        const std::string parts[] = {position(at_), element, beats(length),
                                     where(),       options, via()};
        std::string text = pick({"", "  ", "\t"});
        for (const std::string& part : parts) {
            text += part.empty() ? "" : part + blank();
        }
        line(text);
        at_ += length;
    }

    void jump() {
        const std::size_t end = at_ + 12 + below(24);
        const std::size_t between = at_ + 6;
        std::string text = position(at_) + blank();
        if (below(2) == 0) {
            text += "4Lz - " + where() + " land=" + position(end);
        } else {
            text += "3F+3T - " + where() + " land=" + position(between) + "," + position(end);
        }
        line(text);
        at_ = end;
    }

    void sequence() {
        const std::size_t start = at_;
        row(pick({"StSq3", "StSqB", "ChSq1"}), 48, pick({"path=circle", "", "path = straight"}));
        at_ = start + below(12);
        while (at_ < start + 24) {
            row(pick({"LFO", "RBI-3", "toe-step L R", "push  R", "LFI-Choctaw"}), 1 + below(12),
                "");
        }
        at_ = start + 48;
    }

    void rows() {
        for (std::size_t count = 1 + below(20); count > 0; --count) {
            switch (below(6)) {
            case 0:
                jump();
                break;
            case 1:
                sequence();
                break;
            case 2:
                row(pick({"CCoSp4", "FCSp", "LSpB"}), 24,
                    "enter=" + position(at_ + 12) + pick({"", " positions=camel,sit", ""}));
                break;
            case 3:
                row(pick({"pose", "spiral"}), 1 + below(40), pick({"name=ring", "", "name = a-1"}));
                break;
            default:
                row(pick({"rest", "push L R L R", "crossover L R", "spread-eagle", "RBO",
                          "LFO-Three", "ina-bauer"}),
                    1 + below(40), "");
                break;
            }
            at_ += below(3) * 6;
        }
        if (below(2) == 0) {
            line(position(at_) + " pose - name=end");
        }
    }

    std::mt19937_64 random_;
    bool crlf_;
    std::string out_;
    std::size_t at_ = 0;
};

} // namespace

std::string generate_file(std::uint64_t seed) {
    return Generator(seed).run();
}

} // namespace program::testing
