"""How the written line is sung: pitch, loudness and timbre, one value a block of 64 frames."""

import math
import random
from dataclasses import dataclass

from composer.performance import GRID, RATE
from composer.phonetics import CONSONANTS, FORMANTS, VOWELS, split, sung

_BLOCK_S = GRID / RATE
_SEED = 3
_BEFORE_S = 0.13  # of the phrase's first beat: its consonant
_AFTER_S = 0.14  # of its end: the tone dies away
_GLIDE_S = 0.065  # a portamento begins so long before the beat
_SILENCE_S = 0.02  # notes closer than this belong to one phrase

CURVES = ("pitch", "loudness", "breath") + tuple(
    f"{kind}{number}" for kind in ("formant", "level") for number in range(1, FORMANTS + 1))


@dataclass(frozen=True)
class SungNote:
    """A note in seconds; `fresh` if it has a syllable of its own."""

    start: float
    end: float
    pitch: int
    consonant: str
    vowel: str
    fresh: bool

    @property
    def length(self):
        """Seconds."""
        return self.end - self.start


def _smooth(value):
    """0 up to 0, 1 from 1 on, half a cosine in between."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, value)))


def phrases(notes, tempo):
    """The written notes as phrases of sung ones: what is sung in one breath."""
    found = []
    vowel = "a"
    for note in notes:
        fresh = note.syllable != "_"
        consonant, vowel = split(note.syllable) if fresh else ("", vowel)
        one = SungNote(tempo.seconds_at(note.start), tempo.seconds_at(note.end), note.pitch,
                       consonant, vowel, fresh)
        if found and one.start - found[-1][-1].end < _SILENCE_S:
            found[-1].append(one)
        else:
            found.append([one])
    return found


class Singer:
    """Sings phrases into curves; the same notes always give the same curves."""

    def __init__(self, level_at, length_s):
        """`level_at(seconds)`: the written dynamics, 0..1."""
        self._level_at = level_at
        blocks = int(length_s / _BLOCK_S)
        rest = VOWELS["a"]
        self.curves = {name: [0.0] * blocks for name in CURVES}
        self.curves["pitch"] = [200.0] * blocks
        for place in range(FORMANTS):
            self.curves[f"formant{place + 1}"] = [float(rest.hertz[place])] * blocks
        self._chance = random.Random(_SEED)
        self._vibrato_phase = 0.0
        self._vibrato_hz = 5.5
        self._drift = 0.0

    def sing(self, phrase):
        """Adds one phrase."""
        first = int((phrase[0].start - _BEFORE_S) / _BLOCK_S)
        last = min(int((phrase[-1].end + _AFTER_S) / _BLOCK_S), len(self.curves["pitch"]) - 1)
        place = 0
        for block in range(first, last + 1):
            seconds = block * _BLOCK_S
            while place + 1 < len(phrase) and phrase[place + 1].start - _GLIDE_S <= seconds:
                place += 1
            self._sing_block(block, seconds, phrase, place)

    def _sing_block(self, block, seconds, phrase, place):
        note, before = phrase[place], phrase[place - 1] if place else None
        effort = self._level_at(min(max(seconds, phrase[0].start), phrase[-1].end))
        vibrato = self._vibrato(seconds, note, before, effort)
        semitones = self._pitch(seconds, note, before) + vibrato + self._unsteadiness()
        hertz = 440.0 * 2.0 ** ((semitones - 69.0) / 12.0)
        timbre, dip = _articulated(seconds, note, before)
        timbre = sung(timbre, hertz, effort)
        loudness = _swell(seconds, note) * _breath_shape(seconds, phrase)
        loudness *= (0.16 + 0.84 * effort ** 1.4) * (1.0 - dip)
        loudness *= 1.0 + 0.04 * math.sin(self._vibrato_phase + 0.6)
        values = {"pitch": hertz, "loudness": loudness,
                  "breath": 0.011 + 0.02 * (1.0 - effort)}
        for number in range(FORMANTS):
            values[f"formant{number + 1}"] = timbre.hertz[number]
            values[f"level{number + 1}"] = 10.0 ** (timbre.decibels[number] / 20.0)
        for name, value in values.items():
            self.curves[name][block] = value

    @staticmethod
    def _pitch(seconds, note, before):
        """The melody in semitones: it glides from note to note and is scooped into at first."""
        since = seconds - note.start
        if before is None:
            return note.pitch - 0.7 * (1.0 - _smooth((since + 0.06) / 0.15))
        leap = abs(note.pitch - before.pitch)
        arrives_s = 0.018 + 0.006 * min(leap, 9)
        share = _smooth((since + _GLIDE_S) / (_GLIDE_S + arrives_s))
        return before.pitch + (note.pitch - before.pitch) * share

    def _vibrato(self, seconds, note, before, effort):
        """Semitones up and down; it sets in late on a soft note, at once within a loud phrase."""
        wanted_hz = 5.4 + 0.3 * effort
        self._vibrato_hz += (wanted_hz - self._vibrato_hz) * 0.002
        self._vibrato_hz += self._chance.uniform(-0.012, 0.012)
        self._vibrato_phase += 2.0 * math.pi * self._vibrato_hz * _BLOCK_S
        since = seconds - note.start
        if note.length > 0.45:
            grown = _smooth((since - 0.15) / 0.42)
        else:
            grown = 0.45 * _smooth((since - 0.08) / 0.25)
        if before is not None:
            grown = max(grown, 0.5 * _smooth((effort - 0.45) / 0.4))
        width = (0.26 + 0.30 * effort) * (1.0 if note.length > 0.8 else 0.75)
        return width * grown * math.sin(self._vibrato_phase)

    def _unsteadiness(self):
        """A slow wander of a few hundredths of a semitone."""
        self._drift += -0.004 * self._drift + self._chance.uniform(-0.006, 0.006)
        return 0.09 * self._drift


def _swell(seconds, note):
    """A long note grows a little and recedes (messa di voce)."""
    if note.length < 0.9:
        return 1.0
    within = min(1.0, max(0.0, (seconds - note.start) / note.length))
    return 0.88 + 0.20 * math.sin(math.pi * within ** 0.8)


def _breath_shape(seconds, phrase):
    """The phrase's own beginning and end."""
    begins = _smooth((seconds - phrase[0].start + 0.05) / 0.10)
    ends = 1.0 - _smooth((seconds - phrase[-1].end + 0.11) / 0.13)
    return begins * ends


def _articulated(seconds, note, before):
    """The timbre of vowel and consonant at a time, and how much loudness the consonant takes."""
    since = seconds - note.start
    timbre = VOWELS[note.vowel]
    if before is not None:
        timbre = VOWELS[before.vowel].towards(timbre, _smooth((since + 0.055) / 0.09))
    if not note.consonant:
        return timbre, 0.0
    sound = CONSONANTS[note.consonant]
    closed = _smooth((since - sound.closes_s) / sound.moves_s)
    closed *= 1.0 - _smooth((since - sound.opens_s + sound.moves_s / 2) / sound.moves_s)
    return timbre.towards(sound.timbre, closed * sound.share), sound.dip * closed
