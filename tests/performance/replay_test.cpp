#include "game/performance/replay.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace performance {
namespace {

Replay sample() {
    return {.engine = kEngineVersion,
            .season = "2025-26",
            .season_hash = 0x0123456789abcdefULL,
            .technique_hash = 0xfedcba9876543210ULL,
            .assist = "normal",
            .practice = false,
            .program = "four-rotations program 1\nid a\n\ninputs 7\n",
            .inputs = {{.time_us = -2'000, .skater = 0, .button = Button::Left, .down = true},
                       {.time_us = 0, .skater = 0, .button = Button::Left, .down = false},
                       {.time_us = 12'345'678, .skater = 1, .button = Button::Right, .down = true},
                       {.time_us = 12'345'678, .skater = 0, .button = Button::Lift, .down = true}},
            .hashes = {1, 0xffffffffffffffffULL, 3},
            .final_hash = 42};
}

std::string code_of(std::string_view text) {
    const auto read = read_replay(text, "a.replay");
    return read ? "" : read.error().code;
}

std::size_t line_of(std::string_view text) {
    const auto read = read_replay(text, "a.replay");
    return read ? 0 : read.error().line;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t place = text.find(from);
    EXPECT_NE(place, std::string::npos) << from;
    return text.replace(place, from.size(), to);
}

Run run_with(std::vector<std::uint64_t> hashes, std::uint64_t final_hash) {
    Run run;
    run.hashes = std::move(hashes);
    run.final_hash = final_hash;
    return run;
}

TEST(Replay, IsReadAsItWasWritten) {
    const auto read = read_replay(write_replay(sample()), "a.replay");
    ASSERT_TRUE(read) << program::render(read.error());
    EXPECT_EQ(*read, sample());
}

TEST(Replay, MayHoldNothing) {
    Replay empty = sample();
    empty.program.clear();
    empty.inputs.clear();
    empty.hashes.clear();
    empty.practice = true;
    const auto read = read_replay(write_replay(empty), "a.replay");
    ASSERT_TRUE(read) << program::render(read.error());
    EXPECT_EQ(*read, empty);
}

TEST(Replay, KeepsAnyProgramWhateverItsBytes) {
    Replay replay = sample();
    for (const std::string& program : {std::string("no line end"), std::string("\n"),
                                       std::string("\0\xff\r\n", 4), write_replay(sample())}) {
        replay.program = program;
        const auto read = read_replay(write_replay(replay), "a.replay");
        ASSERT_TRUE(read) << program::render(read.error());
        EXPECT_EQ(read->program, program);
    }
}

TEST(Replay, IsWrittenAsTheHeaderSays) {
    const std::string text = write_replay(sample());
    const std::string expected = "four-rotations replay 1\n"
                                 "engine 1\n"
                                 "season 2025-26 0123456789abcdef\n"
                                 "technique fedcba9876543210\n"
                                 "assist normal\n"
                                 "practice 0\n"
                                 "program 40\n"
                                 "four-rotations program 1\nid a\n\ninputs 7\n"
                                 "\n"
                                 "inputs 4\n"
                                 "-2000 0 L +\n"
                                 "0 0 L -\n"
                                 "12345678 1 R +\n"
                                 "12345678 0 K +\n"
                                 "hashes 3\n"
                                 "0000000000000001\n"
                                 "ffffffffffffffff\n"
                                 "0000000000000003\n"
                                 "final 000000000000002a\n"
                                 "crc ";
    EXPECT_EQ(text.substr(0, expected.size()), expected);
    EXPECT_EQ(text.size(), expected.size() + 17);
}

TEST(Replay, CutAnywhereIsRefused) {
    const std::string text = write_replay(sample());
    for (std::size_t size = 0; size < text.size(); ++size) {
        EXPECT_NE(code_of(text.substr(0, size)), "") << "cut to " << size << " bytes";
    }
}

TEST(Replay, OneFlippedBitAnywhereIsReported) {
    const std::string text = write_replay(sample());
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string damaged = text;
            damaged[byte] = static_cast<char>(static_cast<unsigned char>(text[byte]) ^ (1U << bit));
            EXPECT_NE(code_of(damaged), "") << "bit " << bit << " of byte " << byte;
        }
    }
}

TEST(Replay, AnotherFileIsNoReplay) {
    EXPECT_EQ(code_of(""), "FR701");
    EXPECT_EQ(code_of("four-rotations program 1\n"), "FR701");
    EXPECT_EQ(code_of(std::string(1000, '\0')), "FR701");
}

TEST(Replay, ANewerOneIsRefusedByItsVersion) {
    const std::string text = write_replay(sample());
    EXPECT_EQ(code_of(with(text, "replay 1", "replay 2")), "FR702");
    EXPECT_EQ(code_of(with(text, "engine 1", "engine 2")), "FR702");
    EXPECT_EQ(code_of(with(text, "replay 1", "replay 999999999999")), "FR702");
    EXPECT_EQ(code_of(with(text, "replay 1", "replay 0")), "FR703");
    EXPECT_EQ(code_of(with(text, "replay 1", "replay one")), "FR703");
}

TEST(Replay, ABrokenLineIsNamed) {
    const std::string text = write_replay(sample());

    struct Case {
        std::string_view from;
        std::string_view to;
        std::size_t line;
    };

    for (const Case& one :
         {Case{"season 2025-26", "season ../../etc", 3},
          Case{"0123456789abcdef", "0123456789ABCDEF", 3}, Case{"technique fe", "technique  fe", 4},
          Case{"assist normal", "assist ", 5}, Case{"practice 0", "practice 2", 6},
          Case{"program 40", "program 38", 7}, Case{"program 40", "program 9999999999999", 7},
          Case{"program 40", "program -1", 7}, Case{"\ninputs 4", "\ninputs 04", 13},
          Case{"0 0 L -", "-0 0 L -", 15}, Case{"0 0 L -", "-3000 0 L -", 15},
          Case{"0 0 L -", "0 2 L -", 15}, Case{"0 0 L -", "0 0 X -", 15},
          Case{"0 0 L -", "0 0 L *", 15}, Case{"0 0 L -", "0 0 L - ", 15},
          Case{"0 0 L -", "9999999999999 0 L -", 15}, Case{"hashes 3", "hashes 4", 22},
          Case{"hashes 3", "hashes 2", 21}}) {
        const std::string damaged = with(text, one.from, one.to);
        EXPECT_EQ(code_of(damaged), "FR703") << one.to;
        EXPECT_EQ(line_of(damaged), one.line) << one.to;
    }
}

TEST(Replay, NothingMayFollowIt) {
    EXPECT_EQ(code_of(write_replay(sample()) + "\n"), "FR703");
    EXPECT_EQ(code_of(write_replay(sample()) + "more"), "FR703");
}

TEST(Replay, AChangedButPossibleLineFailsTheChecksum) {
    for (const std::string& damaged : {with(write_replay(sample()), "0 0 L -", "1 0 L -"),
                                       with(write_replay(sample()), "id a", "id b")}) {
        EXPECT_EQ(code_of(damaged), "FR704");
        EXPECT_EQ(line_of(damaged), 23U) << "the line of the checksum";
    }
}

TEST(Replay, MoreThanFourMebibytesAreNotRead) {
    Replay large = sample();
    large.program.assign(4U << 20U, 'x');
    EXPECT_EQ(code_of(write_replay(large)), "FR705");
}

TEST(Replay, TheFirstSecondThatDiffersIsFound) {
    const Replay replay = sample();
    const std::uint64_t all = 0xffffffffffffffffULL;
    EXPECT_EQ(first_divergence(replay, run_with({1, all, 3}, 42)), std::nullopt);
    EXPECT_EQ(first_divergence(replay, run_with({0, all, 3}, 42)), 1U);
    EXPECT_EQ(first_divergence(replay, run_with({1, all, 2}, 42)), 3U);
    EXPECT_EQ(first_divergence(replay, run_with({1, all, 3}, 43)), 4U);
    EXPECT_EQ(first_divergence(replay, run_with({1, all}, 42)), 3U);
    EXPECT_EQ(first_divergence(replay, run_with({1, all, 3, 4}, 42)), 4U);
}

} // namespace
} // namespace performance
