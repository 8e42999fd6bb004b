#pragma once

#include "levels/program/row_reader.h"

#include <vector>

namespace program {

/// Checks how the rows stand in time: order, beats that exist, overlaps, the content of sequences.
/// With a map it fills in the beats of each row (at_beats, landings, enter); without one (null,
/// the tempo section is faulty) only the order of positions is checked.
void check_times(std::vector<RowDraft>& drafts, const beat::TempoMap* tempo, Reporter& reporter);

} // namespace program
