"""What each sound is made of: a Csound score for one of the orchestras, and its level."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """One file. Everything that is random comes from `random.Random` with a fixed seed."""

    name: str
    orchestra: str  # ice, wood or crowd
    score: str
    peak_db: float  # of the file, against full scale
    sides: int = 1  # 2: stereo
    loop_s: float = 0  # > 0: a loop of this length, made from a score that is longer
    drive: float = 0  # how far what is between the peaks is lifted towards them


def hall(length_s, level, feedback=0.8, cutoff_hz=7000):
    """The hall, for a file of this length."""
    return f'i "Hall" 0 {length_s} {feedback} {cutoff_hz} {level}'


def lines(*parts):
    return "\n".join(parts)


def skating():
    """What the skater does. All begin at once: they answer to a finger."""
    dry, wet = 0.12, 0.3
    return [
        Recipe("stroke", "ice", lines('i "Push" 0 .42 .8 4300 900', hall(0.6, dry)), -9),
        Recipe("scrape", "ice", lines('i "Chatter" 0 .3 .8 2300', hall(0.5, dry)), -9),
        Recipe(
            "toe-pick",
            "ice",
            lines('i "Clack" 0 .16 1 2350 .9', 'i "Crunch" .004 .2 .4 2400', hall(0.8, wet)),
            -6,
            drive=1.5,
        ),
        Recipe("edge-take-off", "ice", lines('i "Rip" 0 .3 .9', hall(0.9, wet)), -8),
        Recipe(
            "touch-down",
            "ice",
            lines('i "Clack" 0 .12 .8 1900 .5', 'i "Crunch" 0 .25 .5 1800', hall(0.7, wet)),
            -7,
        ),
        Recipe(
            "landing-soft",
            "ice",
            lines(
                'i "Thud" 0 .4 .5 120 52 .2',
                'i "Crunch" 0 .6 .35 2200',
                'i "RunOut" 0 1.1 2.2 5000 .14',
                hall(1.6, wet),
            ),
            -6,
        ),
        Recipe(
            "landing-stiff",
            "ice",
            lines(
                'i "Clack" 0 .15 1 1500 .8',
                'i "Thud" 0 .4 1 165 60 .14',
                'i "Crunch" 0 .7 .9 4300',
                'i "RunOut" 0 .7 1.2 3600 .2',
                hall(1.4, wet),
            ),
            -4,
            drive=2,
        ),
        Recipe(
            "step-out",
            "ice",
            lines(
                'i "Chatter" 0 .16 .7 2000',
                'i "Clack" .17 .14 1 1750 .7',
                'i "Crunch" .17 .4 .8 3000',
                'i "Chatter" .21 .24 .5 1700',
                hall(1.0, wet),
            ),
            -5,
            drive=2,
        ),
        Recipe(
            "hand-down",
            "ice",
            lines(
                'i "Thud" 0 .15 .5 240 130 .05',
                'i "Slide" 0 .42 .9 1500',
                'i "Crunch" .01 .2 .2 900',
                hall(0.7, dry),
            ),
            -8,
        ),
        Recipe(
            "fall",
            "ice",
            lines(
                'i "Clack" 0 .12 .5 1400 .6',
                'i "Thud" 0 .6 1.3 98 40 .3',
                'i "Thud" .15 .5 .8 120 46 .2',
                'i "Crunch" .01 .6 .6 3600',
                'i "Slide" .06 1.5 1.3 850',
                'i "RunOut" .1 1.3 1.5 2600 .1',
                hall(2.2, wet),
            ),
            -4,
        ),
        Recipe(
            "rise",
            "ice",
            lines(
                'i "Slide" 0 .3 .6 1900',
                'i "Chatter" .24 .14 .35 2600',
                'i "Push" .36 .4 .8 4000 800',
                hall(1.0, dry),
            ),
            -10,
        ),
        Recipe("tock", "wood", lines('i "Block" 0 .25 1 830 .14', hall(0.5, wet)), -8),
        Recipe("spin-tick", "wood", lines('i "Block" 0 .12 1 1980 .05', hall(0.3, dry)), -11),
        Recipe(
            "crack",
            "ice",
            lines(
                'i "Fissure" 0 .4 1',
                'i "Fissure" .07 .3 .35',
                'i "Thud" 0 .4 .35 90 44 .2',
                hall(1.8, 0.4, 0.86),
            ),
            -6,
            drive=2,
        ),
    ]


def gasp():
    rng = random.Random(90)
    score = [
        f'i "Breath" {rng.uniform(0, 0.06):.3f} {rng.uniform(0.35, 0.5):.2f} .05 '
        f"{rng.random():.3f} {rng.uniform(1500, 2600):.0f}"
        for _ in range(40)
    ]
    score += [
        f'i "Voice" {rng.uniform(0, 0.12):.3f} {rng.uniform(0.5, 0.85):.2f} .012 '
        f"{rng.random():.3f} {rng.uniform(160, 420):.0f} {rng.uniform(420, 560):.0f} "
        f"{rng.uniform(850, 1100):.0f} -.12"
        for _ in range(80)
    ]
    return Recipe("gasp", "crowd", lines(*score, hall(2.0, 0.35, 0.84, 6000)), -8, sides=2)


@dataclass(frozen=True)
class Applause:
    people: int
    length_s: float
    rise_s: float  # until all clap
    voices: int
    whistles: int
    seed: int
    peak_db: float
    drive: float


def share_of_people(house, time_s):
    """How many of them clap: in from the first second, out one by one from 60 % on."""
    rising = min(1.0, (time_s / house.rise_s + 0.15) ** 1.4)
    leaving_s = house.length_s * 0.6
    left = max(0.0, time_s - leaving_s) / (house.length_s - leaving_s)
    return rising * max(0.0, 1 - left) ** 1.3


def one_person(house, rng):
    pitch, place, rate = rng.uniform(850, 2100), rng.random(), rng.uniform(2.8, 5.2)
    level = rng.uniform(0.02, 0.09) * (1 if rng.random() < 0.85 else 1.7)
    width, shyness = rng.uniform(0.35, 0.8), rng.random()
    time_s = rng.uniform(0, 0.5)
    claps = []
    while time_s < house.length_s:
        if share_of_people(house, time_s) > shyness * 0.95:
            claps.append(
                f'i "Clap" {time_s:.4f} .08 {level * rng.uniform(0.7, 1.1):.4f} {place:.3f} '
                f"{pitch * rng.uniform(0.96, 1.04):.0f} {width:.2f}"
            )
        time_s += 1 / rate * rng.gauss(1, 0.05)
    return claps


def applause(name, house):
    rng = random.Random(house.seed)
    score = [clap for _ in range(house.people) for clap in one_person(house, rng)]
    for _ in range(house.voices):
        first, second = rng.choice([(650, 1100), (450, 850), (720, 1250)])
        pitch = rng.choice([rng.uniform(130, 230), rng.uniform(230, 430)])
        score.append(
            f'i "Voice" {rng.betavariate(2, 3) * house.length_s * 0.8:.3f} '
            f"{rng.uniform(0.6, 1.7):.2f} {rng.uniform(0.003, 0.009):.4f} {rng.random():.3f} "
            f"{pitch:.0f} {first * rng.uniform(0.93, 1.1):.0f} "
            f"{second * rng.uniform(0.93, 1.1):.0f} .22"
        )
    for _ in range(house.whistles):
        score.append(
            f'i "Whistle" {rng.uniform(house.rise_s * 0.7, house.length_s * 0.6):.2f} '
            f"{rng.uniform(0.4, 0.8):.2f} .012 {rng.random():.2f}"
        )
    score.append(hall(house.length_s + 2, 0.28, 0.88))
    return Recipe(name, "crowd", lines(*score), house.peak_db, sides=2, drive=house.drive)


def crowd():
    return [
        gasp(),
        applause("applause-small", Applause(24, 3.2, 0.6, 0, 0, 24, -12, 6)),
        applause("applause-warm", Applause(110, 5.0, 1.2, 18, 0, 110, -9, 4)),
        applause("applause-ovation", Applause(260, 8.0, 2.0, 120, 3, 260, -8, 3)),
    ]


def answers():
    """The house rules: counting in, and the menus."""
    return [
        Recipe("count-in", "wood", lines('i "Block" 0 .2 1 1660 .1', hall(0.3, 0.05)), -7),
        Recipe(
            "menu-move",
            "wood",
            lines('i "Partial" 0 .2 .5 1318.5 .15', 'i "Pluck" 0 .05 .15 3000', hall(0.3, 0.05)),
            -14,
        ),
        Recipe(
            "menu-accept",
            "wood",
            lines(
                'i "Partial" 0 .5 .4 659.26 .4',
                'i "Partial" 0 .5 .15 1318.5 .3',
                'i "Partial" .09 .6 .4 987.77 .5',
                'i "Partial" .09 .6 .15 1975.5 .3',
                'i "Pluck" 0 .05 .15 3000',
                hall(1.0, 0.15),
            ),
            -11,
        ),
    ]


# A celesta's bar over a harp's string: of each partial, the frequency, the level, and how long it
# rings in seconds at middle C. The sixth is the bar's own, out of tune with the string.
PARTIALS = [
    (1.0, 0.5, 1.6),
    (2.0, 0.22, 1.1),
    (3.0, 0.1, 0.8),
    (4.0, 0.06, 0.55),
    (5.02, 0.03, 0.35),
    (6.27, 0.035, 0.12),
]

LOWEST_NOTE, HIGHEST_NOTE = 60, 88


def note(midi):
    pitch_hz = 440 * 2 ** ((midi - 69) / 12)
    shorter = 2 ** (-(midi - 60) / 70)  # high strings ring shorter
    score = [
        f'i "Partial" 0 1.5 {level} {pitch_hz * ratio:.4f} {ring_s * shorter:.3f}'
        for ratio, level, ring_s in PARTIALS
    ]
    score.append(f'i "Pluck" 0 .06 .2 {min(pitch_hz * 5, 6000):.0f}')
    score.append(hall(1.8, 0.22, 0.82))
    return Recipe(f"note-{midi}", "wood", lines(*score), -9)


def notes():
    return [note(midi) for midi in range(LOWEST_NOTE, HIGHEST_NOTE + 1)]


def beds():
    """The loops that run under everything; the game moves their gain and pitch."""
    return [
        Recipe("glide-bed", "ice", lines('i "Glide" 0 7 .8', hall(7, 0.1)), -14, 2, loop_s=4),
        Recipe("edge-bed", "ice", lines('i "Carve" 0 7 .8', hall(7, 0.1)), -14, 2, loop_s=4),
    ]


def all_recipes():
    return skating() + crowd() + answers() + beds() + notes()
