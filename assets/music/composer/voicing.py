"""Spreads chords over the string section, or the choir, with as little movement as can be."""

from itertools import product

# Lowest and highest pitch of each voice, from the bottom up, and where it would like to begin.
_STRINGS = ((38, 55, 46), (50, 66, 58), (57, 74, 65), (62, 81, 70))
_CHOIR = ((48, 60, 50), (53, 65, 57), (57, 70, 62), (62, 76, 69))

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
    previous = tuple(start for _, _, start in ranges)
    for harmony in harmonies:
        previous = _best(harmony.chord, previous, ranges, bool(voicings))
        voicings.append(previous)
    return voicings


def _best(chord, previous, ranges, follows):
    """The voicing of least cost; the lowest voice has the bass."""
    choices = [[pitch for pitch in range(low, high + 1) if pitch % 12 == chord.bass]
               if place == 0 else chord.tones(low, high)
               for place, (low, high, _) in enumerate(ranges)]
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
