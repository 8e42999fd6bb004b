#include "tests/architecture/libm.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

namespace architecture {
namespace {

struct PipeCloser {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
};

/// The undefined symbols of the objects in a static library, with their files' names.
std::string undefined_symbols(const std::string& library) {
    const std::string command = std::string(FR_NM) + " --undefined-only '" + library + "'";
    const std::unique_ptr<std::FILE, PipeCloser> pipe(popen(command.c_str(), "r"));
    std::string listing;
    std::array<char, 4096> buffer{};
    while (pipe && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
        listing += buffer.data();
    }
    return listing;
}

// The same inputs must give the same bits on every machine: what the simulation and the plan
// compute may use + - * / and sqrt, which IEEE 754 rounds exactly, and the project's own series.
TEST(Libm, IsNotCalledWhereBitsMatter) {
    std::istringstream libraries(FR_BIT_EXACT_LIBRARIES);
    for (std::string library; std::getline(libraries, library, '|');) {
        const std::string listing = undefined_symbols(library);
        EXPECT_NE(listing, "") << library << " lists no symbols at all";
        EXPECT_EQ(inexact_functions(listing), std::vector<std::string>()) << library;
    }
}

TEST(Libm, IsFoundInAListing) {
    const std::string listing = "\nskater.cpp.o:\n"
                                "                 U __assert_fail\n"
                                "                 U atan2f\n"
                                "                 U fma\n"
                                "                 U fmod\n"
                                "                 U pow\n"
                                "                 U sincos\n"
                                "                 U sqrt\n"
                                "                 U _ZN7physics3sinEd\n";
    EXPECT_EQ(inexact_functions(listing),
              (std::vector<std::string>{"atan2f", "fma", "pow", "sincos"}));
}

} // namespace
} // namespace architecture
