#include "audio/sound/silent_sound.h"

#include "audio/file/pcm.h"

#include <optional>

namespace sound {
namespace {

constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;

class SilentSound final : public Sound {
public:
    explicit SilentSound(const std::string& problem) {
        if (!problem.empty()) {
            problems_.push_back(problem);
        }
    }

    void play(Effect /*effect*/, const Voice& /*voice*/) override {}

    void note(int /*midi_note*/, const Voice& /*voice*/) override {}

    void blade(const Blade& /*blade*/) override {}

    void set_gain(Bus /*bus*/, float /*gain*/) override {}

    /// There is nothing to decode for.
    void load_music(const std::filesystem::path& /*path*/) override {
        stop_music();
        load_ = {.state = MusicLoad::State::Ready, .share = 1, .problem = {}};
    }

    [[nodiscard]] MusicLoad music_load() const override { return load_; }

    void set_clicks(const std::vector<Click>& /*clicks*/) override {}

    void start_music(std::int64_t first_frame) override {
        running_ = true;
        first_frame_ = first_frame;
        first_ns_.reset();
    }

    void pause_music() override { running_ = false; }

    void stop_music() override {
        running_ = false;
        board_.write({});
    }

    [[nodiscard]] MusicPosition position() const override { return board_.read(); }

    void advance(std::int64_t now_ns) override {
        if (!running_) {
            return;
        }
        const std::int64_t elapsed_ns = now_ns - first_ns_.value_or(now_ns);
        first_ns_ = now_ns - elapsed_ns;
        board_.write({.at_ns = now_ns,
                      .frame = first_frame_ + elapsed_ns * audio::kRate_hz / kNanosecondsASecond});
    }

    [[nodiscard]] std::int64_t latency_frames() const override { return 0; }

    [[nodiscard]] const std::vector<std::string>& problems() const override { return problems_; }

private:
    std::vector<std::string> problems_;
    MusicLoad load_;
    PositionBoard board_;
    bool running_ = false;
    std::int64_t first_frame_ = 0;
    std::optional<std::int64_t> first_ns_; ///< when the first frame was handed out
};

} // namespace

std::unique_ptr<Sound> silent_sound(const std::string& problem) {
    return std::make_unique<SilentSound>(problem);
}

} // namespace sound
