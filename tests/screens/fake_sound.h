#pragma once

#include "audio/sound/sound.h"

#include <vector>

namespace screens {

/// Notes what it was told; hands out frames when the test says so.
class FakeSound : public sound::Sound {
public:
    void play(sound::Effect effect, const sound::Voice& /*voice*/) override {
        played.push_back(effect);
    }

    void note(int midi_note, const sound::Voice& /*voice*/) override { notes.push_back(midi_note); }

    void blade(const sound::Blade& told) override { last_blade = told; }

    void set_gain(sound::Bus /*bus*/, float /*gain*/) override {}

    void load_music(const std::filesystem::path& /*path*/) override {}

    [[nodiscard]] sound::MusicLoad music_load() const override { return {}; }

    void set_clicks(const std::vector<sound::Click>& told) override { clicks = told; }

    void start_music(std::int64_t first_frame) override { started.push_back(first_frame); }

    void pause_music() override { ++pauses; }

    void stop_music() override { ++stops; }

    [[nodiscard]] sound::MusicPosition position() const override { return now; }

    void advance(std::int64_t /*now_ns*/) override {}

    [[nodiscard]] std::int64_t latency_frames() const override { return 0; }

    [[nodiscard]] const std::vector<std::string>& problems() const override { return none_; }

    std::vector<sound::Effect> played;
    std::vector<int> notes;
    sound::Blade last_blade;
    std::vector<sound::Click> clicks;
    std::vector<std::int64_t> started;
    int pauses = 0;
    int stops = 0;
    sound::MusicPosition now;

private:
    std::vector<std::string> none_;
};

} // namespace screens
