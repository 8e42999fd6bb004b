"""Note names and chord symbols. Pitches are MIDI numbers: C4 is 60."""

import re
from dataclasses import dataclass

_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_ACCIDENTALS = {"": 0, "b": -1, "#": 1}
_NOTE = re.compile(r"([A-G])([b#]?)(-?\d)")
_CHORD = re.compile(r"([A-G])([b#]?)([^/]*)(?:/([A-G])([b#]?))?")

# Semitones above the root; the first three are what an arpeggio of the chord is made of.
_QUALITIES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m6": (0, 3, 7, 9),
    "m7b5": (0, 3, 6, 10),
    "7b9": (0, 4, 7, 10, 1),
    "add9": (0, 4, 7, 2),
}


@dataclass(frozen=True)
class Chord:
    """A harmony: pitch classes 0..11, the root first, and the class that the bass plays."""

    symbol: str
    classes: tuple
    bass: int

    def has(self, pitch):
        """True if `pitch` is a tone of the chord, its bass included."""
        return pitch % 12 in self.classes or pitch % 12 == self.bass

    def tones(self, lowest, highest):
        """Every tone of the chord in a range, ascending."""
        return [pitch for pitch in range(lowest, highest + 1) if pitch % 12 in self.classes]

    def bass_above(self, lowest):
        """The bass, within the octave that begins at `lowest`."""
        return lowest + (self.bass - lowest) % 12


def parse_pitch(name):
    """'Bb3' -> 58. Raises ValueError."""
    match = _NOTE.fullmatch(name)
    if not match:
        raise ValueError(f"'{name}' is not a note; as in Bb3 or F#4")
    step, accidental, octave = match.groups()
    return _STEPS[step] + _ACCIDENTALS[accidental] + 12 * (int(octave) + 1)


def parse_chord(symbol):
    """'A7/C#' -> Chord. Raises ValueError."""
    match = _CHORD.fullmatch(symbol)
    if not match or match.group(3) not in _QUALITIES:
        raise ValueError(f"'{symbol}' is not a chord; after the root comes one of "
                         f"{', '.join(repr(quality) for quality in _QUALITIES)}")
    step, accidental, quality, bass_step, bass_accidental = match.groups()
    root = (_STEPS[step] + _ACCIDENTALS[accidental]) % 12
    classes = tuple((root + interval) % 12 for interval in _QUALITIES[quality])
    bass = root
    if bass_step:
        bass = (_STEPS[bass_step] + _ACCIDENTALS[bass_accidental]) % 12
    return Chord(symbol, classes, bass)
