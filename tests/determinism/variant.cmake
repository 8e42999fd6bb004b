# Builds golden_hashes with one compiler and one set of flags and compares its results:
# cmake -D COMPILER=g++ -D PACKAGE=g++ -D FLAGS=-O2 -D SANITIZE=OFF -D SOURCE=FOLDER
#   -D BUILD=FOLDER -P variant.cmake

find_program(compiler ${COMPILER} NO_CACHE)
if(NOT compiler)
  message(FATAL_ERROR "${COMPILER} is missing: install the Debian package ${PACKAGE}")
endif()
# A cache is quickest, but does not go together with precompiled headers.
find_program(ccache ccache NO_CACHE)
if(ccache)
  set(faster -D CMAKE_CXX_COMPILER_LAUNCHER=${ccache})
else()
  set(faster -D FR_PRECOMPILE=ON)
endif()

# -w: each optimizer's opinion of the sources is not asked for here.
execute_process(
  COMMAND
    ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G Ninja --log-level=NOTICE ${faster}
    -D CMAKE_CXX_COMPILER=${compiler} -D CMAKE_BUILD_TYPE=Release
    -D CMAKE_CXX_FLAGS_RELEASE=${FLAGS} -D CMAKE_CXX_FLAGS=-w -D FR_SANITIZE=${SANITIZE}
    -D FR_BUILD_GAME=OFF -D FR_BUILD_CHOREO=OFF -D FR_BUILD_TESTS=OFF -D FR_BUILD_BENCH=OFF
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --parallel 1 --target golden_hashes
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BUILD}/tests/determinism/golden_hashes OUTPUT_QUIET
                COMMAND_ERROR_IS_FATAL ANY)
