#include "tests/choreo/choreo_process.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace choreo::testing {
namespace {

namespace fs = std::filesystem;

std::string read_whole(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "choreo-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string Folder::path(std::string_view name) const {
    return path_ + '/' + std::string(name);
}

std::string Folder::write(std::string_view name, std::string_view text) const {
    std::ofstream stream(path(name), std::ios::binary);
    stream << text;
    return path(name);
}

std::string Folder::read(std::string_view name) const {
    return read_whole(path(name));
}

std::size_t Folder::count_files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
}

Finished run_choreo(const Folder& folder, const std::string& arguments) {
    const std::string err_file = folder.path(".stderr");
    const std::string command =
        "cd / && '" FR_CHOREO "' " + arguments + " 2> '" + err_file + "' < /dev/null";
    Finished finished;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        return finished;
    }
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        finished.out.append(buffer.data(), size);
    }
    const int status = pclose(pipe);
    finished.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    finished.err = read_whole(err_file);
    fs::remove(err_file);
    return finished;
}

Finished run_with_assets(const Folder& folder, const std::string& arguments) {
    return run_choreo(folder, arguments + " --assets '" FR_SOURCE_DIR "'");
}

std::string sample_routine() {
    return R"(four-rotations program 1
id       sample
title    "A <Small> Sample & More"
season   2025-26
segment  gala
skater   yuuri
beat1    0.500s

tempo
  1.1    72 3/4

program
# at    element               beats  where         options
  1.1   pose                  3      C
  2.1   push L R L R L R L R  6      C -> (7,-5)
  4.1   push L R L R L R L R  6      -> (24,-4)
  6.1   push L R L R          3      -> (24,6)
  7.1   2A                    -      (17,10)       land=8.1
  8.2   RBO                   2
  9.1   push L R L R L R L R  6      -> (-7,7)
  11.1  2S+2T                 -      (-18,7)       land=12.1,12.2+1/2
  13.1  LFO-3                 1
  13.2  push L R L R          2      -> (-18,-6)
  14.1  USp1                  9      (-12,-2)      enter=14.3
  17.1  pose                  -
end
)";
}

} // namespace choreo::testing
