"""The click track: one short note on every beat, sent the way the music's notes are sent."""

from fractions import Fraction

from composer.instruments import INSTRUMENTS
from composer.performance import Performance

_PITCHES = {"claves": 75, "timpani": 43, "harp": 67, "piano": 67}
_LAST_S = 5.0  # of the music has no clicks: there it fades away
_VELOCITY = 100


def play_clicks(instrument, tempo, length_s):
    """A performance of clicks alone. Raises KeyError for an instrument that has none."""
    performance = Performance(tempo)
    for beat in click_beats(tempo, length_s):
        performance.add(instrument, beat, beat + Fraction(1, 4), _PITCHES[instrument], _VELOCITY)
    return performance


def click_beats(tempo, length_s):
    """The beats that have a click: whole numbers from 0."""
    beat = Fraction(0)
    while tempo.seconds_at(beat) < length_s - _LAST_S:
        yield beat
        beat += 1


def instruments():
    """The names of those that can click."""
    return [name for name in INSTRUMENTS if name in _PITCHES]
