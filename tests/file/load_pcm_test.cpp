#include "audio/file/load_pcm.h"
#include "tests/file/sound_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using audio::load_pcm;
using sound_files::Folder;
using sound_files::Kind;
using sound_files::Sound;
using sound_files::tone;
using Code = audio::Error::Code;

void expect_refused(const std::filesystem::path& path, Code code, const std::string& said) {
    const auto pcm = load_pcm(path, {});
    ASSERT_FALSE(pcm) << path;
    EXPECT_EQ(pcm.error().code, code) << pcm.error().text;
    EXPECT_NE(pcm.error().text.find(path.string()), std::string::npos) << pcm.error().text;
    EXPECT_NE(pcm.error().text.find(said), std::string::npos) << pcm.error().text;
}

TEST(LoadPcm, IsExactWhereNothingIsLost) {
    const Folder folder;
    Sound sound = tone(100'000, 2, 48'000);
    sound.samples[0] = 32'767;
    sound.samples[1] = -32'768;
    for (const Kind kind : {Kind::Wav, Kind::Flac}) {
        const auto pcm = load_pcm(folder.sound("a", kind, sound), {});
        ASSERT_TRUE(pcm) << pcm.error().text;
        EXPECT_EQ(pcm->frames(), 100'000);
        EXPECT_EQ(pcm->samples, sound.samples);
    }
}

TEST(LoadPcm, KeepsTheLengthAndTheSoundOfVorbis) {
    const Folder folder;
    const Sound sound = tone(100'001, 2, 48'000);
    const auto pcm = load_pcm(folder.sound("a.ogg", Kind::Ogg, sound), {});
    ASSERT_TRUE(pcm) << pcm.error().text;
    ASSERT_EQ(pcm->samples.size(), sound.samples.size());
    double squares = 0;
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const double error = pcm->samples[i] - sound.samples[i];
        squares += error * error;
    }
    // The noise in the tone is 290 RMS; a frame's shift would be an error of 340.
    EXPECT_LT(std::sqrt(squares / static_cast<double>(sound.samples.size())), 320);
}

TEST(LoadPcm, GivesMonoToBothSides) {
    const Folder folder;
    const Sound sound = tone(1'000, 1, 48'000);
    const auto pcm = load_pcm(folder.sound("a.wav", Kind::Wav, sound), {});
    ASSERT_TRUE(pcm);
    ASSERT_EQ(pcm->frames(), 1'000);
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        EXPECT_EQ(pcm->samples[2 * i], sound.samples[i]);
        EXPECT_EQ(pcm->samples[2 * i + 1], sound.samples[i]);
    }
}

TEST(LoadPcm, RefusesAnotherRate) {
    const Folder folder;
    expect_refused(folder.sound("a.ogg", Kind::Ogg, tone(1'000, 2, 44'100)), Code::WrongRate,
                   "44100 Hz");
}

TEST(LoadPcm, RefusesMoreThanTwoChannels) {
    const Folder folder;
    expect_refused(folder.sound("a.wav", Kind::Wav, tone(1'000, 6, 48'000)), Code::WrongChannels,
                   "6 channels");
}

TEST(LoadPcm, RefusesMoreThanHalfAnHour) {
    const Folder folder;
    Sound silence = {.rate_hz = 48'000, .channels = 1, .samples = {}};
    silence.samples.resize(std::size_t{31} * 60 * 48'000);
    expect_refused(folder.sound("a.flac", Kind::Flac, silence), Code::TooLong, "31 minutes");
}

TEST(LoadPcm, RefusesWhatIsNoAudio) {
    const Folder folder;
    expect_refused(folder / "none.ogg", Code::Missing, "cannot open");
    expect_refused(folder.text("a.ogg", "# Stay Close\n"), Code::NotAudio, "ffmpeg");
}

TEST(LoadPcm, RefusesFlacThatIsCutShort) {
    const Folder folder;
    const std::string whole =
        sound_files::bytes_of(folder.sound("a.flac", Kind::Flac, tone(96'000, 2, 48'000)));
    expect_refused(folder.text("cut.flac", whole.substr(0, whole.size() / 2)), Code::Damaged,
                   "cut short after");
}

void expect_damage_is_survived(Kind kind, std::size_t from) {
    const Folder folder;
    const std::string whole =
        sound_files::bytes_of(folder.sound("a", kind, tone(9'600, 2, 48'000)));
    ASSERT_LT(from, whole.size());
    for (std::size_t i = 0; i < 200; ++i) {
        const std::size_t end = i < 100 ? std::min(from + 200, whole.size()) : whole.size();
        std::string damaged = whole;
        damaged[from + i * 7'919 % (end - from)] ^= static_cast<char>(1 + i % 255);
        const auto pcm = load_pcm(folder.text("damaged", damaged), {});
        EXPECT_TRUE(pcm || !pcm.error().text.empty());
    }
}

TEST(LoadPcm, SurvivesDamageAnywhere) {
    expect_damage_is_survived(Kind::Flac, 0);
    expect_damage_is_survived(Kind::Wav, 0);
    // Behind the header: libsndfile 1.2.0 leaks what it has read of one that it then refuses.
    expect_damage_is_survived(Kind::Ogg, 5'000);
}

TEST(LoadPcm, TellsItsProgress) {
    const Folder folder;
    std::vector<double> shares;
    const auto path = folder.sound("a.wav", Kind::Wav, tone(60'000, 2, 48'000));
    ASSERT_TRUE(load_pcm(path, [&shares](double share) {
        shares.push_back(share);
        return true;
    }));
    EXPECT_EQ(shares, (std::vector<double>{0.4, 0.8, 1.0}));
}

TEST(LoadPcm, StopsWhenItIsTold) {
    const Folder folder;
    int calls = 0;
    const auto pcm =
        load_pcm(folder.sound("a.wav", Kind::Wav, tone(60'000, 2, 48'000)), [&calls](double) {
            ++calls;
            return false;
        });
    ASSERT_FALSE(pcm);
    EXPECT_EQ(pcm.error().code, Code::Stopped);
    EXPECT_EQ(calls, 1);
}

} // namespace
