#include "audio/sound/sample_bank.h"

#include "audio/file/load_pcm.h"

#include <fmt/format.h>

namespace sound {
namespace {

constexpr int kOctave = 12;
static_assert(kHighestNote - kLowestNote >= kOctave - 1);

} // namespace

SampleBank::SampleBank(const std::filesystem::path& folder)
    : hiss_(load(folder, "glide-bed")), carve_(load(folder, "edge-bed")) {
    for (const Effect effect : all_effects()) {
        effects_[static_cast<std::size_t>(effect)] = load(folder, name_of(effect));
    }
    for (std::size_t i = 0; i < kNotes; ++i) {
        notes_[i] = load(folder, fmt::format("note-{}", kLowestNote + static_cast<int>(i)));
    }
}

audio::Pcm SampleBank::load(const std::filesystem::path& folder, std::string_view name) {
    auto pcm = audio::load_pcm(folder / fmt::format("{}.ogg", name), {});
    if (!pcm) {
        problems_.push_back(pcm.error().text);
        return {};
    }
    return *std::move(pcm);
}

const audio::Pcm& SampleBank::effect(Effect effect) const {
    return effects_[static_cast<std::size_t>(effect)];
}

const audio::Pcm& SampleBank::note(int midi_note) const {
    while (midi_note < kLowestNote) {
        midi_note += kOctave;
    }
    while (midi_note > kHighestNote) {
        midi_note -= kOctave;
    }
    return notes_[static_cast<std::size_t>(midi_note - kLowestNote)];
}

} // namespace sound
