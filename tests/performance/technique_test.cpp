#include "game/performance/rule_file.h"
#include "game/performance/technique.h"

#include <gtest/gtest.h>

#include <string>

namespace performance {
namespace {

const std::string kFolder = FR_SOURCE_DIR "/assets/technique";

std::array<RuleText, 3> real_texts() {
    std::array<RuleText, 3> texts;
    const std::array<std::string, 3> files{"takeoffs.tsv", "jumps.tsv", "spins.tsv"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto read = read_rule_file(kFolder + "/" + files[i]);
        EXPECT_TRUE(read) << files[i];
        texts[i] = {files[i], read ? read->text : ""};
    }
    return texts;
}

// The line (from 1) that begins with `start`, and the text without or with something else there.
std::size_t line_of(const std::string& text, const std::string& start) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        if (text.compare(at, start.size(), start) == 0) {
            return line;
        }
        at = text.find('\n', at) + 1;
    }
    ADD_FAILURE() << "no line begins with " << start;
    return 0;
}

std::string with_line(std::string text, const std::string& start, const std::string& instead) {
    const std::size_t from = text.find("\n" + start) + 1;
    const std::size_t to = text.find('\n', from) + 1;
    return text.replace(from, to - from, instead);
}

program::Diagnostic error_of(const std::array<RuleText, 3>& texts) {
    const auto read = read_technique(texts);
    EXPECT_FALSE(read);
    return read ? program::Diagnostic{} : read.error();
}

void expect_place(const program::Diagnostic& error, const std::string& code,
                  const std::string& file, std::size_t line, std::size_t column) {
    EXPECT_EQ(error.code, code) << program::render(error);
    EXPECT_EQ(error.file, file) << program::render(error);
    EXPECT_EQ(error.line, line) << program::render(error);
    EXPECT_EQ(error.column, column) << program::render(error);
    EXPECT_FALSE(error.hint.empty()) << program::render(error);
}

TEST(Technique, TheFolderOfTheGameReads) {
    const auto read = load_technique(kFolder);
    ASSERT_TRUE(read) << program::render(read.error());
    EXPECT_EQ(read->entries.size(), 30U); // 5 x (T S Lo F Lz), 4 Axels, the Euler
    EXPECT_NE(read->hash, 0U);
    for (const physics::JumpTechnique& jump : read->take_offs) {
        EXPECT_GT(jump.lever, 0);
    }
    for (const SpinTechnique& spin : read->spins) {
        EXPECT_LT(spin.tight_inertia, spin.open_inertia);
    }
}

TEST(Technique, MoreTurnsNeedMoreSpeed) {
    const auto read = load_technique(kFolder);
    ASSERT_TRUE(read);
    for (const std::string type : {"T", "S", "Lo", "F", "Lz", "A"}) {
        for (int turns = 2; read->entries.contains(std::to_string(turns) + type); ++turns) {
            EXPECT_GT(read->entries.find(std::to_string(turns) + type)->second.entry_mps,
                      read->entries.find(std::to_string(turns - 1) + type)->second.entry_mps)
                << turns << type;
        }
    }
}

TEST(Technique, EntryLobesFollowTheTakeOffEdges) {
    const auto read = load_technique(kFolder);
    ASSERT_TRUE(read);
    const auto lobe = [&](program::JumpType type) {
        return read->take_offs[static_cast<std::size_t>(type)].entry_lobe;
    };
    // A counter-clockwise jumper curves counter-clockwise into all jumps but the Lutz.
    EXPECT_EQ(lobe(program::JumpType::ToeLoop), 1);
    EXPECT_EQ(lobe(program::JumpType::Salchow), 1);
    EXPECT_EQ(lobe(program::JumpType::Flip), 1);
    EXPECT_EQ(lobe(program::JumpType::Axel), 1);
    EXPECT_EQ(lobe(program::JumpType::Lutz), -1);
    EXPECT_TRUE(read->take_offs[static_cast<std::size_t>(program::JumpType::Euler)].lands_on_left);
}

TEST(Technique, ChangesItsHashWithEveryByte) {
    std::array<RuleText, 3> texts = real_texts();
    const auto before = read_technique(texts);
    texts[2].text += "\n";
    const auto after = read_technique(texts);
    ASSERT_TRUE(before && after);
    EXPECT_NE(before->hash, after->hash);
}

TEST(Technique, AMissingRowIsNamed) {
    for (const auto& [file, start] :
         {std::pair<std::size_t, std::string>{0, "Lz\t"}, {1, "4T\t"}, {2, "sit\t"}}) {
        std::array<RuleText, 3> texts = real_texts();
        texts[file].text = with_line(texts[file].text, start, "");
        const program::Diagnostic error = error_of(texts);
        expect_place(error, "FR606", texts[file].file, 0, 0);
        EXPECT_NE(error.text.find(start.substr(0, start.size() - 1)), std::string::npos)
            << error.text;
    }
}

TEST(Technique, ARowThatStandsTwiceIsPointedAt) {
    for (const auto& [file, start] :
         {std::pair<std::size_t, std::string>{0, "Lz\t"}, {1, "4T\t"}, {2, "sit\t"}}) {
        std::array<RuleText, 3> texts = real_texts();
        std::string& text = texts[file].text;
        const std::size_t from = text.find("\n" + start) + 1;
        const std::string row = text.substr(from, text.find('\n', from) + 1 - from);
        text.insert(from, row);
        expect_place(error_of(texts), "FR605", texts[file].file, line_of(text, start) + 1, 1);
    }
}

TEST(Technique, ABadNumberIsPointedAt) {
    std::array<RuleText, 3> texts = real_texts();
    texts[1].text = with_line(texts[1].text, "4T\t", "4T\t0.75\tfast\n");
    // "4T", tab, "0.75", tab: the number begins in column 9
    expect_place(error_of(texts), "FR603", "jumps.tsv", line_of(texts[1].text, "4T\t"), 9);

    texts = real_texts();
    texts[1].text = with_line(texts[1].text, "4T\t", "4T\t1.25\t5.0\n");
    expect_place(error_of(texts), "FR603", "jumps.tsv", line_of(texts[1].text, "4T\t"), 4);

    texts = real_texts();
    texts[0].text = with_line(texts[0].text, "T\t", "T\t21\t0.35\t0.15\t0.70\t0.08\n");
    expect_place(error_of(texts), "FR603", "takeoffs.tsv", line_of(texts[0].text, "T\t"), 3);
}

TEST(Technique, AnUnknownTakeOffIsPointedAt) {
    std::array<RuleText, 3> texts = real_texts();
    texts[0].text = with_line(texts[0].text, "T\t", "W\t4\t0.35\t0.15\t0.70\t0.08\n");
    expect_place(error_of(texts), "FR604", "takeoffs.tsv", line_of(texts[0].text, "W\t"), 1);
}

TEST(Technique, ArmsInMustBeTighterThanOpen) {
    for (const std::string tight : {"2.90", "3.00"}) {
        std::array<RuleText, 3> texts = real_texts();
        texts[2].text = with_line(texts[2].text, "sit\t", "sit\t2.90\t" + tight + "\t2.4\n");
        expect_place(error_of(texts), "FR607", "spins.tsv", line_of(texts[2].text, "sit\t"), 10);
    }
}

TEST(Technique, AFolderWithoutTablesIsSaidSo) {
    const auto read = load_technique(FR_SOURCE_DIR "/assets");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "FR608");
    EXPECT_NE(read.error().file.find("takeoffs.tsv"), std::string::npos) << read.error().file;
}

} // namespace
} // namespace performance
