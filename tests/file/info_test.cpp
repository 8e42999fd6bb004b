#include "audio/file/info.h"
#include "tests/file/sound_files.h"

#include <gtest/gtest.h>

namespace {

using audio::Container;
using audio::Info;
using audio::read_info;
using sound_files::Folder;
using sound_files::Kind;
using sound_files::tone;
using Code = audio::Error::Code;

void expect_refused(const std::filesystem::path& path, Code code) {
    const auto info = read_info(path);
    ASSERT_FALSE(info) << path;
    EXPECT_EQ(info.error().code, code) << info.error().text;
    EXPECT_NE(info.error().text.find(path.string()), std::string::npos) << info.error().text;
}

/// The file without its last bytes.
std::filesystem::path cut(const Folder& folder, const std::filesystem::path& path,
                          std::size_t bytes) {
    const std::string whole = sound_files::bytes_of(path);
    return folder.text("cut", std::string_view(whole).substr(0, whole.size() - bytes));
}

TEST(Info, IsReadFromEachContainer) {
    const Folder folder;
    const auto sound = tone(4'321, 1, 44'100);
    EXPECT_EQ(read_info(folder.sound("a.ogg", Kind::Ogg, sound)),
              (Info{Container::Ogg, 4'321, 44'100, 1}));
    EXPECT_EQ(read_info(folder.sound("a.flac", Kind::Flac, sound)),
              (Info{Container::Flac, 4'321, 44'100, 1}));
    EXPECT_EQ(read_info(folder.sound("a.wav", Kind::Wav, sound)),
              (Info{Container::Wav, 4'321, 44'100, 1}));
}

TEST(Info, GoesByTheContentNotTheName) {
    const Folder folder;
    const auto info = read_info(folder.sound("music.ogg", Kind::Wav, tone(100, 2, 48'000)));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->container, Container::Wav);
}

TEST(Info, RefusesWhatIsNotThere) {
    const Folder folder;
    expect_refused(folder / "none.ogg", Code::Missing);
    expect_refused(folder / "", Code::Missing);
}

TEST(Info, RefusesOtherContent) {
    const Folder folder;
    expect_refused(folder.text("text.ogg", "Stay close to me.\n"), Code::NotAudio);
    expect_refused(folder.text("empty.ogg", ""), Code::NotAudio);
    expect_refused(folder.text("riff.wav", "RIFF\x04\x00\x00\x00 AVI"), Code::NotAudio);
    expect_refused(folder.sound("a.aiff", Kind::Aiff, tone(100, 2, 48'000)), Code::NotAudio);
    expect_refused(folder.sound("opus.ogg", Kind::Opus, tone(4'800, 2, 48'000)), Code::NotAudio);
}

TEST(Info, RefusesAHeaderWithoutSound) {
    const Folder folder;
    expect_refused(folder.sound("a.wav", Kind::Wav, tone(0, 2, 48'000)), Code::Damaged);
    expect_refused(folder.text("a.flac", "fLaC"), Code::Damaged);
    expect_refused(folder.text("a.ogg", "OggS"), Code::Damaged);
}

TEST(Info, RefusesOggAndWavThatAreCutShort) {
    const Folder folder;
    const auto sound = tone(48'000, 2, 48'000);
    for (const std::size_t bytes : {1U, 100U, 5'000U}) {
        expect_refused(cut(folder, folder.sound("a.ogg", Kind::Ogg, sound), bytes), Code::Damaged);
        expect_refused(cut(folder, folder.sound("a.wav", Kind::Wav, sound), bytes), Code::Damaged);
    }
}

} // namespace
