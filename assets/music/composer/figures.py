"""Accompaniment: bars filled from their chords on an even grid, so that strokes can be heard."""

from fractions import Fraction

from composer.instruments import INSTRUMENTS

_WAVES = {
    3: (0, 1, 2),
    4: (0, 1, 2, 1),
    5: (0, 1, 2, 2, 1),
    6: (0, 1, 2, 3, 2, 1),
}
_CLOSE_HAND = (53, 69)  # the piano's right hand, MIDI numbers
_ACCENT = 18  # velocity that the first note of a group has over the others
_DOWNBEAT = 6  # more still on the first of the bar


def play_figure(score, performance, figure):
    """Adds the notes of one figure."""
    style = {"rise": _rise, "waltz": _waltz, "pulse": _pulse, "dance": _dance}[figure.style]
    tempo = performance.tempo
    for bar in range(figure.first, figure.last + 1):
        start = tempo.beat_of_bar(bar)
        beats = Fraction(tempo.beats_in_bar(bar))
        grid = [(start + beats * number / (figure.groups * figure.notes),
                 number // figure.notes, number % figure.notes)
                for number in range(figure.groups * figure.notes)]
        style(_Bar(score, performance, figure, start, start + beats, grid))


class _Bar:
    """One bar of a figure: its grid is a list of (beat, group, number within the group)."""

    def __init__(self, score, performance, figure, start, end, grid):
        self.score, self.performance, self.figure = score, performance, figure
        self.start, self.end, self.grid = start, end, grid

    def harmonies(self):
        """The harmonies that begin or go on in the bar, cut to it."""
        for harmony in self.score.harmonies:
            start, end = max(harmony.start, self.start), min(harmony.end, self.end)
            if start < end:
                yield start, end, harmony.chord

    def harmony_end(self, beat):
        """Where the chord that sounds at `beat` ends, at the latest with the bar."""
        return next(end for start, end, _ in self.harmonies() if start <= beat < end)

    def velocity(self, beat, accent=0):
        """The dynamics of the part as a velocity."""
        part = INSTRUMENTS[self.figure.instrument].part
        return 22 + 74 * self.score.level(part, beat) + accent

    def play(self, start, end, pitch, accent=0):
        """Adds one note."""
        self.performance.add(self.figure.instrument, start, end, pitch,
                             self.velocity(start, accent))

    def accent(self, beat, number):
        """How much the note on the grid stands out."""
        if number > 0:
            return 0
        return _ACCENT + (_DOWNBEAT if beat == self.start else 0)


def _rise(bar):
    """Broken chords that rise within each group; the groups rise and fall over the bar."""
    wave = _WAVES[bar.figure.groups]
    for beat, group, number in bar.grid:
        chord = bar.score.chord_at(beat)
        lowest = chord.bass_above(43)
        ladder = [lowest] + chord.tones(lowest + 3, 91)
        step = 1 if bar.figure.notes > 2 else 2
        pitch = ladder[wave[group] + number * step]
        bar.play(beat, min(beat + 3, bar.harmony_end(beat) + Fraction(1, 4)), pitch,
                 bar.accent(beat, number))


def _bass(bar, lowest, accent, octave=False):
    for start, end, chord in bar.harmonies():
        pitch = chord.bass_above(lowest)
        bar.play(start, end, pitch, accent)
        if octave:
            bar.play(start, end, pitch + 12, accent - 6)


def _hand(chord, highest=_CLOSE_HAND[1]):
    """Three or four tones of a chord in close position under `highest`."""
    tones = chord.tones(_CLOSE_HAND[0], highest)
    return tones[-min(4, len(chord.classes)):]


def _waltz(bar):
    """The bass where the harmony changes, soft close chords on the rest of the grid."""
    _bass(bar, 34, 16)
    changes = {start for start, _, _ in bar.harmonies()}
    for beat, _, number in bar.grid:
        if beat not in changes:
            for pitch in _hand(bar.score.chord_at(beat))[-3:]:
                bar.play(beat, bar.harmony_end(beat), pitch, -10 if number == 0 else -16)


def _pulse(bar):
    """Octaves in the bass, full chords repeated on the whole grid."""
    _bass(bar, 31, 16, octave=True)
    length = (bar.end - bar.start) / len(bar.grid)
    for beat, _, number in bar.grid:
        for pitch in _hand(bar.score.chord_at(beat)):
            bar.play(beat, beat + length, pitch, 0 if number == 0 else -16)


def _dance(bar):
    """Bass on the first of each group, the chord on the rest: plucked strings."""
    length = (bar.end - bar.start) / len(bar.grid)
    for beat, group, number in bar.grid:
        chord = bar.score.chord_at(beat)
        if number == 0:
            bar.play(beat, beat + length, chord.bass_above(38), 6 if group % 2 == 0 else 0)
        else:
            for pitch in _hand(chord, 74)[-3:]:
                bar.play(beat, beat + length, pitch, -10)
