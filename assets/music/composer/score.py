"""Reads a `.score` file; assets/music/README.md is its specification."""

import re
from dataclasses import dataclass, field
from fractions import Fraction

from composer.pitch import Chord, parse_chord, parse_pitch

_MARKS = {"ppp": 0.2, "pp": 0.3, "p": 0.42, "mp": 0.54, "mf": 0.66, "f": 0.8, "ff": 0.91,
          "fff": 1.0}
_GRID = re.compile(r"(\d+)x(\d+)")
_BARS = re.compile(r"(\d+)-(\d+)")
_SECONDS = re.compile(r"(\d+(?:\.\d+)?)s")


@dataclass(frozen=True)
class Harmony:
    """A chord and the beats it sounds on."""

    start: Fraction
    end: Fraction
    chord: Chord


@dataclass(frozen=True)
class Note:
    """A written note. Syllable: what the voice sings, '_' to go on with the vowel."""

    start: Fraction
    end: Fraction
    pitch: int
    syllable: str = ""


@dataclass(frozen=True)
class Figure:
    """A bar from `first` to `last`, filled with `groups` equal groups of `notes` notes."""

    instrument: str
    first: int
    last: int
    style: str
    groups: int
    notes: int


@dataclass(frozen=True)
class Span:
    """Something that goes on from beat to beat: a pad, a doubling, a roll, a cymbal."""

    kind: str
    name: str
    start: Fraction
    end: Fraction
    value: float = 0.0


@dataclass
class Score:
    """All that is written, with positions turned into beats from 1.1."""

    title: str = ""
    length_s: float = 0.0
    harmonies: list = field(default_factory=list)
    voice: list = field(default_factory=list)
    lines: dict = field(default_factory=dict)
    figures: list = field(default_factory=list)
    spans: list = field(default_factory=list)
    dynamics: dict = field(default_factory=dict)

    def chord_at(self, beat):
        """The chord that sounds at a beat, or None."""
        for harmony in self.harmonies:
            if harmony.start <= beat < harmony.end:
                return harmony.chord
        return None

    def level(self, part, beat):
        """How loud a part is at a beat, 0..1."""
        points = self.dynamics[part]
        beat = float(beat)
        if beat <= points[0][0]:
            return points[0][1]
        for (start, low), (end, high) in zip(points, points[1:]):
            if beat < end:
                return low + (high - low) * (beat - start) / (end - start)
        return points[-1][1]

    def spans_of(self, kind):
        """The spans of one kind, in the order written."""
        return [span for span in self.spans if span.kind == kind]


class ScoreError(Exception):
    """A line of the score that cannot be read."""


def read_score(path, tempo):
    """The score in a file. Raises ScoreError naming the line."""
    reader = _Reader(tempo)
    lines = path.read_text("utf-8").splitlines()
    if not lines or lines[0] != "four-rotations score 1":
        raise ScoreError(f"{path}: the first line is not 'four-rotations score 1'")
    for number, line in enumerate(lines[1:], 2):
        words = re.sub(r"(^|\s)#.*", "", line).split()
        if not words:
            continue
        try:
            reader.read(words)
        except (ValueError, IndexError, KeyError) as error:
            raise ScoreError(f"{path}:{number}: {error}") from error
    return reader.score


class _Reader:
    def __init__(self, tempo):
        self.score = Score()
        self._tempo = tempo

    def read(self, words):
        """Takes one statement, already split."""
        statements = {
            "title": self._title, "length": self._length, "chords": self._chords,
            "voice": self._voice, "line": self._line, "figure": self._figure, "pad": self._pad,
            "double": self._double, "roll": self._roll, "cymbal": self._cymbal,
            "dynamics": self._dynamics,
        }
        if words[0] not in statements:
            raise ValueError(f"'{words[0]}' is not a statement; one of {', '.join(statements)}")
        statements[words[0]](*words[1:])

    def _title(self, *words):
        self.score.title = " ".join(words).strip('"')

    def _length(self, text):
        self.score.length_s = float(_SECONDS.fullmatch(text).group(1))

    def _in_bars(self, bar, tokens):
        """Yields (start, end, fields) of `field:...:beats` tokens; bar lines must fit."""
        beat = self._tempo.beat_of_bar(int(bar))
        bar = int(bar)
        for token in tokens + ("|",):
            if token == "|":
                bar += 1
                if beat != self._tempo.beat_of_bar(bar):
                    raise ValueError(f"measure {bar - 1} is {beat - self._tempo.beat_of_bar(bar)}"
                                     " beats too long")
                continue
            *fields, beats = token.split(":")
            end = beat + Fraction(beats)
            yield beat, end, fields
            beat = end

    def _chords(self, bar, *tokens):
        for start, end, (symbol,) in self._in_bars(bar, tokens):
            self.score.harmonies.append(Harmony(start, end, parse_chord(symbol)))

    def _voice(self, bar, *tokens):
        for start, end, fields in self._in_bars(bar, tokens):
            if fields == ["r"]:
                continue
            syllable, name = fields
            self.score.voice.append(Note(start, end, parse_pitch(name), syllable))

    def _line(self, instrument, bar, *tokens):
        notes = self.score.lines.setdefault(instrument, [])
        for start, end, (name,) in self._in_bars(bar, tokens):
            if name != "r":
                notes.append(Note(start, end, parse_pitch(name)))

    def _figure(self, instrument, bars, style, grid):
        first, last = _BARS.fullmatch(bars).groups()
        groups, notes = _GRID.fullmatch(grid).groups()
        self.score.figures.append(
            Figure(instrument, int(first), int(last), style, int(groups), int(notes)))

    def _span(self, kind, name, start, end, value=0.0):
        beats = self._tempo.beat_at(start), self._tempo.beat_at(end)
        self.score.spans.append(Span(kind, name, *beats, value))

    def _pad(self, instrument, start, end):
        self._span("pad", instrument, start, end)

    def _double(self, instrument, semitones, start, end):
        self._span("double", instrument, start, end, int(semitones))

    def _roll(self, instrument, name, start, end):
        self._span("roll", instrument, start, end, parse_pitch(name))

    def _cymbal(self, manner, start, end, level):
        self._span("cymbal", manner, start, end, float(level))

    def _dynamics(self, part, *words):
        points = [(float(self._tempo.beat_at(position)), _MARKS[mark])
                  for position, mark in zip(words[::2], words[1::2])]
        self.score.dynamics[part] = points
