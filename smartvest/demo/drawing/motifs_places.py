"""Pictures of the Vest and its towns. They show the kind of place, not real buildings."""

from random import Random

from smartvest.demo.drawing.canvas import HEIGHT, WIDTH, Canvas
from smartvest.demo.drawing.motifs_mobility import sail
from smartvest.demo.drawing.palette import CORAL, Palette, mix
from smartvest.demo.drawing.scenery import (
    HORIZON,
    block,
    ground,
    hills,
    house,
    landscape,
    sky,
    skyline,
    tree,
    trees,
    winding_tower,
    windows,
)

WATER = (92, 164, 196)


def water(p: Palette) -> tuple[int, int, int]:
    """The colour of water in this light."""
    return mix(WATER, p.sky, 0.55 if p.is_night else 0.2)


def vest(c: Canvas, p: Palette, rng: Random) -> None:
    """A wide landscape with a winding tower, wind wheels, a town and fields of hexagons."""
    sky(c, p, rng)
    hills(c, 590, 70, p.far, rng)
    for x, size in ((1130, 0.9), (1330, 1.2), (1500, 0.8)):
        wind_wheel(c, x, 640, size, p)
    hills(c, 690, 44, p.middle, rng)
    skyline(c, p, rng, base=800, scale=0.62)
    winding_tower(c, 360, 800, 1.25, p.dark if not p.is_night else p.light)
    c.rect(0, 790, WIDTH, 210, p.near)
    colours = (p.near, mix(p.near, p.leaf, 0.6), p.middle, mix(p.near, p.accent, 0.35), mix(p.near, p.dark, 0.3))
    for row in range(3):
        for column in range(11):
            x = column * 160 + (80 if row % 2 else 0)
            c.hexagon(x, 868 + row * 138, 88, rng.choice(colours))


def wind_wheel(c: Canvas, x: float, base: float, size: float, p: Palette) -> None:
    """A wind wheel; ``size`` 1 is about 260 units high."""
    top = base - 240 * size
    c.poly([(x - 9 * size, base), (x + 9 * size, base), (x + 4 * size, top), (x - 4 * size, top)], p.light)
    for dx, dy in ((0, -120), (104, 60), (-104, 60)):
        c.poly([(x - 7 * size, top), (x + 7 * size, top), (x + dx * size, top + dy * size)], p.light)
    c.circle(x, top, 12 * size, p.light)


def county_house(c: Canvas, p: Palette, rng: Random) -> None:
    """A large administration building with flags in front."""
    landscape(c, p, rng)
    wall = mix(p.near, p.light, 0.18)
    block(c, 240, HORIZON, 420, 330, (mix(wall, p.dark, 0.12), p.dark, p.window))
    block(c, 940, HORIZON, 420, 330, (mix(wall, p.dark, 0.12), p.dark, p.window))
    block(c, 620, HORIZON, 360, 470, (wall, p.dark, p.window))
    c.rect(720, 640, 160, 120, p.dark, 6)
    ground(c, p)
    c.poly([(720, HORIZON), (880, HORIZON), (1040, HEIGHT), (560, HEIGHT)], mix(p.ground, p.light, 0.3))
    for x, colour in ((380, p.accent), (470, p.second), (1130, p.second), (1220, p.accent)):
        c.rect(x, 520, 10, 370, p.light if p.is_night else p.dark)
        c.poly([(x + 10, 524), (x + 110, 544), (x + 10, 610)], colour)
    trees(c, p, rng, HORIZON + 16, (110, 1490))


def lake_town(c: Canvas, p: Palette, rng: Random) -> None:
    """A small town by a lake with sailing boats and pines."""
    sky(c, p, rng)
    hills(c, 560, 40, p.far, rng)
    skyline(c, p, rng, base=640, scale=0.55)
    church(c, 760, 640, 0.9, p)
    for x in (60, 150, 1420, 1510):
        pine(c, x, 660, rng.uniform(0.9, 1.3), p)
    c.rect(0, 636, WIDTH, 364, water(p))
    for _ in range(24):
        x, y = rng.randint(0, WIDTH), rng.randint(670, 980)
        c.rect(x, y, rng.randint(60, 180), 8, mix(water(p), p.light, 0.35), 4)
    for x, y in ((330, 760), (1160, 740)):
        sail(c, x, y, p)
    big_sail(c, 760, 900, p)


def big_sail(c: Canvas, x: float, base: float, p: Palette) -> None:
    """A large sailing boat in the foreground."""
    c.poly([(x, base - 20), (x, base - 430), (x + 210, base - 20)], p.light)
    c.poly([(x - 20, base - 20), (x - 20, base - 340), (x - 160, base - 20)], p.accent)
    c.rect(x - 14, base - 450, 12, 450, p.dark)
    c.poly([(x - 180, base), (x + 220, base), (x + 150, base + 70), (x - 120, base + 70)], p.near)


def church(c: Canvas, x: float, base: float, size: float, p: Palette) -> None:
    """A church tower with nave."""
    wall = mix(p.near, p.light, 0.2)
    c.rect(x + 60 * size, base - 150 * size, 190 * size, 150 * size, wall)
    c.poly(
        [(x + 50 * size, base - 150 * size), (x + 260 * size, base - 150 * size), (x + 155 * size, base - 230 * size)],
        p.dark,
    )
    c.rect(x - 50 * size, base - 300 * size, 110 * size, 300 * size, mix(wall, p.dark, 0.12))
    c.poly(
        [(x - 58 * size, base - 300 * size), (x + 68 * size, base - 300 * size), (x + 5 * size, base - 500 * size)],
        p.dark,
    )
    c.circle(x + 5 * size, base - 240 * size, 26 * size, p.light)


def pine(c: Canvas, x: float, base: float, size: float, p: Palette) -> None:
    """A pine made of three triangles."""
    c.rect(x - 10 * size, base - 60 * size, 20 * size, 60 * size, p.dark)
    for row in range(3):
        half, y = (84 - 20 * row) * size, base - (50 + 76 * row) * size
        c.poly([(x - half, y), (x + half, y), (x, y - 130 * size)], mix(p.leaf, p.dark, 0.12 * row))


def canal_town(c: Canvas, p: Palette, rng: Random) -> None:
    """A canal with a barge, a lifting bridge and gabled houses."""
    sky(c, p, rng)
    hills(c, 560, 30, p.far, rng)
    x = 40
    while x < WIDTH - 100:
        w = rng.randint(130, 190)
        wall = mix(rng.choice((p.near, p.middle, p.second)), p.light, 0.2)
        house(c, x, 660, w, rng.randint(150, 250), (wall, mix(wall, p.dark, 0.5), p.window))
        x += w + 12
    canal(c, p, rng)
    barge(c, 330, 820, p)


def canal(c: Canvas, p: Palette, rng: Random) -> None:
    """Water with a quay in front of the houses."""
    c.rect(0, 650, WIDTH, 40, mix(p.ground, p.light, 0.25))
    c.rect(0, 690, WIDTH, 310, water(p))
    for _ in range(22):
        c.rect(rng.randint(0, WIDTH), rng.randint(720, 980), rng.randint(60, 200), 8, mix(water(p), p.light, 0.35), 4)


def barge(c: Canvas, x: float, y: float, p: Palette) -> None:
    """A long inland ship with its wheelhouse at the back."""
    c.poly([(x - 120, y), (x + 860, y - 6), (x + 930, y - 44), (x + 880, y + 84), (x - 80, y + 84)], p.dark)
    c.rect(x - 110, y + 40, 980, 16, CORAL)
    for number in range(5):
        c.rect(x + 130 + number * 130, y - 60, 118, 62, (p.accent, p.second, p.near, p.middle, p.accent)[number], 6)
    c.rect(x - 80, y - 150, 170, 152, p.light, 12)
    c.rect(x - 58, y - 126, 126, 60, mix(p.far, p.dark, 0.3), 8)


def ship_lift_town(c: Canvas, p: Palette, rng: Random) -> None:
    """A ship lift with four towers above a canal."""
    sky(c, p, rng)
    hills(c, 600, 44, p.far, rng)
    trees(c, p, rng, 690, (90, 220, 1390, 1500))
    steel = mix(p.near, p.dark, 0.25)
    for tower in (430, 600, 980, 1150):
        c.rect(tower, 250, 54, 440, steel)
        c.poly([(tower - 12, 250), (tower + 66, 250), (tower + 27, 170)], p.dark)
        for y in range(280, 660, 76):
            c.line([(tower + 4, y + 60), (tower + 50, y)], p.middle, 8)
    c.rect(420, 300, 800, 34, steel)
    c.rect(470, 470, 700, 120, p.dark, 8)
    c.rect(490, 490, 660, 80, water(p))
    c.poly([(620, 490), (1020, 490), (990, 540), (650, 540)], CORAL)
    c.rect(650, 430, 110, 62, p.light, 8)
    canal(c, p, rng)


def tower_block_town(c: Canvas, p: Palette, rng: Random) -> None:
    """A modern centre: two slim towers on trunks, a lake and trees."""
    landscape(c, p, rng)
    for x, h in ((430, 520), (720, 440)):
        wall = mix(p.near, p.light, 0.2)
        c.rect(x + 74, HORIZON - 120, 72, 120, p.dark)
        c.rect(x, HORIZON - h, 220, h - 90, wall)
        c.rect(x + 160, HORIZON - h, 60, h - 90, mix(wall, p.dark, 0.2))
        windows(c, (x, HORIZON - h, 220, h - 90), p.window, 4, 6)
    block(c, 1000, HORIZON, 420, 190, (p.middle, p.dark, p.window))
    for number in range(6):
        c.poly(
            [
                (1000 + number * 70, HORIZON - 190),
                (1070 + number * 70, HORIZON - 190),
                (1070 + number * 70, HORIZON - 250),
            ],
            p.second,
        )
    ground(c, p)
    c.ellipse(620, 900, 480, 70, water(p))
    c.ellipse(560, 890, 200, 14, mix(water(p), p.light, 0.35))
    trees(c, p, rng, HORIZON + 14, (120, 280, 1470))


def moated_town(c: Canvas, p: Palette, rng: Random) -> None:
    """A brick manor in a moat, town houses behind it."""
    sky(c, p, rng)
    skyline(c, p, rng, base=640, scale=0.7)
    c.rect(0, 630, WIDTH, 370, mix(p.leaf, p.light, 0.1))
    c.ellipse(800, 820, 640, 130, water(p))
    c.ellipse(800, 770, 420, 70, mix(p.leaf, p.dark, 0.15))
    brick = mix((176, 84, 66), p.near, 0.35)
    c.rect(560, 470, 480, 300, brick)
    c.poly([(540, 470), (1060, 470), (960, 350), (640, 350)], p.dark)
    for x in (500, 1000):
        c.rect(x, 430, 110, 340, mix(brick, p.dark, 0.15))
        c.poly([(x - 14, 430), (x + 124, 430), (x + 55, 300)], p.dark)
    windows(c, (600, 490, 400, 200), p.window, 5, 2)
    c.rect(756, 660, 88, 110, p.dark, 40)
    c.poly([(756, 770), (844, 770), (900, 960), (700, 960)], mix(p.light, p.accent, 0.35))
    trees(c, p, rng, 730, (150, 310, 1290, 1460))


def mine_town(c: Canvas, p: Palette, rng: Random, towers: int = 1) -> None:
    """A town with winding towers in front of a spoil tip."""
    sky(c, p, rng)
    c.poly([(760, 760), (1060, 430), (1400, 430), (1680, 760)], p.far)
    c.poly([(900, 760), (1090, 540), (1440, 540), (1640, 760)], p.middle)
    skyline(c, p, rng, scale=0.75)
    dark = p.light if p.is_night else p.dark
    for number in range(towers):
        winding_tower(c, 420 + number * 420, HORIZON + 10, 1.35 - 0.25 * number, dark)
    hall(c, 120, HORIZON + 10, p)
    ground(c, p)
    trees(c, p, rng, HORIZON + 16, (1180, 1330, 1500))


def hall(c: Canvas, x: float, base: float, p: Palette) -> None:
    """A brick hall with large windows."""
    brick = mix((168, 80, 62), p.near, 0.4)
    c.rect(x, base - 190, 250, 190, brick)
    c.poly([(x - 16, base - 190), (x + 266, base - 190), (x + 125, base - 268)], mix(brick, p.dark, 0.5))
    for step in range(3):
        c.rect(x + 26 + step * 74, base - 150, 50, 110, p.window, 24)


def arches_town(c: Canvas, p: Palette, rng: Random) -> None:
    """An old town with a church below a hill that carries two large arches."""
    sky(c, p, rng)
    c.poly([(560, 760), (860, 470), (1290, 470), (1600, 760)], p.far)
    steel = p.light if p.is_night else p.dark
    c.arc(1075, 480, 230, 180, 360, steel, 18)
    c.arc(1075, 480, 170, 196, 344, steel, 14)
    skyline(c, p, rng, scale=0.72)
    church(c, 330, HORIZON, 1.15, p)
    ground(c, p)
    trees(c, p, rng, HORIZON + 16, (90, 640, 1480))
    tree(c, 760, HORIZON + 30, 1.4, (p.leaf, p.dark))


def town_of_tomorrow(c: Canvas, p: Palette, rng: Random) -> None:
    """A skyline with green roofs, wind wheels and a tram line."""
    sky(c, p, rng)
    for x, size in ((180, 1.5), (1440, 1.3)):
        wind_wheel(c, x, HORIZON, size, p)
    for x, w, h in ((300, 200, 330), (530, 160, 480), (720, 230, 270), (980, 170, 420), (1180, 200, 300)):
        wall = mix(rng.choice((p.near, p.middle, p.second)), p.light, 0.15)
        block(c, x, HORIZON, w, h, (wall, p.leaf, p.window))
        for step in range(int(w / 56)):
            c.circle(x + 30 + step * 56, HORIZON - h - 24, 34, p.leaf)
    ground(c, p)
    c.rect(0, 900, WIDTH, 12, mix(p.ground, p.light, 0.5))
    c.rect(420, 770, 760, 124, p.light, 50)
    for step in range(7):
        c.rect(470 + step * 96, 794, 76, 56, mix(p.far, p.dark, 0.3), 10)
    c.rect(420, 862, 760, 16, p.accent)
    trees(c, p, rng, HORIZON + 10, (60, 1560))
