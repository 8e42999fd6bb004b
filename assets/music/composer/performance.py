"""Notes as they are sent to the synthesizer: exact samples on its grid of 64 frames."""

from dataclasses import dataclass
from fractions import Fraction

from composer.instruments import INSTRUMENTS

RATE = 48000
GRID = 64  # frames; the synthesizer takes an event at the beginning of a block of so many

_CONTROL_STEP_S = 0.02
_EXPRESSION = 2  # the controller that the `Expr.` presets follow
_PEDAL = 64
_MAX_POLYPHONIC_VALUE = 127


def on_grid(seconds):
    """The nearest sample on the grid."""
    return max(0, round(seconds * RATE / GRID)) * GRID


@dataclass(frozen=True)
class Sound:
    """A note as it was meant: which instrument begins it, on which beat, how loud (1..127)."""

    instrument: str
    start: Fraction
    end: Fraction
    pitch: int
    velocity: int


class Performance:
    """Collects sounds; turns them into the events of every stem."""

    def __init__(self, tempo):
        self.tempo = tempo
        self.sounds = []
        self._controls = []  # (sample, instrument, controller, value)

    def add(self, instrument, start, end, pitch, velocity):
        """Has a note played from beat to beat."""
        level = max(1, min(_MAX_POLYPHONIC_VALUE, round(velocity)))
        self.sounds.append(Sound(instrument, start, end, pitch, level))

    def express(self, instrument, start, end, level_at):
        """Draws the loudness curve `level_at(beat)`, 0..1, from beat to beat."""
        first, last = self.tempo.seconds_at(start), self.tempo.seconds_at(end)
        steps = max(1, round((last - first) / _CONTROL_STEP_S))
        sent = None
        for step in range(steps):
            beat = start + (end - start) * Fraction(step, steps)
            value = round(_MAX_POLYPHONIC_VALUE * min(1.0, level_at(beat)))
            if value != sent:
                seconds = self.tempo.seconds_at(beat) - INSTRUMENTS[instrument].attack_s
                self._control(seconds, instrument, _EXPRESSION, value)
                sent = value

    def pedal(self, instrument, start, end):
        """Lifts the dampers just after the beat `start` and lets them fall at `end`."""
        late_s = 0.02
        attack_s = INSTRUMENTS[instrument].attack_s
        self._control(self.tempo.seconds_at(start) - attack_s + late_s, instrument, _PEDAL, 127)
        self._control(self.tempo.seconds_at(end) - attack_s, instrument, _PEDAL, 0)

    def _control(self, seconds, instrument, controller, value):
        self._controls.append((on_grid(seconds), instrument, controller, value))

    def events(self):
        """Lines `sample stem kind channel a b`, in the order in which they happen."""
        events = []
        for name, player in INSTRUMENTS.items():
            where = (player.stem, player.channel)
            events.append((0, 0, *where, "program", player.bank, player.program))
            events.append((0, 1, *where, "control", 10, player.pan))
        for sample, name, controller, value in self._controls:
            player = INSTRUMENTS[name]
            events.append((sample, 3, player.stem, player.channel, "control", controller, value))
        for sound in self._separated():
            player = INSTRUMENTS[sound.instrument]
            start_s = self.tempo.seconds_at(sound.start) - player.attack_s
            end_s = self.tempo.seconds_at(sound.end) - player.attack_s + player.release_s
            where = (player.stem, player.channel)
            start = on_grid(start_s)
            events.append((start, 4, *where, "on", sound.pitch, sound.velocity))
            events.append((max(start + GRID, on_grid(end_s)), 2, *where, "off", sound.pitch, 0))
        for sample, _, stem, channel, kind, first, second in sorted(events):
            yield f"{sample} {stem} {kind} {channel} {first} {second}"

    def _separated(self):
        """The sounds, each ending where the same key of the same instrument is struck again."""
        next_start = {}
        for sound in sorted(self.sounds, key=lambda one: one.start, reverse=True):
            key = (sound.instrument, sound.pitch)
            end = min(sound.end, next_start.get(key, sound.end))
            next_start[key] = sound.start
            yield Sound(sound.instrument, sound.start, end, sound.pitch, sound.velocity)
