"""Spreads chords over the string section, or the choir, with as little movement as can be."""

from itertools import product

_STRINGS = {"celli": (38, 55), "violas": (50, 66), "violins2": (57, 74), "violins1": (62, 81)}
_CHOIR = {"low": (48, 60), "tenor": (53, 65), "alto": (57, 70), "soprano": (62, 76)}
_START = {"celli": 46, "violas": 58, "violins2": 65, "violins1": 70,
          "low": 50, "tenor": 57, "alto": 62, "soprano": 69}

_PARALLEL = 40.0
_CROSSED = 60.0
_MISSING_TONE = 14.0
_DOUBLED_THIRD = 4.0
_WIDE_GAP = 1.5


def voice_strings(harmonies):
    """For each harmony the pitches of celli (the bass), violas, second and first violins."""
    return _voice(harmonies, _STRINGS)


def voice_choir(harmonies):
    """For each harmony the pitches of four singers, low to high."""
    return _voice(harmonies, _CHOIR)


def _voice(harmonies, ranges):
    voicings = []
    previous = tuple(_START[name] for name in ranges)
    for harmony in harmonies:
        previous = _best(harmony.chord, previous, list(ranges.values()), bool(voicings))
        voicings.append(dict(zip(ranges, previous)))
    return voicings


def _best(chord, previous, ranges, follows):
    """The voicing of least cost; the lowest voice has the bass."""
    choices = [[pitch for pitch in range(low, high + 1) if pitch % 12 == chord.bass]
               if place == 0 else chord.tones(low, high)
               for place, (low, high) in enumerate(ranges)]
    return min(product(*choices), key=lambda pitches: _cost(chord, previous, pitches, follows))


def _cost(chord, previous, pitches, follows):
    cost = float(sum(abs(new - old) for new, old in zip(pitches[1:], previous[1:])))
    cost += 0.3 * abs(pitches[0] - previous[0])
    cost += _MISSING_TONE * len(set(chord.classes) - {pitch % 12 for pitch in pitches})
    third = chord.classes[1]
    cost += _DOUBLED_THIRD * max(0, sum(pitch % 12 == third for pitch in pitches) - 1)
    for low, high in zip(pitches, pitches[1:]):
        cost += _CROSSED if high <= low else 0.0
    for low, high in zip(pitches[1:], pitches[2:]):
        cost += _WIDE_GAP * max(0, high - low - 12)
    if follows:
        cost += _PARALLEL * len(parallels(previous, pitches))
    return cost


def parallels(previous, pitches):
    """Pairs of voices that move in the same direction from a fifth or octave to another."""
    found = []
    for low in range(len(pitches)):
        for high in range(low + 1, len(pitches)):
            before = (previous[high] - previous[low]) % 12
            after = (pitches[high] - pitches[low]) % 12
            moved = (pitches[low] - previous[low]) * (pitches[high] - previous[high]) > 0
            if moved and before == after and after in (0, 7):
                found.append((low, high))
    return found
