#pragma once

#include "audio/file/pcm.h"
#include "audio/sound/effect.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sound {

/// The decoded effects, notes and loops of one folder.
class SampleBank {
public:
    /// What cannot be read is empty, with a sentence in problems().
    explicit SampleBank(const std::filesystem::path& folder);

    [[nodiscard]] const audio::Pcm& effect(Effect effect) const;
    /// A note there is no sample of is moved by octaves until there is.
    [[nodiscard]] const audio::Pcm& note(int midi_note) const;

    /// Loops: the flat blade, and the edge.
    [[nodiscard]] const audio::Pcm& hiss() const { return hiss_; }

    [[nodiscard]] const audio::Pcm& carve() const { return carve_; }

    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

private:
    static constexpr std::size_t kNotes = kHighestNote - kLowestNote + 1;

    [[nodiscard]] audio::Pcm load(const std::filesystem::path& folder, std::string_view name);

    std::vector<std::string> problems_;
    std::array<audio::Pcm, kEffectCount> effects_;
    std::array<audio::Pcm, kNotes> notes_;
    audio::Pcm hiss_;
    audio::Pcm carve_;
};

} // namespace sound
