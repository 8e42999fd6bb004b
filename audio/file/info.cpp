#include "audio/file/info.h"

#include "audio/file/reader.h"

namespace audio {

tl::expected<Info, Error> read_info(const std::filesystem::path& path) {
    return Reader::open(path).map([](const Reader& reader) { return reader.info(); });
}

} // namespace audio
