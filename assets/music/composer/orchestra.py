"""Everything but the voice: figures, written lines, doublings, pads, rolls."""

import random
from fractions import Fraction

from composer.figures import play_figure
from composer.instruments import INSTRUMENTS
from composer.performance import Performance
from composer.score import Harmony
from composer.voicing import voice_choir, voice_strings

_STROKES_A_SECOND = 13.0  # of a timpani roll
_BASSES_FROM = 28
_SEED = 1
_LEAST_EXPRESSION = 0.14


def play(score, tempo):
    """The whole orchestra's performance."""
    performance = Performance(tempo)
    for figure in score.figures:
        play_figure(score, performance, figure)
    _play_lines(score, performance)
    _play_doublings(score, performance)
    _play_pads(score, performance)
    _play_rolls(score, performance)
    _press_pedal(score, performance)
    _draw_expression(score, performance)
    return performance


def _velocity(score, instrument, beat):
    player = INSTRUMENTS[instrument]
    level = score.level(player.part, beat)
    return 56 + 50 * level if player.expression else 22 + 100 * level


def _play_lines(score, performance):
    for instrument, notes in score.lines.items():
        for note in notes:
            performance.add(instrument, note.start, note.end, note.pitch,
                            _velocity(score, instrument, note.start))


def _play_doublings(score, performance):
    """Follows the voice; a note that the voice goes on with in the next one is not begun anew."""
    for span in score.spans_of("double"):
        for note in tied(score.voice):
            if span.start <= note.start < span.end:
                performance.add(span.name, note.start, note.end, note.pitch + int(span.value),
                                _velocity(score, span.name, note.start))


def tied(notes):
    """The notes with those joined that only go on with the same pitch on the same vowel."""
    joined = []
    for note in notes:
        last = joined[-1] if joined else None
        if last and (last.end, last.pitch, "_") == (note.start, note.pitch, note.syllable):
            joined[-1] = type(note)(last.start, note.end, last.pitch, last.syllable)
        else:
            joined.append(note)
    return joined


def harmonies_within(score, start, end):
    """The harmonies between two beats, cut to them."""
    return [Harmony(max(one.start, start), min(one.end, end), one.chord)
            for one in score.harmonies if one.start < end and one.end > start]


def _play_pads(score, performance):
    for span in score.spans_of("pad"):
        harmonies = harmonies_within(score, span.start, span.end)
        if span.name == "choir":
            players, voicings = ["choir"] * 4, voice_choir(harmonies)
        else:
            players = ["celli", "violas", "violins2", "violins1", "basses"]
            voicings = [pitches + (harmony.chord.bass_above(_BASSES_FROM),)
                        for harmony, pitches in zip(harmonies, voice_strings(harmonies))]
        for harmony, pitches in zip(harmonies, voicings):
            for instrument, pitch in zip(players, pitches):
                performance.add(instrument, harmony.start, harmony.end, pitch,
                                _velocity(score, instrument, harmony.start))


def _play_rolls(score, performance):
    """Strokes at an even rate that fit the span; left and right hand differ a little."""
    hands = random.Random(_SEED)
    for span in score.spans_of("roll"):
        seconds = (performance.tempo.seconds_at(span.end)
                   - performance.tempo.seconds_at(span.start))
        strokes = round(seconds * _STROKES_A_SECOND)
        for number in range(strokes):
            start = span.start + (span.end - span.start) * Fraction(number, strokes)
            velocity = 12 + 70 * score.level(INSTRUMENTS[span.name].part, start)
            velocity += hands.uniform(-3, 3) - 4 * (number % 2)
            performance.add(span.name, start, start + Fraction(1, 2), int(span.value), velocity)


def _press_pedal(score, performance):
    """The piano's pedal is changed with the harmony."""
    for harmony in score.harmonies:
        performance.pedal("piano", harmony.start, harmony.end)


def _draw_expression(score, performance):
    """Loudness of those whose notes can swell, as long as they have notes."""
    for name, player in INSTRUMENTS.items():
        sounds = [sound for sound in performance.sounds if sound.instrument == name]
        if not player.expression or not sounds:
            continue

        def level_at(beat, part=player.part):
            return _LEAST_EXPRESSION + (1 - _LEAST_EXPRESSION) * score.level(part, beat)

        performance.express(name, min(sound.start for sound in sounds),
                            max(sound.end for sound in sounds), level_at)
