"""Pictures of services on screens: portal, forms, apps, maps, counters."""

import math
from itertools import pairwise
from random import Random

from smartvest.demo.drawing.canvas import HEIGHT, WIDTH, Canvas, hexagon_points
from smartvest.demo.drawing.palette import CORAL, SUNLIGHT, Palette, mix
from smartvest.demo.drawing.scenery import HORIZON, ground, lamp, landscape, person, skyline
from smartvest.demo.drawing.things import (
    browser,
    bulb,
    check,
    laptop,
    lines_of_text,
    phone,
    pin,
    street_map,
)


def pattern(c: Canvas, p: Palette, rng: Random) -> None:
    """A quiet ground of hexagons in two close shades."""
    radius = 118
    for row in range(8):
        for column in range(10):
            x = column * radius * math.sqrt(3) + (radius * 0.87 if row % 2 else 0) - 60
            shade = rng.choice((0, 0, 0.18, 0.36, 0.6))
            if shade:
                c.hexagon(x, row * radius * 1.5 - 40, radius - 7, mix(p.sky, p.glow, shade))


def portal(c: Canvas, p: Palette, rng: Random) -> None:
    """A browser window with cards."""
    pattern(c, p, rng)
    x, y, w, _ = browser(c, 250, 130, 1100, 740, p)
    c.rect(x + 50, y + 44, 420, 40, p.dark, 20)
    lines_of_text(c, x + 50, y + 108, (560, 480), mix(p.light, p.middle, 0.55))
    hues = [p.near, p.accent, p.second, p.middle, p.far, p.near]
    for number in range(6):
        cx, cy = x + 50 + (number % 3) * 344, y + 210 + (number // 3) * 226
        c.rect(cx, cy, 312, 200, mix(p.light, p.far, 0.35), 18)
        c.rect(cx, cy, 312, 104, hues[number], 18)
        c.rect(cx, cy + 84, 312, 20, hues[number])
        c.hexagon(cx + 156, cy + 56, 34, mix(hues[number], p.light, 0.7))
        lines_of_text(
            c, cx + 26, cy + 124, (rng.randint(180, 250), rng.randint(100, 170)), mix(p.light, p.dark, 0.55), 16
        )
    c.rect(x + w - 170, y + 48, 120, 36, p.accent, 18)


def building_blocks(c: Canvas, p: Palette, rng: Random) -> None:
    """A page put together from coloured blocks, one still in the air."""
    pattern(c, p, rng)
    c.rect(430, 110, 740, 790, p.light, 28)
    rows = [(150, 70, p.near), (240, 190, p.middle), (450, 110, p.far), (580, 140, p.accent), (740, 120, p.second)]
    for y, h, colour in rows:
        c.rect(470, y, 660, h, colour, 16)
    c.poly([(960, 620), (1260, 560), (1288, 690), (988, 750)], mix(p.second, p.light, 0.35))
    c.hexagon(800, 335, 62, p.light)
    lines_of_text(c, 500, 475, (520, 440), mix(p.far, p.dark, 0.6))


def form(c: Canvas, p: Palette, rng: Random) -> None:
    """A laptop with a form that is nearly filled in."""
    pattern(c, p, rng)
    c.rect(0, 800, WIDTH, 200, p.ground)
    x, y, w, _ = laptop(c, 330, 830, 940, p)
    c.rect(x, y, w, 84, p.near)
    c.rect(x + 40, y + 30, 300, 26, p.light, 13)
    for row in range(3):
        line = y + 130 + row * 118
        c.rect(x + 40, line, 190, 20, mix(p.light, p.dark, 0.5), 10)
        c.rect(x + 40, line + 32, w - 240, 52, mix(p.light, p.far, 0.5), 12)
        c.circle(x + w - 110, line + 56, 40, p.accent if row < 2 else mix(p.light, p.far, 0.6))
        if row < 2:
            check(c, x + w - 118, line + 72, 0.62, p.dark)
    mug(c, 1400, 818, p)


def mug(c: Canvas, x: float, base: float, p: Palette) -> None:
    """A mug beside the laptop."""
    c.ring(x + 74, base - 66, 40, p.second, 14)
    c.rect(x - 56, base - 128, 124, 128, p.second, 20)


def fault_report(c: Canvas, p: Palette, rng: Random) -> None:
    """A phone in front of a street; its screen shows the place of a fault on a map."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    left = rng.random() < 0.5
    lamp(c, 1230 if left else 150, HORIZON + 90, 430, (p.dark, mix(p.accent, p.light, 0.3)))
    for _ in range(2):
        c.ellipse(rng.randint(900, 1400) if left else rng.randint(160, 700), 900, 90, 20, p.dark)
    x = 330 if left else 940
    screen = phone(c, x, 190, 1.2, p)
    sx, sy, sw, sh = screen
    inner = (sx + 14, sy + 70, sw - 28, sh * 0.52)
    street_map(c, inner, p, rng)
    pin(c, sx + sw / 2 + rng.randint(-30, 30), sy + 310, 1.15, CORAL, p.light)
    lines_of_text(c, sx + 30, sy + sh * 0.67, (sw - 60, sw - 130), mix(p.light, p.dark, 0.4), 20)
    c.rect(sx + 30, sy + sh - 124, sw - 60, 76, p.near, 38)
    check(c, sx + sw / 2 - 6, sy + sh - 72, 0.62, p.light)


def idea_app(c: Canvas, p: Palette, rng: Random) -> None:
    """A phone with a light bulb and empty frames around it."""
    pattern(c, p, rng)
    sx, sy, sw, sh = phone(c, 610, 130, 1.24, p)
    for radius, share in ((160, 0.2), (122, 0.45)):
        c.circle(sx + sw / 2, sy + 290, radius, mix(p.light, p.accent, share))
    bulb(c, sx + sw / 2, sy + 270, 1.05, (p.accent, p.dark))
    lines_of_text(c, sx + 50, sy + sh - 180, (sw - 100, sw - 160), mix(p.light, p.middle, 0.6))
    for x, y, radius, colour in (
        (330, 330, 110, p.near),
        (1290, 300, 84, p.second),
        (1240, 680, 124, p.middle),
        (360, 720, 76, p.far),
    ):
        points = [*hexagon_points(x, y, radius), hexagon_points(x, y, radius)[0]]
        for start, end in pairwise(points):
            middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
            c.line([start, ((start[0] + middle[0]) / 2, (start[1] + middle[1]) / 2)], colour, 10)
            c.line([middle, ((end[0] + middle[0]) / 2, (end[1] + middle[1]) / 2)], colour, 10)


def town_in_phone(c: Canvas, p: Palette, rng: Random) -> None:
    """A phone lying down, a small town stands on it."""
    pattern(c, p, rng)
    c.poly([(190, 800), (1240, 800), (1430, 920), (380, 920)], mix(p.ground, p.sky, 0.2))
    c.poly([(170, 760), (1220, 760), (1430, 880), (380, 880)], p.dark)
    c.poly([(230, 770), (1200, 770), (1370, 868), (400, 868)], mix(p.light, p.far, 0.4))
    x = 330
    for number in range(6):
        w, h = rng.randint(110, 170), rng.randint(170, 480)
        wall = (p.near, p.middle, p.second, p.far, p.accent)[number % 5]
        c.rect(x, 810 - h, w, h, wall)
        c.rect(x + w * 0.7, 810 - h, w * 0.3, h, mix(wall, p.dark, 0.25))
        for row in range(int(h / 80)):
            for column in range(2):
                c.rect(x + 18 + column * w * 0.32, 826 - h + row * 80, 24, 40, p.light, 4)
        x += w + 14
    for px, py, colour in ((420, 250, CORAL), (1090, 320, p.near)):
        pin(c, px, py, 1, colour, p.light)


def browser_map(c: Canvas, p: Palette, rng: Random) -> None:
    """A browser window with a map, pins and a list of reports."""
    pattern(c, p, rng)
    x, y, w, h = browser(c, 230, 130, 1140, 740, p)
    street_map(c, (x + 400, y + 30, w - 430, h - 60), p, rng)
    for px, py, colour in ((780, 480, CORAL), (980, 640, p.near), (1140, 420, CORAL), (1220, 740, p.near)):
        pin(c, px, py, 0.8, colour, p.light)
    for row in range(4):
        top = y + 40 + row * 152
        c.rect(x + 36, top, 330, 128, mix(p.light, p.far, 0.35), 16)
        c.circle(x + 90, top + 64, 34, p.near if row % 2 else CORAL)
        if row % 2:
            check(c, x + 84, top + 78, 0.5, p.light)
        lines_of_text(c, x + 144, top + 36, (190, 130), mix(p.light, p.dark, 0.5), 16)


def map_with_pins(c: Canvas, p: Palette, rng: Random) -> None:
    """A large map full of coloured pins."""
    street_map(c, (0, 0, WIDTH, HEIGHT), p, rng)
    colours = (p.near, CORAL, SUNLIGHT, p.second, p.dark)
    # One pin per field of an invisible grid, so that none hides another.
    fields = rng.sample([(column, row) for column in range(7) for row in range(4)], 15)
    spots = [
        (170 + column * 205 + rng.randint(-50, 50), 260 + row * 205 + rng.randint(-30, 30), rng.uniform(0.7, 1.35))
        for column, row in fields
    ]
    for number, (x, y, size) in enumerate(sorted(spots, key=lambda spot: spot[1])):
        c.ellipse(x, y + 4, 34 * size, 10 * size, mix(p.far, p.dark, 0.45))
        pin(c, x, y, size, colours[number % len(colours)], p.light)


def treasure_map(c: Canvas, p: Palette, rng: Random) -> None:
    """A map with a dotted path, a magnifying glass and a cross at the end."""
    street_map(c, (0, 0, WIDTH, HEIGHT), p, rng)
    path = [(180 + 60 * step, 760 - 170 * math.sin(step / 3.1) - 16 * step) for step in range(18)]
    for x, y in path:
        c.circle(x, y, 17, p.second)
    x, y = path[-1]
    for dx in (-1, 1):
        c.line([(x + 60 - 44 * dx, y - 50), (x + 60 + 44 * dx, y + 38)], CORAL, 24)
    c.line([(690, 620), (860, 850)], p.dark, 46)
    c.circle(590, 480, 206, p.dark)
    c.circle(590, 480, 168, mix(p.light, p.accent, 0.35))
    for dx, dy in ((-60, 30), (10, -30), (76, 40)):
        c.ellipse(590 + dx, 480 + dy, 24, 36, p.near)
        c.ellipse(590 + dx, 480 + dy + 52, 17, 14, p.near)


def counter(c: Canvas, p: Palette, rng: Random) -> None:
    """A service counter with two people and a card terminal."""
    pattern(c, p, rng)
    for x in (180, 620, 1060):
        c.rect(x, 120, 360, 220, p.far, 16)
        c.rect(x, 120, 360, 60, p.middle, 16)
        lines_of_text(c, x + 40, 214, (280, 200), mix(p.far, p.light, 0.7), 20)
    c.rect(0, 860, WIDTH, 140, p.ground)
    person(c, 560, 900, 1.9, p.second, rng)
    person(c, 1120, 860, 1.75, p.near, rng)
    c.rect(760, 610, 700, 300, p.near, 18)
    c.rect(730, 580, 760, 54, p.light, 16)
    c.hexagon(1110, 770, 84, mix(p.near, p.light, 0.25))
    c.rect(880, 500, 110, 84, p.dark, 14)
    c.rect(894, 514, 82, 36, p.accent, 6)
    c.poly([(792, 520), (884, 500), (894, 544), (802, 564)], CORAL)
    c.rect(1260, 440, 170, 130, p.dark, 14)
    c.rect(1330, 566, 30, 20, p.dark)
