#include "audio/sound/harmony.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace {

using beat::Beats;
using beat::Fraction;
using sound::FourNotes;
using sound::Harmony;

/// Three beats a measure.
beat::TempoMap waltz() {
    beat::TempoRow opening;
    opening.bpm = 72;
    opening.meter = beat::Meter{3, 4};
    return *beat::TempoMap::make({opening}, 0);
}

void expect_refused(std::string_view text, const std::string& error) {
    const auto harmony = Harmony::read(text, "music.harmony.tsv", waltz());
    ASSERT_FALSE(harmony) << text;
    EXPECT_EQ(harmony.error(), "music.harmony.tsv:" + error);
}

TEST(Harmony, ReadsRows) {
    const auto harmony = Harmony::read("# four notes\n"
                                       "at\tn1\tn2\tn3\tn4\n"
                                       "1.1\t55\t58\t62\t67\n"
                                       "\n"
                                       "22.2+1/2\t63\t67\t70\t75\r\n",
                                       "a", waltz());
    ASSERT_TRUE(harmony) << harmony.error();
    const std::vector<Harmony::Row> expected = {{0, {55, 58, 62, 67}},
                                                {Fraction(129, 2), {63, 67, 70, 75}}};
    EXPECT_EQ(harmony->rows(), expected);
}

TEST(Harmony, HoldsARowUntilTheNext) {
    const auto harmony = Harmony::read("2.1\t55\t58\t62\t67\n3.1\t63\t67\t70\t75", "a", waltz());
    ASSERT_TRUE(harmony) << harmony.error();
    const FourNotes first = {55, 58, 62, 67};
    const FourNotes second = {63, 67, 70, 75};
    EXPECT_EQ(harmony->notes_at(-1.0), first);
    EXPECT_EQ(harmony->notes_at(5.999), first);
    EXPECT_EQ(harmony->notes_at(6.0), second);
    EXPECT_EQ(harmony->notes_at(Beats(1'000)), second);
}

TEST(Harmony, IsAChordWithoutAFile) {
    EXPECT_EQ(Harmony().notes_at(17.0), (FourNotes{72, 76, 79, 84}));
}

TEST(Harmony, RefusesWhatIsNoRow) {
    expect_refused("1.1\t60\t64\t67\n",
                   "1:11: there are 4 fields; write the place and four MIDI numbers with tabs "
                   "between");
    expect_refused("1.1 60 64 67 72\n",
                   "1:1: there are 1 fields; write the place and four MIDI numbers with tabs "
                   "between");
    expect_refused("1.1\t60\t64\t67\t72\t76\n",
                   "1:14: there are 6 fields; write the place and four MIDI numbers with tabs "
                   "between");
}

TEST(Harmony, RefusesWhatIsNoPlace) {
    expect_refused("#\nbar1\t60\t64\t67\t72\n",
                   "2:1: \"bar1\" is no place in the music; write BAR.BEAT, as 12.3 or 12.3+1/2");
    expect_refused("1.4\t60\t64\t67\t72\n", "1:1: measure 1 has no beat 4; give one that it has");
}

TEST(Harmony, RefusesWhatIsNoNote) {
    expect_refused("1.1\t60\tE4\t67\t72\n",
                   "1:8: \"E4\" is no MIDI number; write 0 to 127, 60 is middle C");
    expect_refused("1.1\t60\t64\t67\t128\n",
                   "1:14: \"128\" is no MIDI number; write 0 to 127, 60 is middle C");
    expect_refused("1.1\t-1\t64\t67\t72\n",
                   "1:5: \"-1\" is no MIDI number; write 0 to 127, 60 is middle C");
    expect_refused("1.1\t60\t64\t64\t72\n",
                   "1:11: note 64 is not above 64; put the four in ascending order");
}

TEST(Harmony, RefusesRowsOutOfOrder) {
    expect_refused("2.1\t60\t64\t67\t72\n2.1\t60\t64\t67\t72\n",
                   "2:1: this is not after the row before; put the rows in the order of time, one "
                   "a place");
}

TEST(Harmony, RefusesAnEmptyFile) {
    expect_refused("# nothing\n",
                   "1:1: there is no row; write at least one, as 1.1, 60, 64, 67, 72 with tabs "
                   "between");
}

TEST(Harmony, IsLoadedFromAFile) {
    const std::string path = testing::TempDir() + "harmony_test.tsv";
    std::ofstream(path) << "1.1\t60\t64\t67\t72\n";
    const auto harmony = sound::load_harmony(path, waltz());
    ASSERT_TRUE(harmony) << harmony.error();
    EXPECT_EQ(harmony->notes_at(0.0), (FourNotes{60, 64, 67, 72}));

    std::ofstream(path) << std::string(1'000'001, '#');
    EXPECT_FALSE(sound::load_harmony(path, waltz()));
    std::remove(path.c_str());
    const auto missing = sound::load_harmony(path, waltz());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error(), "cannot open " + path + "; is it there, and may it be read?");
}

} // namespace
