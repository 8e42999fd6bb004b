"""The four notes that the game sounds, one for each completed rotation, as a table."""

_LOWEST_ROOT = 60

_HEADER = """\
# The harmony of the music, written by assets/music/render from the score.
# From each position (measure.beat) on, the four notes of the completed rotations of a jump: MIDI
# numbers, ascending, 60 to 88: root, third, fifth, octave. Columns are separated by tabs.
# at	n1	n2	n3	n4
"""


def four_notes(chord):
    """Root, third, fifth and octave of a chord as MIDI numbers from 60 on."""
    root = _LOWEST_ROOT + (chord.classes[0] - _LOWEST_ROOT) % 12
    third, fifth = (root + (tone - root) % 12 for tone in chord.classes[1:3])
    return root, third, fifth, root + 12


def harmony_table(score, tempo):
    """The text of `music.harmony.tsv`."""
    rows = []
    last = None
    for harmony in score.harmonies:
        notes = four_notes(harmony.chord)
        if notes != last:
            columns = (tempo.position_of(harmony.start), *map(str, notes))
            rows.append("\t".join(columns) + "\n")
        last = notes
    return _HEADER + "".join(rows)
