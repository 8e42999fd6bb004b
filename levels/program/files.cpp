#include "levels/program/files.h"

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace program {
namespace {

namespace fs = std::filesystem;

std::string reason_of(int error_number) {
    return std::generic_category().message(error_number);
}

Diagnostic unwritable(const std::string& file, const std::string& reason) {
    return file_error(file, "FR804", fmt::format("the file cannot be written: {}", reason),
                      "name a file in a folder that exists and that you may write to");
}

// The file that a name leads to: replacing a link by a file would part it from its origin.
fs::path target_of(const fs::path& file) {
    std::error_code error;
    const fs::path target = fs::canonical(file, error);
    return error ? file : target;
}

// A temporary file that is gone unless it has been given its name.
class Scratch {
public:
    explicit Scratch(const fs::path& target)
        : target_(target), path_(target.string() + fmt::format(".{}.tmp", getpid())) {}

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    ~Scratch() {
        if (!kept_) {
            std::error_code ignored;
            fs::remove(path_, ignored);
        }
    }

    bool write(std::string_view text) {
        std::ofstream stream(path_, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.close();
        return stream.good();
    }

    std::error_code take_the_name() {
        std::error_code error;
        const fs::file_status old = fs::status(target_, error);
        if (fs::exists(old)) {
            fs::permissions(path_, old.permissions(), error);
        }
        fs::rename(path_, target_, error);
        kept_ = !error;
        return error;
    }

private:
    fs::path target_;
    fs::path path_;
    bool kept_ = false;
};

} // namespace

Diagnostic file_error(std::string_view file, std::string code, std::string text, std::string hint) {
    return {.file = std::string(file),
            .line = 0,
            .column = 0,
            .length = 1,
            .code = std::move(code),
            .severity = program::Severity::Error,
            .text = std::move(text),
            .hint = std::move(hint),
            .source_line = {}};
}

tl::expected<std::string, Diagnostic> read_file(const std::string& file, std::uintmax_t largest) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) {
        return tl::unexpected(file_error(file, "FR801", "there is no such file",
                                         "check the path, it is taken from where you are"));
    }
    if (!fs::is_regular_file(status)) {
        const bool folder = fs::is_directory(status);
        return tl::unexpected(file_error(
            file, "FR802", folder ? "this is a folder, not a file" : "this is not a regular file",
            folder ? fmt::format("name the file in it, as {}",
                                 (fs::path(file) / "routine.program").generic_string())
                   : "name a file on a disk"));
    }
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream.is_open()) {
        return tl::unexpected(
            file_error(file, "FR801", fmt::format("the file cannot be read: {}", reason_of(errno)),
                       "give yourself the right to read it"));
    }
    // One byte more than allowed is enough to know, whatever the file grows to meanwhile.
    std::string text(static_cast<std::size_t>(largest) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) {
        return tl::unexpected(file_error(file, "FR801", "the file cannot be read to its end",
                                         "check the disk that it is on"));
    }
    if (text.size() > largest) {
        return tl::unexpected(
            file_error(file, "FR803", fmt::format("the file is larger than {} MiB", largest >> 20U),
                       "name another file: no routine and no replay is so long"));
    }
    return text;
}

std::optional<Diagnostic> write_file(const std::string& file, std::string_view text) {
    const fs::path target = target_of(file);
    std::error_code error;
    const fs::file_status old = fs::status(target, error);
    if (fs::exists(old) && !fs::is_regular_file(old)) {
        return unwritable(file, fs::is_directory(old) ? "it is a folder" : "it is a device");
    }
    Scratch scratch(target);
    errno = 0;
    if (!scratch.write(text)) {
        return unwritable(file, reason_of(errno != 0 ? errno : EIO));
    }
    if (const std::error_code failed = scratch.take_the_name()) {
        return unwritable(file, failed.message());
    }
    return std::nullopt;
}

} // namespace program
