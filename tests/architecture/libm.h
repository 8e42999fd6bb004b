#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// The functions of libm in a listing of `nm --undefined-only` whose last bit depends on the
/// machine: sine, exponential, power and their kin, in float and double; and fma, which rounds once
/// what is rounded twice elsewhere. sqrt, fmod, floor and other exactly rounded ones are not among
/// them.
[[nodiscard]] std::vector<std::string> inexact_functions(std::string_view listing);

} // namespace architecture
