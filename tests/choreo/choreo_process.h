#pragma once

#include <string>
#include <string_view>

namespace choreo::testing {

/// What a run of the binary left.
struct Finished {
    int exit = -1; ///< -1 if it did not end by itself
    std::string out;
    std::string err;
};

/// A folder of a test's own, gone with it.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    [[nodiscard]] std::string path(std::string_view name) const;
    /// Writes a file and gives its path.
    std::string write(std::string_view name, std::string_view text) const;
    [[nodiscard]] std::string read(std::string_view name) const;
    [[nodiscard]] std::size_t count_files() const;

private:
    std::string path_;
};

/// Runs choreo with arguments as a shell takes them.
[[nodiscard]] Finished run_choreo(const Folder& folder, const std::string& arguments);

/// The same with the project's own assets.
[[nodiscard]] Finished run_with_assets(const Folder& folder, const std::string& arguments);

/// Half a minute with a jump, a combination and a spin, all of which can be skated.
[[nodiscard]] std::string sample_routine();

} // namespace choreo::testing
