#pragma once

#include <string>

namespace golden {

/// Fails unless a file of the repository holds just this; then what came out is written beside the
/// test program. With FR_UPDATE_GOLDEN=1 it becomes the file instead.
void expect_file(const std::string& path_in_repository, const std::string& actual);

} // namespace golden
