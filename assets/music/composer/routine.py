"""What the music must know of a routine: its tempo map and the moments it asks the player for."""

import re
from fractions import Fraction

from composer.tempo import TempoMap

_BEAT1 = re.compile(r"beat1\s+(\d+(?:\.\d+)?)s")
_STROKES = ("push", "crossover", "toe-step")
_LANDINGS = re.compile(r"\bland=(\S+)")
_ENTRY = re.compile(r"\benter=(\S+)")
_LENGTH = re.compile(r"\s(\d+)(?:\+(\d+/\d+))?(?:\s|$)")


class Routine:
    """A `.program` file. `choreo check` has the last word on it; here it is taken to be right."""

    def __init__(self, path):
        lines = [line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines()]
        self.rows = _section(lines, "program", "end")
        beat1 = next(match for line in lines if (match := _BEAT1.fullmatch(line)))
        self.tempo = TempoMap(float(beat1.group(1)), _section(lines, "tempo", "program"))

    def moments(self):
        """Every beat on which a row begins, a foot strokes, a spin is entered or a jump lands."""
        beats = set()
        for position, text in self.rows:
            at = self.tempo.beat_at(position)
            if not text.startswith("rest"):
                beats.add(at)
            if text.split()[0] in _STROKES:
                feet = len(re.findall(r"\s[LR]\b", text))
                length = self._length_of(text)
                beats.update(at + foot * length / feet for foot in range(feet))
            for match in (_LANDINGS.search(text), _ENTRY.search(text)):
                if match:
                    beats.update(self.tempo.beat_at(p) for p in match.group(1).split(","))
        return sorted(beats)

    @staticmethod
    def _length_of(text):
        whole, part = _LENGTH.search(text).groups()
        return Fraction(whole) + Fraction(part or 0)


def _section(lines, first, last):
    """The rows between two headings, each split into its position and the rest."""
    rows = [line for line in lines[lines.index(first) + 1:lines.index(last)] if line]
    return [(row.split()[0], " ".join(row.split()[1:])) for row in rows]
