# What every target of the project shares: warnings, determinism flags, include root.

find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)

add_library(fr_options INTERFACE)
target_include_directories(fr_options INTERFACE ${PROJECT_SOURCE_DIR})
# Same inputs, same bits: a fused multiply-add rounds once where two operations round twice, so
# whether the compiler contracts would change the state of the physics.
target_compile_options(fr_options INTERFACE -ffp-contract=off)
target_compile_options(
  fr_options
  INTERFACE -Wall -Wextra -Wpedantic -Werror
            -Wshadow # a hidden name is read as the other one
            -Wconversion -Wsign-conversion # a number that changes silently
            -Wdouble-promotion # float arithmetic done in double by accident
            -Wold-style-cast -Wcast-qual -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wundef)
# Debian's fmt is built with libstdc++: with another standard library its headers alone must do,
# which takes three times as long to compile.
target_link_libraries(fr_options INTERFACE $<IF:$<BOOL:${FR_FMT_HEADER_ONLY}>,fmt::fmt-header-only,fmt::fmt>
                                           tl::expected)
if(FR_SANITIZE)
  target_compile_options(fr_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                              -fno-omit-frame-pointer)
  target_link_options(fr_options INTERFACE -fsanitize=address,undefined)
endif()

# fr_precompile(NAME): the headers that most sources include, compiled once for all libraries.
function(fr_precompile name)
  get_property(first GLOBAL PROPERTY FR_PRECOMPILED_FOR)
  if(first)
    target_precompile_headers(${name} REUSE_FROM ${first})
    return()
  endif()
  set_property(GLOBAL PROPERTY FR_PRECOMPILED_FOR ${name})
  target_precompile_headers(
    ${name}
    PRIVATE
    <fmt/format.h>
    <tl/expected.hpp>
    <algorithm>
    <array>
    <cmath>
    <filesystem>
    <fstream>
    <functional>
    <map>
    <optional>
    <span>
    <string>
    <variant>
    <vector>)
endfunction()

# fr_library(NAME SOURCES ... LINKS ...): a static library of the project.
function(fr_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC fr_options ${ARG_LINKS})
  if(FR_PRECOMPILE)
    fr_precompile(${name})
  endif()
endfunction()

# fr_test(NAME [WHOLE] SOURCES ... LINKS ... LABELS ...): a GoogleTest program, one CTest a test
# case; WHOLE where the cases share what is dear to make: one CTest for all of them.
function(fr_test name)
  cmake_parse_arguments(ARG "WHOLE" "" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE FR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(ARG_WHOLE)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
  else()
    gtest_discover_tests(${name} PROPERTIES LABELS "${ARG_LABELS}" DISCOVERY_TIMEOUT 60)
  endif()
endfunction()
