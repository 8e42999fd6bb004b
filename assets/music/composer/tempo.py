"""Where every beat is in time, read from a routine's own `beat1` and `tempo` lines.

Beats are counted from measure 1, beat 1, as exact fractions. docs/choreography.md is the
specification; anchors are for recordings and have no place in music that is rendered.
"""

import math
import re
from dataclasses import dataclass
from fractions import Fraction

_STEP = re.compile(r"(\d+(?:\.\d+)?)(?:\s+(\d+)/\d+)?")
_RAMP = re.compile(r"(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)\s+over\s+(\d+)")
_HOLD = re.compile(r"hold\s+(\d+(?:\.\d+)?)")
_POSITION = re.compile(r"(\d+)\.(\d+)(?:\+(\d+/\d+))?")


@dataclass(frozen=True)
class _Meter:
    bar: int
    beat: Fraction
    beats_a_bar: int


@dataclass(frozen=True)
class _Stretch:
    """Tempo from `beat` on: constant, or changing by `slope` beats per minute a beat."""

    beat: Fraction
    seconds: float
    bpm: float
    slope: float
    hold: float

    def seconds_at(self, beat):
        beats = float(beat - self.beat)
        if self.slope == 0.0:
            minutes = beats / self.bpm
        else:
            minutes = math.log1p(self.slope * beats / self.bpm) / self.slope
        return self.seconds + 60.0 * minutes * self.hold

    def beat_at(self, seconds):
        """The inverse of seconds_at."""
        minutes = (seconds - self.seconds) / (60.0 * self.hold)
        if self.slope == 0.0:
            beats = self.bpm * minutes
        else:
            beats = self.bpm * math.expm1(self.slope * minutes) / self.slope
        return float(self.beat) + beats


class TempoMap:
    """Positions `bar.beat` to beats, and beats to seconds from the first sample."""

    def __init__(self, beat1_s, rows):
        """`rows`: pairs of a position and the text after it, in order of time."""
        self._meters = []
        self._read_meters(rows)
        self._stretches = []
        self._lay_out(beat1_s, rows)

    def _read_meters(self, rows):
        for position, text in rows:
            match = _STEP.fullmatch(text)
            if match and match.group(2):
                bar = int(position.split(".")[0])
                beat = self.beat_of_bar(bar) if self._meters else Fraction(0)
                self._meters.append(_Meter(bar, beat, int(match.group(2))))

    def _lay_out(self, beat1_s, rows):
        tempos = {}  # beat -> (bpm, slope)
        holds = {}  # beat -> factor
        for position, text in rows:
            beat = self.beat_at(position)
            if match := _HOLD.fullmatch(text):
                holds[beat] = float(match.group(1))
            elif match := _RAMP.fullmatch(text):
                first, last, bars = float(match.group(1)), float(match.group(2)), match.group(3)
                end = self.beat_of_bar(self.bar_of(beat) + int(bars))
                tempos[beat] = (first, (last - first) / float(end - beat))
                tempos[end] = (last, 0.0)
            elif match := _STEP.fullmatch(text):
                tempos[beat] = (float(match.group(1)), 0.0)
            else:
                raise ValueError(f"tempo row '{position} {text}' cannot be rendered")
        seconds = beat1_s
        written, since = tempos[Fraction(0)], Fraction(0)
        edges = sorted(set(tempos) | set(holds) | {beat + 1 for beat in holds})
        for beat, following in zip(edges, edges[1:] + [None]):
            if beat in tempos:
                written, since = tempos[beat], beat
            bpm = written[0] + written[1] * float(beat - since)
            stretch = _Stretch(beat, seconds, bpm, written[1], holds.get(beat, 1.0))
            self._stretches.append(stretch)
            if following is not None:
                seconds = stretch.seconds_at(following)

    def _meter_of_bar(self, bar):
        return [meter for meter in self._meters if meter.bar <= bar][-1]

    def _meter_of_beat(self, beat):
        return [meter for meter in self._meters if meter.beat <= beat][-1]

    def beat_of_bar(self, bar):
        """The first beat of a measure >= 1."""
        meter = self._meter_of_bar(bar)
        return meter.beat + (bar - meter.bar) * meter.beats_a_bar

    def beats_in_bar(self, bar):
        """How many beats the measure has."""
        return self._meter_of_bar(bar).beats_a_bar

    def bar_of(self, beat):
        """The measure that a beat >= 0 is in."""
        meter = self._meter_of_beat(beat)
        return meter.bar + int((beat - meter.beat) // meter.beats_a_bar)

    def beat_at(self, position):
        """'46.4+1/2' -> beats from 1.1. Raises ValueError."""
        match = _POSITION.fullmatch(position)
        if not match:
            raise ValueError(f"'{position}' is not a position; as in 6.2 or 46.4+1/2")
        bar, number = int(match.group(1)), int(match.group(2))
        if bar < 1 or not 1 <= number <= self.beats_in_bar(bar):
            raise ValueError(f"measure {bar} has no beat {number}")
        return self.beat_of_bar(bar) + number - 1 + Fraction(match.group(3) or 0)

    def position_of(self, beat):
        """The position of a beat >= 0, the inverse of beat_at."""
        bar = self.bar_of(beat)
        within = beat - self.beat_of_bar(bar)
        part = within % 1
        return f"{bar}.{int(within) + 1}" + (f"+{part}" if part else "")

    def seconds_at(self, beat):
        """Audio time of a beat >= 0, s."""
        stretch = [stretch for stretch in self._stretches if stretch.beat <= beat][-1]
        return stretch.seconds_at(beat)

    def beat_at_seconds(self, seconds):
        """The beat at an audio time from beat 0 on, the inverse of seconds_at, as a float."""
        stretch = [stretch for stretch in self._stretches if stretch.seconds <= seconds][-1]
        return stretch.beat_at(seconds)
