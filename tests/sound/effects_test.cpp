#include "audio/file/load_pcm.h"
#include "audio/sound/sample_bank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <numbers>

namespace {

using audio::Pcm;
using sound::Effect;
using sound::SampleBank;

const std::filesystem::path kFolder = std::filesystem::path(FR_SOURCE_DIR) / "assets/sound";

/// 5 ms: what comes later than its key press is not felt as its sound.
constexpr std::int64_t kLatestOnset = 240;

int peak_of(const Pcm& pcm) {
    int peak = 0;
    for (const std::int16_t sample : pcm.samples) {
        peak = std::max(peak, std::abs(int{sample}));
    }
    return peak;
}

/// The first frame that is within 20 dB of the peak.
std::int64_t onset_of(const Pcm& pcm) {
    const int threshold = peak_of(pcm) / 10;
    const auto found = std::find_if(pcm.samples.begin(), pcm.samples.end(),
                                    [&](int sample) { return std::abs(sample) >= threshold; });
    return (found - pcm.samples.begin()) / 2;
}

double decibels(int sample) {
    return 20 * std::log10(sample / 32'768.0);
}

/// How much of a frequency there is in the first second, on the left.
double strength_of(const Pcm& pcm, double hz) {
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(48'000, pcm.samples.size() / 2); ++i) {
        const double angle = 2 * std::numbers::pi * hz * static_cast<double>(i) / 48'000;
        sum += std::polar(static_cast<double>(pcm.samples[2 * i]), angle);
    }
    return std::abs(sum);
}

/// Decoded once for all tests.
class Effects : public testing::Test {
protected:
    static void SetUpTestSuite() { decoded = std::make_unique<SampleBank>(kFolder); }

    static void TearDownTestSuite() { decoded.reset(); }

    static const SampleBank& bank() { return *decoded; }

private:
    static inline std::unique_ptr<SampleBank> decoded;
};

TEST_F(Effects, AreAllThere) {
    EXPECT_EQ(bank().problems(), std::vector<std::string>());
}

TEST_F(Effects, HaveHeadroomAndCanBeHeard) {
    for (const Effect effect : sound::all_effects()) {
        const double peak_db = decibels(peak_of(bank().effect(effect)));
        EXPECT_LE(peak_db, -3) << name_of(effect);
        EXPECT_GE(peak_db, -16) << name_of(effect);
    }
    for (int note = sound::kLowestNote; note <= sound::kHighestNote; ++note) {
        EXPECT_NEAR(decibels(peak_of(bank().note(note))), -9, 1) << note;
    }
    EXPECT_NEAR(decibels(peak_of(bank().hiss())), -14, 1);
    EXPECT_NEAR(decibels(peak_of(bank().carve())), -14, 1);
}

TEST_F(Effects, AnswerAtOnce) {
    for (const Effect effect : sound::all_effects()) {
        if (sound::bus_of(effect) == sound::Bus::Effects) {
            EXPECT_LE(onset_of(bank().effect(effect)), kLatestOnset) << name_of(effect);
        }
    }
    for (int note = sound::kLowestNote; note <= sound::kHighestNote; ++note) {
        EXPECT_LE(onset_of(bank().note(note)), kLatestOnset) << note;
    }
}

TEST_F(Effects, NotesAreInTune) {
    for (int note = sound::kLowestNote; note <= sound::kHighestNote; ++note) {
        const double hz = 440 * std::pow(2, (note - 69) / 12.0);
        const double there = strength_of(bank().note(note), hz);
        for (const double cents : {-25, 25}) {
            EXPECT_LT(strength_of(bank().note(note), hz * std::pow(2, cents / 1'200)), there)
                << note;
        }
        EXPECT_LT(strength_of(bank().note(note), hz / 2), there / 10) << note;
        EXPECT_NEAR(static_cast<double>(bank().note(note).frames()) / 48'000, 1.5, 0.3) << note;
    }
}

TEST_F(Effects, NotesBeyondTheSamplesAreMovedByOctaves) {
    EXPECT_EQ(&bank().note(36), &bank().note(60));
    EXPECT_EQ(&bank().note(59), &bank().note(71));
    EXPECT_EQ(&bank().note(89), &bank().note(77));
    EXPECT_EQ(&bank().note(127), &bank().note(79));
}

/// The loops join as any two of their frames do.
TEST_F(Effects, LoopsHaveNoSeam) {
    for (const Pcm* loop : {&bank().hiss(), &bank().carve()}) {
        const std::vector<std::int16_t>& samples = loop->samples;
        ASSERT_GE(loop->frames(), 3 * 48'000);
        double squares = 0;
        for (std::size_t i = 2; i < samples.size(); ++i) {
            const double step = samples[i] - samples[i - 2];
            squares += step * step;
        }
        const double usual = std::sqrt(squares / static_cast<double>(samples.size() - 2));
        EXPECT_LE(std::abs(samples[0] - samples[samples.size() - 2]), 3 * usual);
        EXPECT_LE(std::abs(samples[1] - samples.back()), 3 * usual);
    }
}

TEST_F(Effects, AreSmallToLoad) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        bytes += entry.path().extension() == ".ogg" ? entry.file_size() : 0;
    }
    EXPECT_LE(bytes, 2'500'000U);
}

TEST(EffectNames, AreThoseOfTheFiles) {
    EXPECT_EQ(name_of(Effect::Stroke), "stroke");
    EXPECT_EQ(name_of(Effect::Crack), "crack");
    EXPECT_EQ(name_of(Effect::Gasp), "gasp");
    EXPECT_EQ(name_of(Effect::ApplauseOvation), "applause-ovation");
    EXPECT_EQ(name_of(Effect::CountIn), "count-in");
    EXPECT_EQ(name_of(Effect::MenuAccept), "menu-accept");
}

TEST(EffectNames, OnlyTheHouseIsTheCrowd) {
    for (const Effect effect : sound::all_effects()) {
        const bool is_house = effect == Effect::Gasp || effect == Effect::ApplauseSmall ||
                              effect == Effect::ApplauseWarm || effect == Effect::ApplauseOvation;
        EXPECT_EQ(sound::bus_of(effect) == sound::Bus::Crowd, is_house) << name_of(effect);
    }
}

TEST(MissingEffects, AreNamedAndEmpty) {
    const SampleBank bank("nowhere");
    EXPECT_EQ(bank.problems().size(), sound::kEffectCount + 29 + 2);
    EXPECT_NE(bank.problems()[2].find("nowhere/stroke.ogg"), std::string::npos)
        << bank.problems()[2];
    EXPECT_TRUE(bank.effect(Effect::Fall).samples.empty());
}

} // namespace
