#include "audio/sound/music_loader.h"

#include "audio/file/load_pcm.h"

#include <cassert>
#include <utility>

namespace sound {

MusicLoader::MusicLoader(const std::filesystem::path& path)
    : thread_([this, path] { run(path); }) {}

MusicLoader::~MusicLoader() {
    stop_.store(true, std::memory_order_relaxed);
    thread_.join();
}

void MusicLoader::run(const std::filesystem::path& path) {
    result_ = audio::load_pcm(path, [this](double share) {
        share_.store(share, std::memory_order_relaxed);
        return !stop_.load(std::memory_order_relaxed);
    });
    done_.store(true, std::memory_order_release);
}

tl::expected<audio::Pcm, audio::Error> MusicLoader::take() {
    assert(is_done());
    return std::move(result_);
}

} // namespace sound
