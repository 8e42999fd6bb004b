#pragma once

#include "audio/beat/tempo_rows.h"
#include "audio/beat/tempo_segment.h"

#include <tl/expected.hpp>

#include <vector>

namespace beat {

/// The tempo curve of placed rows in time, beat 0 at `beat1_s`.
///
/// The first segment is the time before beat 0: the first tempo, steady and without a hold. The
/// others are in order of beats, the last one steady and without end. An anchor's segment begins
/// at exactly the anchor's time. The error is the first anchor that cannot be met.
[[nodiscard]] tl::expected<std::vector<TempoSegment>, TempoError>
fit_segments(const std::vector<TempoRow>& rows, const PlacedRows& placed, Fraction beat1_s);

} // namespace beat
