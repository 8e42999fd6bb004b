"""The players: presets of the MuseScore_General soundfont and how they are asked to play."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Instrument:
    """One MIDI channel of one stem.

    attack_s: how long after its note-on the sound reaches half of its loudness (measured; of what
    is bowed or blown, where it is first heard); notes are sent so much earlier. expression:
    loudness follows CC2 while a note lasts, and velocity sets the attack alone; otherwise velocity
    is all. part: whose dynamics it follows. release_s: how long a note is held beyond its written
    end.
    """

    stem: str
    channel: int
    bank: int
    program: int
    pan: int
    part: str
    attack_s: float = 0.0
    expression: bool = False
    release_s: float = 0.0


_BOWED = {"stem": "strings", "expression": True, "attack_s": 0.030, "release_s": 0.015}
_BLOWN = {"stem": "winds", "expression": True, "attack_s": 0.020, "release_s": 0.008}
_STRUCK = {"stem": "percussion"}

DRUM_CHANNEL = 9

INSTRUMENTS = {
    "piano": Instrument("piano", 0, 0, 0, 58, "piano", attack_s=0.003),
    "harp": Instrument("harp", 0, 0, 46, 80, "harp", attack_s=0.004),
    "violins1": Instrument(channel=0, bank=21, program=49, pan=36, part="strings", **_BOWED),
    "violins2": Instrument(channel=1, bank=26, program=49, pan=46, part="strings", **_BOWED),
    "violas": Instrument(channel=2, bank=31, program=49, pan=76, part="strings", **_BOWED),
    "celli": Instrument(channel=3, bank=41, program=49, pan=86, part="strings", **_BOWED),
    "basses": Instrument(channel=4, bank=51, program=49, pan=90, part="strings", **_BOWED),
    "violins": Instrument(channel=5, bank=21, program=49, pan=40, part="violins", **_BOWED),
    "pizzicato": Instrument("strings", 6, 0, 45, 72, "pizzicato", attack_s=0.009),
    "horn1": Instrument(channel=0, bank=17, program=60, pan=46, part="horn", **_BLOWN),
    "horn2": Instrument(channel=1, bank=17, program=60, pan=50, part="horn", **_BLOWN),
    "oboe": Instrument(channel=2, bank=17, program=68, pan=68, part="oboe", **_BLOWN),
    "flute": Instrument(channel=3, bank=17, program=73, pan=60, part="flute", **_BLOWN),
    "choir": Instrument(channel=4, bank=17, program=52, pan=64, part="choir", **_BLOWN),
    "timpani": Instrument(channel=0, bank=0, program=47, pan=72, part="timpani", attack_s=0.0065,
                          **_STRUCK),
    "claves": Instrument(channel=DRUM_CHANNEL, bank=128, program=48, pan=64, part="claves",
                         attack_s=0.0017, **_STRUCK),
}

STEMS = ("piano", "harp", "strings", "winds", "percussion")
