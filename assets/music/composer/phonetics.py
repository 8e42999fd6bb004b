"""A tenor's vowels and the soft consonants that he sings them with, as formants.

A vowel is five resonances: frequencies in Hz and levels in dB. The values begin from the tables of
sung vowels in the Csound manual and are bent towards a covered, Italian tone.
"""

from dataclasses import dataclass

FORMANTS = 5

_HIGH_VOICE_HZ = 240.0  # from here on up the first formant makes way for the fundamental
_COVERED_HZ = 90.0


@dataclass(frozen=True)
class Timbre:
    """Where the five formants are and how strong."""

    hertz: tuple
    decibels: tuple

    def towards(self, other, share):
        """In between this timbre (0) and another (1)."""
        return Timbre(
            tuple(a + (b - a) * share for a, b in zip(self.hertz, other.hertz)),
            tuple(a + (b - a) * share for a, b in zip(self.decibels, other.decibels)))


VOWELS = {
    "a": Timbre((650, 1090, 2560, 2840, 3250), (0, -5, -9, -9, -22)),
    "e": Timbre((420, 1660, 2500, 2860, 3450), (0, -11, -11, -11, -21)),
    "i": Timbre((310, 1840, 2640, 3020, 3500), (0, -14, -14, -15, -25)),
    "o": Timbre((430, 830, 2480, 2760, 3080), (0, -7, -12, -12, -25)),
    "u": Timbre((350, 660, 2480, 2780, 3220), (0, -13, -16, -16, -27)),
}

_NASAL = Timbre((270, 1080, 2250, 2800, 3300), (-2, -18, -22, -23, -34))
_LIQUID = Timbre((345, 1260, 2480, 2800, 3300), (-2, -10, -14, -15, -27))


@dataclass(frozen=True)
class Consonant:
    """A short closing before the vowel.

    closes_s, opens_s: when it begins and ends, seconds from the beat, and moves_s how long either
    takes. dip: the share of loudness lost. share: how far the timbre goes over to the consonant's.
    """

    timbre: Timbre
    closes_s: float
    opens_s: float
    moves_s: float
    dip: float
    share: float


CONSONANTS = {
    "l": Consonant(_LIQUID, -0.085, -0.010, 0.034, 0.32, 1.0),
    "m": Consonant(_NASAL, -0.105, -0.018, 0.032, 0.48, 1.0),
    "n": Consonant(_NASAL, -0.095, -0.014, 0.030, 0.45, 1.0),
    "r": Consonant(_LIQUID, -0.050, -0.016, 0.017, 0.68, 0.6),
    "v": Consonant(_LIQUID, -0.085, -0.008, 0.030, 0.66, 0.5),
    "d": Consonant(_LIQUID, -0.075, -0.008, 0.024, 0.82, 0.7),
}


def split(syllable):
    """'la' -> ('l', 'a'); a syllable is one of the vowels with at most one consonant before it."""
    consonant, vowel = syllable[:-1], syllable[-1]
    if vowel not in VOWELS or (consonant and consonant not in CONSONANTS):
        raise ValueError(f"'{syllable}' cannot be sung; as in a, la, mo")
    return consonant, vowel


def sung(timbre, fundamental_hz, effort):
    """The timbre as a trained voice places it, effort 0..1.

    The first formant stays above the fundamental, else that one note hoots; the upper three, the
    singer's formant, grow with effort.
    """
    height = min(1.0, max(0.0, (fundamental_hz - _HIGH_VOICE_HZ) / _COVERED_HZ))
    first = max(timbre.hertz[0], fundamental_hz * (1.04 + 0.30 * height))
    second = max(timbre.hertz[1], first * 1.42)
    soft = 1.0 - effort
    levels = (timbre.decibels[0], timbre.decibels[1] - 3.0 * soft) + tuple(
        level - 1.5 - 11.0 * soft for level in timbre.decibels[2:])
    return Timbre((first, second) + timbre.hertz[2:], levels)
