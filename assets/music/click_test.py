"""click_test.py CLICKS.wav BEATS.txt TIMES.txt [LIMIT_MS]

CLICKS.wav: a click on every beat, 16 bits, as decoded from the OGG. BEATS.txt: which beats have
one. TIMES.txt: the time of every beat in seconds, from 0 on, by the game's tempo map. Prints how
far each click's beginning is from its beat. Exit status 1 if one is farther than LIMIT_MS.

A click begins where its envelope, the highest of every millisecond, first reaches half of the
click's own peak.
"""

import array
import sys
import wave
from pathlib import Path

_WINDOW_S = 0.001
_BEFORE_S = 0.05  # searched before the beat and after it
_AFTER_S = 0.025  # before the hall answers


def read_mono(path):
    """The rate and the louder of both channels, sample by sample."""
    with wave.open(str(path)) as file:
        samples = array.array("h", file.readframes(file.getnframes()))
        return file.getframerate(), [
            max(abs(left), abs(right)) for left, right in zip(samples[::2], samples[1::2])]


def onset(samples, rate, beat_s):
    """Where the click near a time begins, in samples."""
    first = max(0, round((beat_s - _BEFORE_S) * rate))
    near = samples[first:round((beat_s + _AFTER_S) * rate)]
    half = max(near) / 2
    window = round(_WINDOW_S * rate)
    reached = next(place for place, value in enumerate(near) if value >= half)
    # The window in which it was reached slides, so the onset is the crossing less half of it.
    return first + reached - window / 2 if reached >= window else first + reached


def main():
    """The command line; returns the exit status."""
    wav, beats, times = (Path(argument) for argument in sys.argv[1:4])
    limit_ms = float(sys.argv[4]) if len(sys.argv) > 4 else None
    rate, samples = read_mono(wav)
    seconds = [float(line) for line in times.read_text("utf-8").split()]
    errors = []
    for beat in map(int, beats.read_text("utf-8").split()):
        errors.append(onset(samples, rate, seconds[beat]) - seconds[beat] * rate)
    worst = max(errors, key=abs)
    median = sorted(errors)[len(errors) // 2]
    print(f"{len(errors)} clicks: median {median:+.0f}, earliest {min(errors):+.0f}, latest "
          f"{max(errors):+.0f} samples; worst {1000 * abs(worst) / rate:.3f} ms")
    return 1 if limit_ms is not None and 1000 * abs(worst) / rate > limit_ms else 0


if __name__ == "__main__":
    sys.exit(main())
