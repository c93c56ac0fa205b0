"""Pictures of people together: talking, learning, helping."""

import math
from random import Random

from smartvest.demo.drawing.canvas import WIDTH, Canvas
from smartvest.demo.drawing.motifs_digital import pattern
from smartvest.demo.drawing.palette import CORAL, SKIN, SUNLIGHT, Palette, mix
from smartvest.demo.drawing.scenery import HORIZON, ground, house, landscape, person, sky, skyline, tree, trees
from smartvest.demo.drawing.things import bubble, bulb, check, heart, laptop, lines_of_text, phone


def speech_bubbles(c: Canvas, p: Palette, rng: Random) -> None:
    """Large speech bubbles above the roofs of a town."""
    sky(c, p, rng)
    skyline(c, p, rng, base=1000, scale=0.95)
    bubble(c, (140, 120, 560, 300), p.near)
    lines_of_text(c, 210, 190, (420, 350, 240), mix(p.near, p.light, 0.8), 26)
    bubble(c, (860, 90, 480, 260), p.accent, tail_right=True)
    check(c, 1080, 262, 1.9, p.dark)
    bubble(c, (560, 420, 420, 220), p.second, tail_right=True)
    for step in range(3):
        c.circle(680 + step * 90, 530, 26, p.light)
    bubble(c, (1120, 440, 340, 230), p.light)
    heart(c, 1290, 550, 0.72, CORAL)


def barcamp(c: Canvas, p: Palette, rng: Random) -> None:
    """A pinboard full of session cards, people in front of it."""
    pattern(c, p, rng)
    c.rect(0, 850, WIDTH, 150, p.ground)
    c.rect(240, 90, 1120, 560, mix(p.middle, p.light, 0.12), 24)
    c.rect(272, 122, 1056, 496, mix(p.far, p.light, 0.45), 12)
    colours = (p.near, p.accent, p.second, CORAL, p.light)
    for row in range(3):
        for column in range(6):
            if rng.random() < 0.16:
                continue
            x, y = 306 + column * 170 + rng.randint(-8, 8), 150 + row * 156 + rng.randint(-8, 8)
            colour = rng.choice(colours)
            c.rect(x, y, 140, 118, colour, 8)
            lines_of_text(c, x + 18, y + 34, (rng.randint(70, 104), rng.randint(50, 90)), mix(colour, p.dark, 0.5), 14)
            c.circle(x + 70, y + 8, 9, p.dark)
    for x, size, shirt in (
        (190, 1.55, p.second),
        (520, 1.4, p.accent),
        (830, 1.6, p.near),
        (1160, 1.42, CORAL),
        (1430, 1.55, p.middle),
    ):
        person(c, x, 960, size, shirt, rng)


def round_table(c: Canvas, p: Palette, rng: Random) -> None:
    """A round table from above with people around it."""
    pattern(c, p, rng)
    shirts = (p.near, p.accent, p.second, p.middle, CORAL, SUNLIGHT)
    count = 9
    for number in range(count):
        at = math.tau * number / count + 0.2
        x, y = 800 + 480 * math.cos(at), 500 + 384 * math.sin(at)
        c.ellipse(x, y, 104, 104, shirts[number % len(shirts)])
        c.circle(800 + 446 * math.cos(at), 500 + 356 * math.sin(at), 50, rng.choice(SKIN))
        c.circle(
            800 + 456 * math.cos(at),
            500 + 364 * math.sin(at),
            44,
            rng.choice(((52, 38, 34), (110, 80, 56), (190, 186, 182))),
        )
    c.ellipse(800, 510, 372, 292, mix(p.dark, p.middle, 0.4))
    c.ellipse(800, 500, 372, 292, mix(p.light, p.far, 0.25))
    for number in range(count):
        at = math.tau * number / count + 0.2
        x, y = 800 + 276 * math.cos(at), 500 + 206 * math.sin(at)
        c.rect(x - 44, y - 32, 88, 64, rng.choice((p.near, p.light, p.far, p.accent)), 8)
    bulb(c, 800, 470, 0.9, (p.accent, p.dark))


def neighbourhood(c: Canvas, p: Palette, rng: Random) -> None:
    """Two houses; an old and a young person look at a tablet on a bench."""
    landscape(c, p, rng)
    house(c, 90, HORIZON + 8, 330, 300, (p.near, mix(p.near, p.dark, 0.5), p.window))
    house(c, 1150, HORIZON + 8, 340, 340, (p.second, mix(p.second, p.dark, 0.5), p.window))
    trees(c, p, rng, HORIZON + 8, (520, 1070))
    ground(c, p)
    c.rect(500, 800, 620, 32, mix(p.accent, p.dark, 0.35), 10)
    c.rect(500, 690, 620, 30, mix(p.accent, p.dark, 0.35), 10)
    for x in (540, 1060):
        c.rect(x, 690, 24, 230, p.dark, 6)
    person(c, 700, 930, 1.35, p.accent, rng)
    person(c, 900, 930, 1.35, p.near, rng)
    c.rect(726, 650, 150, 106, p.dark, 14)
    c.rect(738, 662, 126, 82, p.light, 6)
    heart(c, 801, 702, 0.3, CORAL)
    heart(c, 800, 380, 0.85, CORAL)


def community(c: Canvas, p: Palette, rng: Random) -> None:
    """A row of people of different size below a large heart of hexagons."""
    pattern(c, p, rng)
    rows = ["0110110", "1111111", "1111111", "0111110", "0011100", "0001000"]
    colours = (p.near, p.second, p.accent, CORAL, p.middle)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell == "1":
                x = 800 + (column - 3) * 104
                c.hexagon(x, 130 + row * 84, 54, colours[(row * 2 + column) % len(colours)])
    c.rect(0, 860, WIDTH, 140, p.ground)
    places = ((170, 1.35), (350, 1.1), (520, 1.45), (1080, 1.4), (1260, 1.15), (1440, 1.38))
    for number, (x, size) in enumerate(places):
        person(c, x, 940, size, colours[number % len(colours)], rng)


def video_call(c: Canvas, p: Palette, rng: Random) -> None:
    """A laptop with four people on its screen."""
    pattern(c, p, rng)
    c.rect(0, 810, WIDTH, 190, p.ground)
    x, y, w, h = laptop(c, 300, 840, 1000, p)
    colours = (p.far, mix(p.accent, p.light, 0.4), mix(p.second, p.light, 0.4), p.middle)
    shirts = (p.near, p.second, p.accent, CORAL)
    for number in range(4):
        bx, by = x + 16 + (number % 2) * (w / 2), y + 16 + (number // 2) * (h / 2)
        bw, bh = w / 2 - 32, h / 2 - 32
        c.rect(bx, by, bw, bh, colours[number], 14)
        cx = bx + bw / 2
        c.pie(cx, by + bh, 112, 180, 360, shirts[number])
        c.circle(cx, by + bh - 138, 52, rng.choice(SKIN))
        c.pie(cx, by + bh - 144, 58, 180, 360, rng.choice(((52, 38, 34), (120, 84, 56), (200, 194, 188))))
    bubble(c, (1230, 130, 260, 170), p.accent)
    lines_of_text(c, 1276, 180, (160, 110), p.dark, 20)


def first_aid(c: Canvas, p: Palette, rng: Random) -> None:
    """A phone with a heart line; people nearby are being called."""
    pattern(c, p, rng)
    c.rect(0, 850, WIDTH, 150, p.ground)
    for radius, share in ((620, 0.2), (470, 0.4), (330, 0.65)):
        c.circle(800, 470, radius, mix(p.sky, p.glow, share))
    c.rect(0, 850, WIDTH, 150, p.ground)
    for x, size, shirt in ((240, 1.3, p.second), (470, 1.15, p.accent), (1150, 1.2, p.near), (1380, 1.32, p.second)):
        person(c, x, 940, size, shirt, rng)
    sx, sy, sw, _ = phone(c, 625, 140, 1.18, p)
    heart(c, sx + sw / 2, sy + 240, 1.05, CORAL)
    middle = sy + 470
    points = [(0, 0), (70, 0), (95, -60), (130, 80), (165, -110), (195, 30), (215, 0), (sw - 60, 0)]
    c.line([(sx + 30 + dx, middle + dy) for dx, dy in points], p.near, 14)


def school(c: Canvas, p: Palette, rng: Random) -> None:
    """A school with pupils and a sensor they have built."""
    landscape(c, p, rng)
    wall = mix(p.near, p.light, 0.25)
    c.rect(250, 380, 1100, 390, wall)
    c.poly([(600, 380), (1000, 380), (800, 250)], mix(p.near, p.dark, 0.4))
    c.rect(230, 360, 1140, 26, mix(p.near, p.dark, 0.4))
    c.circle(800, 326, 34, p.light)
    c.line([(800, 326), (800, 306)], p.dark, 6)
    c.line([(800, 326), (814, 332)], p.dark, 6)
    for x in (300, 430, 560, 950, 1080, 1210):
        for y in (430, 580):
            c.rect(x, y, 92, 104, p.window, 8)
    c.rect(724, 560, 152, 210, mix(p.near, p.dark, 0.5), 8)
    ground(c, p)
    tree(c, 130, HORIZON + 10, 1.3, (p.leaf, p.dark))
    tree(c, 1480, HORIZON + 10, 1.2, (p.leaf, p.dark))
    for x, size, shirt in ((430, 0.95, p.second), (600, 0.85, p.accent), (980, 0.9, CORAL), (1150, 1, p.near)):
        person(c, x, 950, size, shirt, rng)
    c.rect(720, 800, 150, 110, p.light, 16)
    for row in range(3):
        c.rect(708, 818 + row * 28, 174, 14, mix(p.light, p.middle, 0.4), 7)
    c.rect(786, 740, 12, 64, p.dark)
    c.circle(792, 734, 16, p.accent)


def park(c: Canvas, p: Palette, rng: Random) -> None:
    """A park with a stage, bunting and people on the grass."""
    sky(c, p, rng)
    trees(c, p, rng, 700, (80, 240, 420, 1180, 1340, 1520))
    c.rect(0, 690, WIDTH, 310, mix(p.leaf, p.light, 0.12))
    c.ellipse(800, 900, 900, 150, mix(p.leaf, p.light, 0.26))
    c.poly([(540, 400), (1060, 400), (1110, 470), (490, 470)], p.near)
    c.rect(530, 470, 24, 250, p.dark)
    c.rect(1046, 470, 24, 250, p.dark)
    c.rect(500, 700, 600, 60, mix(p.accent, p.dark, 0.3), 8)
    person(c, 800, 706, 0.8, p.second, rng)
    for step in range(14):
        x, y = 130 + step * 100, 250 + 60 * math.sin(step * 0.75)
        c.poly([(x, y), (x + 62, y + 6), (x + 28, y + 74)], (p.near, p.accent, p.second, CORAL)[step % 4])
    for x, size, shirt in (
        (250, 1.05, p.accent),
        (420, 1, p.near),
        (620, 1.1, CORAL),
        (980, 1.05, p.second),
        (1180, 1.1, p.accent),
        (1370, 1, p.near),
    ):
        person(c, x, 980, size, shirt, rng)


def square(c: Canvas, p: Palette, rng: Random) -> None:
    """A town square with a fountain, a stall and people with headsets."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    c.ellipse(520, 860, 300, 70, mix(p.ground, p.light, 0.5))
    c.ellipse(520, 846, 256, 52, (120, 180, 206))
    c.rect(496, 640, 48, 200, mix(p.ground, p.light, 0.5), 12)
    for step in (-1, 1):
        for lift in (0, 50):
            c.arc(520 + step * 74, 690 - lift, 76, 180, 360, (170, 214, 230), 12)
    c.rect(1010, 560, 430, 40, p.dark, 8)
    for step in range(6):
        c.rect(1010 + step * 72, 470, 72, 100, p.accent if step % 2 else p.light)
    c.rect(1030, 600, 20, 290, p.dark)
    c.rect(1400, 600, 20, 290, p.dark)
    c.rect(1020, 760, 410, 140, p.near, 10)
    for x, shirt in ((880, p.second), (1140, CORAL), (1300, p.accent)):
        person(c, x, 950, 1.12, shirt, rng)
        c.rect(x - 40, 652, 80, 34, p.dark, 14)
