"""compose.py PIECE.score ROUTINE.program OUT [--clicks INSTRUMENT]

Writes into the folder OUT all that the renderers need: events.txt for tools/stems, the curves of
the voice and voice.sco for orchestra/voice.orc, mix.sco for orchestra/mix.orc, title.txt, and
music.harmony.tsv. With --clicks the music is a click on every beat instead, and beats.txt lists
which. Exit status 1, and a list, if the checks find something in the score.
"""

import argparse
import sys
from pathlib import Path

from composer import checks, clicks, orchestra
from composer.harmony_table import harmony_table
from composer.instruments import STEMS
from composer.performance import GRID, RATE
from composer.routine import Routine
from composer.score import ScoreError, read_score
from composer.singer import Singer, phrases


def write_events(performance, length_s, out):
    """events.txt: the length, the stems, and every event in order."""
    frames = int(length_s * RATE / GRID) * GRID
    lines = [f"length {frames}", *(f"stem {name}" for name in STEMS), *performance.events()]
    (out / "events.txt").write_text("\n".join(lines) + "\n", "utf-8")


def write_voice(score, tempo, notes, out):
    """The curves of the voice, one value a line, and its score."""
    singer = Singer(lambda seconds: score.level("voice", tempo.beat_at_seconds(seconds)),
                    score.length_s)
    for phrase in phrases(notes, tempo):
        singer.sing(phrase)
    for name, values in singer.curves.items():
        text = "\n".join(f"{value:.6g}" for value in values)
        (out / f"voice-{name}.txt").write_text(text + "\n", "utf-8")
    (out / "voice.sco").write_text(f'i "Voice" 0 {score.length_s:.9f}\n', "utf-8")


def write_mix(score, tempo, out, with_cymbals):
    """The score of the mix: the hall and, in music, the cymbals."""
    lines = [f'i "Hall" 0 {score.length_s:.9f}']
    for span in score.spans_of("cymbal") if with_cymbals else []:
        start = tempo.seconds_at(span.start)
        length = tempo.seconds_at(span.end) - start
        lines.append(f'i "Cymbal{span.name.capitalize()}" {start:.9f} {length:.9f} {span.value}')
    (out / "mix.sco").write_text("\n".join(lines) + "\n", "utf-8")


def main():
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Compile a score.")
    parser.add_argument("score", type=Path)
    parser.add_argument("routine", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--clicks", choices=clicks.instruments())
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    routine = Routine(arguments.routine)
    tempo = routine.tempo
    try:
        score = read_score(arguments.score, tempo)
    except ScoreError as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.clicks:
        performance = clicks.play_clicks(arguments.clicks, tempo, score.length_s)
        times = [f"{int(beat)}" for beat in clicks.click_beats(tempo, score.length_s)]
        (arguments.out / "beats.txt").write_text("\n".join(times) + "\n", "utf-8")
        sung = []
    else:
        performance = orchestra.play(score, tempo)
        sung = orchestra.tied(score.voice)
        found = checks.findings(score, performance, routine)
        for finding in found:
            print(f"{arguments.score}: {finding}", file=sys.stderr)
        if found:
            return 1
    write_events(performance, score.length_s, arguments.out)
    write_voice(score, tempo, sung, arguments.out)
    write_mix(score, tempo, arguments.out, not arguments.clicks)
    (arguments.out / "title.txt").write_text(score.title + "\n", "utf-8")
    (arguments.out / "music.harmony.tsv").write_text(harmony_table(score, tempo), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
