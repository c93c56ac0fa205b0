"""Pictures of networks, machines, models and things to learn and read."""

import math
from random import Random

from smartvest.demo.drawing.canvas import HEIGHT, WIDTH, Canvas
from smartvest.demo.drawing.motifs_digital import pattern
from smartvest.demo.drawing.palette import CORAL, SUNLIGHT, Palette, mix
from smartvest.demo.drawing.scenery import ground, house, landscape, person, skyline
from smartvest.demo.drawing.things import heart, lines_of_text, waves, wifi

# The towns as on the tile map: column and row, odd rows half a tile to the right.
TILES = ((2, 0), (0, 1), (1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2), (4, 2), (3, 3))


def network(c: Canvas, p: Palette, rng: Random) -> None:
    """Ten hexagons, one per town, joined by lines that meet in the middle."""
    pattern(c, p, rng)
    radius = 104
    spots = [(330 + column * 216 + (108 if row % 2 else 0), 170 + row * 206) for column, row in TILES]
    for number, start in enumerate(spots):
        for end in spots[number + 1 :]:
            if math.dist(start, end) < 300:
                c.line([start, end], p.second, 12)
    colours = (p.near, p.middle, p.accent, p.near, p.far)
    for number, (x, y) in enumerate(spots):
        colour = colours[number % len(colours)]
        c.hexagon(x, y, radius, p.light)
        c.hexagon(x, y, radius - 12, colour)
        c.circle(x, y, 26, mix(colour, p.light, 0.75))


def fibre(c: Canvas, p: Palette, rng: Random) -> None:
    """Houses above the ground, coloured fibres below that lead into each of them."""
    landscape(c, p, rng)
    top = 560
    c.rect(0, top, WIDTH, 440, p.ground)
    c.rect(0, top, WIDTH, 30, mix(p.ground, p.leaf, 0.6))
    for _ in range(60):
        x, y = rng.randint(0, WIDTH), rng.randint(620, 980)
        c.ellipse(x, y, rng.randint(8, 22), rng.randint(5, 12), mix(p.ground, p.light, 0.12))
    colours = (p.accent, p.second, CORAL, p.light, SUNLIGHT)
    for number, x in enumerate((110, 420, 730, 1040, 1350)):
        w, h = rng.randint(170, 220), rng.randint(150, 260)
        wall = mix((p.near, p.middle)[number % 2], p.light, 0.1)
        house(c, x, top, w, h, (wall, mix(wall, p.dark, 0.45), p.window))
        y = 760 + number * 26
        cx = x + w / 2
        c.line([(-20, y), (cx - 40, y), (cx, y - 50), (cx, top + 30)], colours[number], 13)
        c.circle(cx, top + 24, 20, colours[number])
    c.circle(60, 812, 110, p.dark)
    for number, colour in enumerate(colours):
        c.circle(60, 760 + number * 26, 15, colour)


def workshop(c: Canvas, p: Palette, rng: Random, with_person: bool = False) -> None:
    """A robot arm at a workbench."""
    pattern(c, p, rng)
    c.rect(0, 800, WIDTH, 200, p.ground)
    c.rect(120, 700, 1360, 60, mix(p.accent, p.dark, 0.3), 10)
    for x in (190, 1350):
        c.rect(x, 760, 60, 200, mix(p.accent, p.dark, 0.5))
    gear(c, 270, 270, 120, p.far)
    gear(c, 446, 388, 84, p.middle)
    c.rect(640, 620, 220, 84, p.dark, 14)
    joints = [(750, 620), (640, 400), (900, 250), (1090, 400)]
    for (x, y), (u, v), width in zip(joints, joints[1:], (70, 58, 44), strict=False):
        c.line([(x, y), (u, v)], p.near, width)
    for (x, y), radius in zip(joints, (56, 50, 42, 34), strict=True):
        c.circle(x, y, radius, p.dark)
        c.circle(x, y, radius * 0.45, p.accent)
    c.line([(1090, 430), (1056, 520)], p.dark, 18)
    c.line([(1090, 430), (1126, 520)], p.dark, 18)
    c.hexagon(1090, 560, 62, p.second)
    for x, colour in ((930, p.middle), (1260, p.far)):
        c.rect(x, 640, 110, 60, colour, 8)
    if with_person:
        person(c, 330, 960, 1.8, p.second, rng)
        c.poly([(1300, 250), (1420, 250), (1480, 640), (1240, 640)], mix(p.sky, SUNLIGHT, 0.45))
        c.rect(1280, 220, 160, 40, p.dark, 16)


def gear(c: Canvas, x: float, y: float, radius: float, colour: tuple[int, int, int]) -> None:
    """A gear wheel with ten teeth."""
    for step in range(10):
        at = math.radians(36 * step)
        side = radius * 0.17
        tip = (x + radius * 1.2 * math.cos(at), y + radius * 1.2 * math.sin(at))
        c.line([(x, y), tip], colour, side * 2)
    c.circle(x, y, radius, colour)
    c.circle(x, y, radius * 0.42, mix(colour, (255, 255, 255), 0.55))


def books(c: Canvas, p: Palette, rng: Random) -> None:
    """Shelves full of books, an e-reader and headphones in front."""
    c.rect(0, 0, WIDTH, 1000, mix(p.sky, p.far, 0.35))
    colours = (p.near, p.middle, p.accent, p.second, p.dark, CORAL, p.light, p.far)
    for shelf in (290, 610, 930):
        x = 40
        while x < WIDTH - 60:
            w, h = rng.randint(30, 66), rng.randint(170, 250)
            colour = rng.choice(colours)
            if rng.random() < 0.07:
                x += 70
                continue
            c.rect(x, shelf - h, w, h, colour, 5)
            c.rect(x + 6, shelf - h + 30, w - 12, 14, mix(colour, p.light, 0.55))
            c.rect(x + 6, shelf - 46, w - 12, 10, mix(colour, p.light, 0.55))
            x += w + 4
        c.rect(0, shelf, WIDTH, 34, mix(p.ground, p.accent, 0.25))
    c.rect(616, 206, 400, 590, mix(p.ground, p.dark, 0.4), 40)
    c.rect(600, 190, 400, 590, p.dark, 40)
    c.rect(630, 222, 340, 470, (252, 248, 236), 12)
    c.rect(664, 262, 180, 28, mix(p.dark, p.near, 0.4), 14)
    lines_of_text(c, 664, 326, (270, 250, 274, 230, 262, 180, 266, 240), mix((252, 248, 236), p.dark, 0.45), 19)
    c.circle(800, 736, 24, mix(p.dark, p.light, 0.4))


def ambulance(c: Canvas, p: Palette, rng: Random) -> None:
    """An ambulance that sends pictures to a doctor."""
    landscape(c, p, rng)
    skyline(c, p, rng, scale=0.85)
    ground(c, p)
    c.rect(0, 850, WIDTH, 150, p.dark)
    c.rect(170, 380, 720, 440, (255, 253, 248), 30)
    c.poly([(880, 470), (1010, 470), (1110, 630), (1170, 660), (1170, 820), (880, 820)], (255, 253, 248))
    c.poly([(912, 506), (996, 506), (1070, 630), (912, 630)], mix(p.far, p.dark, 0.3))
    c.rect(170, 650, 1000, 64, CORAL)
    c.rect(170, 714, 1000, 22, SUNLIGHT)
    for dx, dy, w, h in ((-100, -32, 200, 64), (-32, -100, 64, 200)):
        c.rect(430 + dx, 522 + dy, w, h, CORAL, 8)
    c.rect(640, 430, 200, 130, mix(p.far, p.dark, 0.3), 14)
    c.rect(300, 346, 170, 40, (60, 120, 220), 18)
    c.rect(880, 434, 100, 36, (60, 120, 220), 16)
    for x in (360, 980):
        c.circle(x, 838, 78, mix(p.dark, (0, 0, 0), 0.3))
        c.circle(x, 838, 40, mix(p.dark, p.light, 0.6))
    waves(c, 640, 340, p.second, size=0.9)
    c.circle(1300, 300, 190, p.light)
    c.circle(1300, 250, 66, (206, 152, 116))
    c.pie(1300, 240, 74, 180, 360, (52, 38, 34))
    c.pie(1300, 452, 128, 180, 360, p.near)
    c.line([(1262, 344), (1300, 400), (1338, 344)], p.light, 14)
    heart(c, 1460, 440, 0.4, CORAL)


def square_with_wifi(c: Canvas, p: Palette, rng: Random) -> None:
    """A square with people below the sign for wireless internet."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    c.rect(784, 420, 32, 480, p.dark)
    c.rect(720, 880, 160, 40, p.dark, 8)
    c.hexagon(800, 400, 60, p.light)
    wifi(c, 800, 330, 1.15, p.second if p.is_night else p.dark)
    for x, size, shirt in ((220, 1.2, p.near), (430, 1.1, p.accent), (1130, 1.15, p.second), (1360, 1.25, CORAL)):
        person(c, x, 960, size, shirt, rng)
        c.rect(x + 30 * size, 960 - 176 * size, 40 * size, 62 * size, p.dark, 8)
        c.rect(x + 35 * size, 960 - 170 * size, 30 * size, 48 * size, p.light, 4)


def shelf_of_things(c: Canvas, p: Palette, rng: Random) -> None:
    """A shelf with devices to borrow: clock, lamp, radio, magnifier, tablet, headphones."""
    pattern(c, p, rng)
    for y in (440, 840):
        c.rect(120, y, 1360, 40, mix(p.accent, p.dark, 0.4), 8)
    c.circle(330, 320, 116, p.dark)
    c.circle(330, 320, 92, p.light)
    c.line([(330, 258), (330, 320), (376, 344)], p.dark, 14)
    c.poly([(640, 290), (800, 290), (840, 180), (600, 180)], p.accent)
    c.rect(708, 290, 24, 150, p.dark)
    c.rect(640, 414, 160, 26, p.dark, 12)
    c.rect(1010, 230, 390, 210, p.near, 26)
    c.circle(1120, 335, 74, mix(p.near, p.light, 0.7))
    c.circle(1120, 335, 40, p.near)
    lines_of_text(c, 1230, 290, (120, 120, 80), mix(p.near, p.light, 0.7), 16)
    c.rect(200, 560, 210, 280, p.dark, 22)
    c.rect(218, 578, 174, 230, p.light, 8)
    heart(c, 305, 690, 0.5, CORAL)
    c.arc(690, 750, 140, 180, 360, p.second, 34)
    for x in (556, 756):
        c.rect(x, 720, 70, 120, p.second, 30)
    c.circle(1120, 670, 116, p.dark)
    c.circle(1120, 670, 88, mix(p.light, p.accent, 0.3))
    c.line([(1200, 752), (1290, 838)], p.dark, 36)
    c.rect(1350, 700, 90, 140, p.middle, 12)


def padlock(c: Canvas, p: Palette, rng: Random) -> None:
    """A large padlock in front of hexagons, dots of a password below."""
    pattern(c, p, rng)
    c.arc(800, 390, 190, 180, 360, p.dark, 62)
    c.rect(610, 380, 62, 120, p.dark)
    c.rect(928, 380, 62, 120, p.dark)
    c.rect(540, 440, 520, 330, p.near, 46)
    c.circle(800, 570, 58, p.light)
    c.poly([(776, 580), (824, 580), (846, 690), (754, 690)], p.light)
    c.rect(430, 820, 740, 96, p.light, 48)
    for step in range(8):
        c.circle(520 + step * 80, 868, 20, p.second if step < 6 else mix(p.light, p.far, 0.8))


def charts(c: Canvas, p: Palette, rng: Random) -> None:
    """Columns, a curve and small figures: data about people."""
    pattern(c, p, rng)
    c.rect(180, 120, 1240, 760, p.light, 30)
    for row in range(5):
        c.rect(250, 240 + row * 120, 1100, 4, mix(p.light, p.far, 0.6))
    values = [0.32, 0.44, 0.4, 0.58, 0.66, 0.62, 0.8, 0.92]
    for number, value in enumerate(values):
        h = 480 * value
        c.rect(280 + number * 134, 724 - h, 88, h, (p.near, p.middle, p.accent)[number % 3], 12)
        x = 324 + number * 134
        c.circle(x, 770, 20, p.dark)
        c.pie(x, 836, 36, 180, 360, p.dark)
    curve = [(324 + number * 134, 640 - 420 * value) for number, value in enumerate(values)]
    c.line(curve, p.second, 14)
    for x, y in curve:
        c.circle(x, y, 18, p.light)
        c.circle(x, y, 11, p.second)


def blueprint(c: Canvas, p: Palette, rng: Random) -> None:
    """The plan of a house on a blue sheet with a pencil, a tick beside it."""
    c.rect(0, 0, WIDTH, 1000, p.near)
    fine = mix(p.near, p.light, 0.14)
    for x in range(0, WIDTH, 50):
        c.rect(x, 0, 2, 1000, fine)
    for y in range(0, 1000, 50):
        c.rect(0, y, WIDTH, 2, fine)
    pen = p.light
    c.line([(250, 820), (250, 430), (600, 190), (950, 430), (950, 820), (250, 820)], pen, 12)
    c.line([(200, 466), (600, 190), (1000, 466)], pen, 12)
    c.line([(520, 820), (520, 600), (680, 600), (680, 820)], pen, 9)
    for x in (320, 760):
        c.line([(x, 520), (x + 120, 520), (x + 120, 660), (x, 660), (x, 520)], pen, 9)
        c.line([(x + 60, 520), (x + 60, 660)], pen, 5)
    c.line([(250, 890), (950, 890)], p.accent, 6)
    for x in (250, 950):
        c.line([(x, 866), (x, 914)], p.accent, 6)
    c.poly([(1090, 760), (1390, 300), (1440, 334), (1140, 792)], p.accent)
    c.poly([(1090, 760), (1140, 792), (1070, 840)], (238, 208, 160))
    c.poly([(1082, 804), (1100, 816), (1070, 840)], p.dark)
    c.circle(1300, 800, 104, p.light)
    c.line([(1250, 800), (1290, 840), (1356, 760)], p.second, 30)


def isometric_town(c: Canvas, p: Palette, rng: Random) -> None:
    """Houses as blocks on a slanted plane: a model of the town."""
    c.rect(0, 0, WIDTH, HEIGHT, p.sky)
    half_w, half_h = 106, 61
    for row in range(14):
        for column in range(-8, 18):
            x = (column - row) * half_w + 800
            y = (column + row) * half_h - 60
            if not (-150 < x < WIDTH + 150 and -80 < y < HEIGHT + 420):
                continue
            tile = [(x, y - half_h), (x + half_w, y), (x, y + half_h), (x - half_w, y)]
            if row % 4 == 3 or column % 5 == 4:
                c.poly(tile, mix(p.ground, p.light, 0.55))
            else:
                c.poly(tile, mix(p.leaf, p.light, 0.42))
                model_house(c, x, y, rng.choice((34, 46, 60, 80, 110, 150)), p, rng)


def model_house(c: Canvas, x: float, y: float, h: float, p: Palette, rng: Random) -> None:
    """One block of the model: left wall, right wall, roof."""
    colour = rng.choice((p.near, p.middle, p.far, p.light, p.accent, p.middle))
    w, d = 80, 46
    c.poly([(x - w, y), (x, y + d), (x, y + d - h), (x - w, y - h)], mix(colour, p.dark, 0.2))
    c.poly([(x + w, y), (x, y + d), (x, y + d - h), (x + w, y - h)], mix(colour, p.dark, 0.42))
    c.poly([(x - w, y - h), (x, y + d - h), (x + w, y - h), (x, y - d - h)], mix(colour, p.light, 0.25))
    for step in range(int(h / 56)):
        for side in (-1, 1):
            for share in (0.3, 0.7):
                wx, wy = x + side * w * share, y + d * (1 - share) - 26 - step * 52
                c.poly(
                    [
                        (wx - 9, wy - 10 * side * -1 * 0.5),
                        (wx + 9, wy + 5 * -side),
                        (wx + 9, wy - 24 - 5 * side),
                        (wx - 9, wy - 24 + 5 * side),
                    ],
                    p.window,
                )
