#include "game/sdl/png.h"

#include <bit>
#include <png.h>

namespace sdl {

namespace {

// 0xaarrggbb as bytes in memory.
static_assert(std::endian::native == std::endian::little);
constexpr png_uint_32 kFormat = PNG_FORMAT_BGRA;

png_image image_of_size(int width, int height) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = kFormat;
    return image;
}

} // namespace

bool write_png(const std::filesystem::path& path, const view::Pixels& pixels) {
    png_image image = image_of_size(pixels.width, pixels.height);
    return png_image_write_to_file(&image, path.c_str(), 0, pixels.argb.data(), 0, nullptr) != 0;
}

view::Pixels read_png(const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) {
        return {};
    }
    image.format = kFormat;
    view::Pixels pixels{.width = static_cast<int>(image.width),
                        .height = static_cast<int>(image.height),
                        .argb = {}};
    pixels.argb.resize(std::size_t{image.width} * image.height);
    if (png_image_finish_read(&image, nullptr, pixels.argb.data(), 0, nullptr) == 0) {
        png_image_free(&image);
        return {};
    }
    return pixels;
}

} // namespace sdl
