"""What can be known of a score without hearing it. Every finding is one sentence."""

from composer.orchestra import tied
from composer.voicing import parallels

_LOWEST_SUNG, _HIGHEST_SUNG = 50, 71  # D3 to B4, a tenor's
_STEP = 2  # semitones


def findings(score, performance, routine):
    """All that is wrong."""
    found = _range(score, routine.tempo)
    found += _dissonances(score.voice, score, routine.tempo, "voice")
    for instrument, notes in score.lines.items():
        if instrument != "timpani":
            found += _dissonances(notes, score, routine.tempo, instrument)
    found += _open_parallels(score, routine.tempo)
    found += _unheard_moments(performance, routine)
    return found


def _range(score, tempo):
    """The voice stays within a tenor's range and has its highest note once."""
    found = []
    for note in score.voice:
        if not _LOWEST_SUNG <= note.pitch <= _HIGHEST_SUNG:
            found.append(f"{tempo.position_of(note.start)}: the voice cannot sing {note.pitch}")
    highest = max(note.pitch for note in score.voice)
    peaks = [note for note in tied(score.voice) if note.pitch == highest]
    if len(peaks) != 1:
        found.append(f"the voice has its highest note {len(peaks)} times, not once")
    return found


def _dissonances(notes, score, tempo, part):
    """A note on a beat is of the harmony, or it resolves by step into one that is."""
    found = []
    for note, following in zip(notes, notes[1:] + [None]):
        chord = score.chord_at(note.start)
        if note.start.denominator > 1 or chord is None or chord.has(note.pitch):
            continue
        resolved = (following is not None and following.start == note.end
                    and abs(following.pitch - note.pitch) <= _STEP
                    and score.chord_at(following.start).has(following.pitch))
        if not resolved:
            found.append(f"{tempo.position_of(note.start)}: {part} has {note.pitch}, "
                         f"foreign to {chord.symbol}, and does not resolve it")
    return found


def _open_parallels(score, tempo):
    """No parallel fifths or octaves of voice and bass from harmony to harmony."""
    found = []
    previous = None
    for harmony in score.harmonies:
        sung = [note.pitch for note in tied(score.voice)
                if note.start <= harmony.start < note.end]
        if not sung:
            previous = None
            continue
        pair = (harmony.chord.bass_above(36), sung[0])
        if previous and _moves_nearest(previous[0], pair[0]) and parallels(
                previous, (_nearest(previous[0], pair[0]), pair[1])):
            found.append(f"{tempo.position_of(harmony.start)}: voice and bass in parallel")
        previous = pair
    return found


def _nearest(previous, pitch):
    """The pitch in the octave in which the bass reaches it soonest."""
    return min((pitch - 12, pitch, pitch + 12), key=lambda one: abs(one - previous))


def _moves_nearest(previous, pitch):
    return _nearest(previous, pitch) != previous


def _unheard_moments(performance, routine):
    """Whatever the routine asks for on a beat, some instrument begins a note there."""
    heard = {sound.start for sound in performance.sounds}
    return [f"{routine.tempo.position_of(beat)}: the routine has a moment that no note begins on"
            for beat in routine.moments() if beat not in heard]
