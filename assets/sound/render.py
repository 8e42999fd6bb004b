"""Renders the recipes to OGG: Csound makes the sound, this trims, loops and levels it.

The same recipes give the same bytes each time, on one machine.
"""

import array
import math
import pathlib
import subprocess
import sys
import tempfile
import wave

import recipes

RATE_HZ = 48_000
QUALITY = "4"

HEAD_DB = -34  # what is softer than this under the peak, at the beginning, is cut off
TAIL_DB = -60  # and at the end
FADE_S = 0.01
LOOP_SKIP_S = 0.8  # until the hall has filled
LOOP_FADE_S = 1.0

HERE = pathlib.Path(__file__).resolve().parent


def gain_of(decibels):
    return 10 ** (decibels / 20)


def run(*command):
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, errors="replace")
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done


def csound(recipe, folder):
    """The raw sound: a list of sides."""
    score, raw = folder / "sound.sco", folder / "sound.raw"
    score.write_text(recipe.score + "\n")
    run("csound", "-d", "-m0", "-h", "-f", "-o", raw, f"{recipe.orchestra}.orc", score)
    both = array.array("f", raw.read_bytes())
    left, right = both[0::2], both[1::2]
    if recipe.sides == 2:
        return [left, right]
    return [array.array("f", ((a + b) / 2 for a, b in zip(left, right)))]


def peak_of(sides):
    return max(max(map(abs, side)) for side in sides)


def trim(sides):
    """Cuts the soft beginning and end off, and fades the end."""
    peak = peak_of(sides)
    loudness = [max(map(abs, frame)) for frame in zip(*sides)]
    first = next(i for i, x in enumerate(loudness) if x > peak * gain_of(HEAD_DB))
    end = len(loudness) - next(
        i for i, x in enumerate(reversed(loudness)) if x > peak * gain_of(TAIL_DB)
    )
    sides = [side[first:end] for side in sides]
    fade = int(FADE_S * RATE_HZ)
    for side in sides:
        for i in range(fade):
            side[-1 - i] *= i / fade
    return sides


def loop(sides, length_s):
    """The end of the loop goes over into what came before its beginning."""
    length, fade = int(length_s * RATE_HZ), int(LOOP_FADE_S * RATE_HZ)
    begin = int(LOOP_SKIP_S * RATE_HZ) + fade
    looped = []
    for side in sides:
        body = side[begin : begin + length]
        for i in range(fade):
            angle = math.pi / 2 * i / fade
            before = side[begin - fade + i]
            at = length - fade + i
            body[at] = body[at] * math.cos(angle) + before * math.sin(angle)
        looped.append(body)
    return looped


def level(sides, peak_db, drive):
    peak, full = peak_of(sides), gain_of(peak_db) * 32767

    def shaped(x):
        return math.tanh(drive * x / peak) / math.tanh(drive) if drive else x / peak

    return [array.array("h", (round(full * shaped(x)) for x in side)) for side in sides]


def write_wav(sides, path):
    frames = array.array("h", bytes(2 * len(sides) * len(sides[0])))
    for i, side in enumerate(sides):
        frames[i :: len(sides)] = side
    if sys.byteorder == "big":
        frames.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(sides))
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(frames.tobytes())


def render(recipe, folder):
    sides = csound(recipe, folder)
    sides = loop(sides, recipe.loop_s) if recipe.loop_s else trim(sides)
    sides = level(sides, recipe.peak_db, recipe.drive)
    wav, ogg = folder / "sound.wav", HERE / f"{recipe.name}.ogg"
    write_wav(sides, wav)
    # A serial number of its own choice would be another one each time.
    run("oggenc", "--quiet", "--quality", QUALITY, "--serial", "1", "--output", ogg, wav)
    print(f"{recipe.name:17} {len(sides[0]) / RATE_HZ:5.2f} s {recipe.peak_db:6.1f} dB "
          f"{ogg.stat().st_size:7} bytes")


def main():
    wanted = sys.argv[1:]
    known = recipes.all_recipes()
    unknown = set(wanted) - {recipe.name for recipe in known}
    if unknown:
        sys.exit(f"render: there is no recipe for {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder:
        for recipe in known:
            if not wanted or recipe.name in wanted:
                render(recipe, pathlib.Path(folder))


if __name__ == "__main__":
    main()
