// stems SOUNDFONT EVENTS OUT: renders every stem of an event file (composer/performance.py) to
// OUT/STEM.wav, 48 kHz, stereo, float. The synthesizer is asked for one of its internal blocks of
// 64 frames at a time, so that an event takes effect at exactly its sample.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fluidsynth.h>
#include <fstream>
#include <memory>
#include <sndfile.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr int kBlock = 64; // frames
constexpr std::size_t kChannels = 2;
constexpr int kRate_hz = 48000;
constexpr int kDrumChannel = 9;
constexpr int kPolyphony = 512;
constexpr double kGain = 0.5; // leaves headroom in the stems; the mix sets the levels

struct Event {
    long sample = 0;
    std::string stem;
    std::string kind; // program, control, on, off
    int channel = 0;
    int first = 0;  // bank, controller or pitch
    int second = 0; // program, value or velocity
};

struct Events {
    long frames = 0;
    std::vector<std::string> stems;
    std::vector<Event> events; // in order of sample
};

Events read_events(const std::string& path) {
    std::ifstream file(path);
    Events all;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string word;
        words >> word;
        if (word == "length") {
            words >> all.frames;
        } else if (word == "stem") {
            words >> all.stems.emplace_back();
        } else {
            Event event;
            event.sample = std::stol(word);
            words >> event.stem >> event.kind >> event.channel >> event.first >> event.second;
            all.events.push_back(event);
        }
        if (!words) {
            throw std::runtime_error(std::string("cannot read '").append(line).append("'"));
        }
    }
    if (all.frames == 0) {
        throw std::runtime_error(path + ": no length");
    }
    return all;
}

struct Synthesizer {
    explicit Synthesizer(const std::string& soundfont)
        : settings(new_fluid_settings(), delete_fluid_settings) {
        fluid_settings_setnum(settings.get(), "synth.sample-rate", kRate_hz);
        fluid_settings_setnum(settings.get(), "synth.gain", kGain);
        fluid_settings_setint(settings.get(), "synth.polyphony", kPolyphony);
        fluid_settings_setint(settings.get(), "synth.reverb.active", 0);
        fluid_settings_setint(settings.get(), "synth.chorus.active", 0);
        fluid_settings_setint(settings.get(), "synth.dynamic-sample-loading", 1);
        synth.reset(new_fluid_synth(settings.get()));
        font = fluid_synth_sfload(synth.get(), soundfont.c_str(), 1);
        if (font == FLUID_FAILED) {
            throw std::runtime_error("cannot read " + soundfont);
        }
        fluid_synth_set_interp_method(synth.get(), -1, FLUID_INTERP_HIGHEST);
        fluid_synth_set_channel_type(synth.get(), kDrumChannel, CHANNEL_TYPE_DRUM);
    }

    void send(const Event& event) const {
        if (event.kind == "program") {
            if (fluid_synth_program_select(synth.get(), event.channel, font, event.first,
                                           event.second) == FLUID_FAILED) {
                throw std::runtime_error("the soundfont has no preset " +
                                         std::to_string(event.first) + ":" +
                                         std::to_string(event.second));
            }
        } else if (event.kind == "control") {
            fluid_synth_cc(synth.get(), event.channel, event.first, event.second);
        } else if (event.kind == "on") {
            fluid_synth_noteon(synth.get(), event.channel, event.first, event.second);
        } else {
            fluid_synth_noteoff(synth.get(), event.channel, event.first);
        }
    }

    // The settings outlive the synthesizer that uses them.
    std::unique_ptr<fluid_settings_t, decltype(&delete_fluid_settings)> settings;
    std::unique_ptr<fluid_synth_t, decltype(&delete_fluid_synth)> synth{nullptr,
                                                                        delete_fluid_synth};
    int font = FLUID_FAILED;
};

std::unique_ptr<SNDFILE, decltype(&sf_close)> create(const std::string& path) {
    SF_INFO info{};
    info.samplerate = kRate_hz;
    info.channels = 2;
    info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
    std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open(path.c_str(), SFM_WRITE, &info),
                                                       sf_close);
    if (file == nullptr) {
        throw std::runtime_error("cannot write " + path);
    }
    // A PEAK chunk holds the time of writing: the same music would not be the same bytes.
    sf_command(file.get(), SFC_SET_ADD_PEAK_CHUNK, nullptr, SF_FALSE);
    return file;
}

// Returns the highest sample.
float render(const Events& all, const std::string& stem, const std::string& soundfont,
             const std::string& path) {
    const Synthesizer synthesizer(soundfont);
    const auto file = create(path);
    std::array<float, kChannels * kBlock> block{};
    float peak = 0;
    auto next = all.events.begin();
    for (long sample = 0; sample < all.frames; sample += kBlock) {
        for (; next != all.events.end() && next->sample <= sample; ++next) {
            if (next->stem == stem) {
                synthesizer.send(*next);
            }
        }
        fluid_synth_write_float(synthesizer.synth.get(), kBlock, block.data(), 0, 2, block.data(),
                                1, 2);
        sf_writef_float(file.get(), block.data(), kBlock);
        for (const float value : block) {
            peak = std::max(peak, std::abs(value));
        }
    }
    return peak;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: stems SOUNDFONT EVENTS OUT\n");
        return 2;
    }
    try {
        const Events all = read_events(arguments[1]);
        for (const std::string& stem : all.stems) {
            const std::string path = arguments[2] + "/" + stem + ".wav";
            const float peak = render(all, stem, arguments[0], path);
            std::fprintf(stderr, "  %-10s peak %.2f\n", stem.c_str(), static_cast<double>(peak));
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "stems: %s\n", error.what());
        return 1;
    }
    return 0;
}
