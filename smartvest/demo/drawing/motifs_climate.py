"""Pictures of climate, waste and surfaces."""

from random import Random

from smartvest.demo.drawing.canvas import HEIGHT, WIDTH, Canvas
from smartvest.demo.drawing.palette import CORAL, LEAF, SUNLIGHT, Palette, mix
from smartvest.demo.drawing.scenery import HORIZON, ground, hills, lamp, landscape, sky, skyline, tree, trees
from smartvest.demo.drawing.things import waves, wifi


def sensor_box(c: Canvas, x: float, y: float, size: float, p: Palette) -> None:
    """A weather sensor: stacked white plates; ``size`` 1 is about 190 units wide."""
    for row in range(5):
        c.rect(x - 95 * size, y + row * 38 * size, 190 * size, 24 * size, (255, 253, 248), 12 * size)
        c.rect(x - 62 * size, y + (22 + row * 38) * size, 124 * size, 18 * size, mix(p.far, p.dark, 0.2))
    c.rect(x - 70 * size, y - 44 * size, 140 * size, 56 * size, (255, 253, 248), 20 * size)
    c.circle(x, y - 16 * size, 12 * size, p.accent)


def sensor(c: Canvas, p: Palette, rng: Random) -> None:
    """A climate sensor on a street lamp above the roofs."""
    landscape(c, p, rng)
    skyline(c, p, rng, scale=0.85)
    ground(c, p)
    trees(c, p, rng, HORIZON + 12, (150, 1120, 1500))
    x = rng.choice((520, 640))
    light = (255, 226, 150) if p.is_night else mix(p.light, p.accent, 0.5)
    if p.is_night:
        c.poly([(x + 260, 250), (x + 420, 250), (x + 640, 930), (x + 60, 930)], mix(p.sky, p.light, 0.1))
    c.line([(x, 940), (x, 220), (x + 60, 160), (x + 330, 160)], p.dark, 30)
    c.rect(x + 220, 146, 230, 40, p.dark, 18)
    c.rect(x + 240, 180, 190, 20, light, 10)
    c.rect(x - 34, 900, 68, 60, p.dark, 8)
    c.rect(x, 470, 120, 20, p.dark, 10)
    c.circle(x + 190, 490, 176, mix(p.near, p.dark, 0.3) if p.is_night else mix(p.near, p.light, 0.12))
    sensor_box(c, x + 190, 410, 1.15, p)
    for step in range(3):
        c.arc(x + 300, 490, 130 + 58 * step, -34, 34, p.accent, 20)
    thermometer(c, 1280, 250, p)


def thermometer(c: Canvas, x: float, y: float, p: Palette) -> None:
    """A large thermometer."""
    c.rect(x - 38, y, 76, 330, p.light, 38)
    c.circle(x, y + 360, 72, p.light)
    c.circle(x, y + 360, 50, CORAL)
    c.rect(x - 17, y + 110, 34, 250, CORAL, 17)
    for row in range(5):
        c.rect(x + 52, y + 50 + row * 56, 46 if row % 2 else 28, 10, p.light if p.is_night else p.dark, 5)


def smart_lamps(c: Canvas, p: Palette, rng: Random) -> None:
    """A street at night with lamps that do more than shine."""
    sky(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    glow = (255, 222, 140)
    for x, height in ((160, 420), (640, 500), (1160, 440)):
        foot = HORIZON + 130
        c.poly(
            [(x + 108, foot - height - 26), (x + 214, foot - height - 26), (x + 330, foot), (x + 10, foot)],
            mix(p.sky, p.light, 0.17),
        )
        c.ellipse(x + 170, foot, 170, 26, mix(p.ground, p.light, 0.42))
        lamp(c, x, foot, height, (p.light, glow))
    wifi(c, 160, 350, 0.62, p.accent)
    sensor_box(c, 640, 520, 0.55, p)
    c.rect(1120, 640, 84, 130, p.second, 14)
    c.poly([(1168, 656), (1142, 712), (1162, 712), (1152, 752), (1184, 694), (1162, 694)], p.light)


def solar_bin(c: Canvas, p: Palette, rng: Random) -> None:
    """A litter bin with a solar module that reports how full it is."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    tree(c, 200, HORIZON + 20, 1.9, (p.leaf, p.dark))
    tree(c, 1430, HORIZON + 20, 1.5, (p.leaf, p.dark))
    x, y = 560, 330
    c.ellipse(x + 215, 944, 300, 26, mix(p.ground, p.dark, 0.6))
    c.rect(x, y + 60, 430, 550, p.near, 34)
    c.rect(x + 340, y + 60, 90, 550, mix(p.near, p.dark, 0.28), 34)
    c.poly([(x - 26, y + 64), (x + 456, y + 64), (x + 410, y - 40), (x + 40, y - 40)], p.dark)
    for column in range(5):
        for row in range(2):
            left = x + 56 + column * 74 - row * 12
            c.poly(
                [
                    (left + 6, y - 28 + row * 44),
                    (left + 66, y - 28 + row * 44),
                    (left + 70, y + 8 + row * 44),
                    (left, y + 8 + row * 44),
                ],
                (60, 120, 190),
            )
    c.rect(x + 60, y + 130, 260, 120, p.dark, 20)
    c.rect(x + 84, y + 154, 212, 30, mix(p.dark, p.light, 0.5), 14)
    c.hexagon(x + 190, y + 400, 88, p.light)
    c.rect(x + 150, y + 380, 80, 70, LEAF, 8)
    c.rect(x + 140, y + 362, 100, 16, LEAF, 8)
    for row in range(5):
        c.rect(x + 362, y + 480 - row * 56, 44, 40, p.accent if row < 3 else mix(p.near, p.dark, 0.55), 8)
    waves(c, x + 215, y - 60, p.second, size=0.95)


def bins(c: Canvas, p: Palette, rng: Random) -> None:
    """Four waste bins on the pavement and a reminder bell."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    for number, colour in enumerate(((112, 84, 58), (38, 98, 168), (222, 176, 46), (70, 78, 84))):
        x, top = 130 + number * 262, 520
        lid = mix(colour, (0, 0, 0), 0.25)
        c.poly([(x, top), (x + 212, top), (x + 190, 900), (x + 22, 900)], colour)
        c.poly([(x - 12, top), (x + 224, top), (x + 206, top - 50), (x + 6, top - 50)], lid)
        c.rect(x + 150, top - 72, 80, 26, lid, 12)
        c.circle(x + 44, 902, 30, p.dark)
        c.circle(x + 168, 902, 30, p.dark)
        c.hexagon(x + 106, 690, 52, mix(colour, (255, 255, 255), 0.75))
    x, y = 1330, 420
    c.circle(x, y, 190, p.light)
    c.pie(x, y + 40, 92, 180, 360, p.near)
    c.rect(x - 92, y + 30, 184, 40, p.near)
    c.rect(x - 118, y + 64, 236, 26, p.near, 13)
    c.circle(x, y + 104, 26, p.near)
    c.circle(x, y - 56, 18, p.near)
    c.circle(x + 120, y - 120, 52, CORAL)


def aerial(c: Canvas, p: Palette, rng: Random, marked: bool = False) -> None:
    """A town from above: roofs, gardens, streets; marked parts have a coloured outline."""
    street = mix((186, 186, 184), p.far, 0.3)
    c.rect(0, 0, WIDTH, HEIGHT, street)
    greens = (mix(LEAF, (255, 255, 255), 0.15), LEAF, mix(LEAF, (0, 0, 0), 0.15), (126, 168, 92))
    roofs = ((176, 84, 62), (196, 104, 74), (120, 120, 128), (152, 72, 60), (206, 200, 190))
    for row in range(4):
        for column in range(5):
            x, y = 20 + column * 318, 20 + row * 248
            c.rect(x, y, 292, 222, rng.choice(greens), 10)
            for _ in range(7):
                c.circle(x + rng.randint(24, 268), y + rng.randint(24, 198), rng.randint(12, 26), rng.choice(greens))
            for left in (18, 156):
                if rng.random() < 0.85:
                    roof(c, (x + left, y + rng.randint(18, 60), 118, rng.randint(96, 140)), rng.choice(roofs), rng)
    if not marked:
        for x, y, w, h in ((326, 256, 318, 248), (962, 504, 318, 248)):
            frame(c, x, y, w, h, SUNLIGHT)
        frame(c, 644, 8, 318, 248, CORAL)


def roof(c: Canvas, box: tuple[float, float, float, float], colour: tuple[int, int, int], rng: Random) -> None:
    """A roof from above: two halves, some with solar modules or grass."""
    x, y, w, h = box
    kind = rng.random()
    c.rect(x, y, w / 2, h, mix(colour, (255, 255, 255), 0.16))
    c.rect(x + w / 2, y, w / 2, h, colour)
    if kind < 0.35:
        for row in range(int((h - 20) / 30)):
            for column in range(2):
                c.rect(x + w / 2 + 6 + column * 26, y + 10 + row * 30, 22, 24, (32, 62, 120))
    elif kind < 0.55:
        c.rect(x, y, w, h, mix(colour, (90, 90, 90), 0.3))
        c.rect(x + 10, y + 10, w - 20, h - 20, (150, 186, 96))


def frame(c: Canvas, x: float, y: float, w: float, h: float, colour: tuple[int, int, int]) -> None:
    """The corners of a viewfinder."""
    for cx, cy, dx, dy in ((x, y, 1, 1), (x + w, y, -1, 1), (x, y + h, 1, -1), (x + w, y + h, -1, -1)):
        c.line([(cx + 70 * dx, cy), (cx, cy), (cx, cy + 70 * dy)], colour, 20)


def sealing_map(c: Canvas, p: Palette, rng: Random) -> None:
    """Plots of land as a mosaic, coloured by how much of them is sealed."""
    scale = ((46, 120, 66), (120, 166, 84), (214, 206, 122), (226, 156, 84), (196, 88, 66))
    c.rect(0, 0, WIDTH, HEIGHT, p.light)
    for row in range(8):
        x = -40
        while x < WIDTH:
            w = rng.choice((92, 128, 164, 210))
            heat = 2.2 + 1.9 * (1 - abs(x - 800) / 800) - abs(row - 3.5) * 0.45 + rng.uniform(-1.4, 1.2)
            colour = scale[min(4, max(0, round(heat)))]
            c.poly(
                [
                    (x + 10, row * 128 - 14),
                    (x + w, row * 128 - 4),
                    (x + w + 10, row * 128 + 108),
                    (x + 4, row * 128 + 98),
                ],
                colour,
            )
            x += w + 6
    c.line([(-20, 760), (420, 640), (900, 700), (1640, 520)], (126, 184, 214), 44)
    c.rect(1150, 740, 390, 190, p.light, 22)
    for number, colour in enumerate(scale):
        c.rect(1190 + number * 64, 780, 56, 56, colour, 8)
    c.rect(1190, 866, 312, 18, mix(p.light, p.dark, 0.5), 9)


def hills_with_sensors(c: Canvas, p: Palette, rng: Random) -> None:
    """A mast on a hill that listens to small sensors in the town."""
    sky(c, p, rng)
    hills(c, 620, 50, p.far, rng)
    hills(c, 730, 36, p.middle, rng)
    skyline(c, p, rng, base=1000, scale=0.7)
    c.line([(800, 760), (800, 250)], p.dark, 26)
    for y, half in ((660, 62), (560, 46), (460, 34)):
        c.line([(800 - half, y + 100), (800 + half * 0.6, y)], p.dark, 10)
        c.line([(800 + half, y + 100), (800 - half * 0.6, y)], p.dark, 10)
    c.circle(800, 236, 34, p.accent)
    for step in range(4):
        for start in (-50, 130):
            c.arc(800, 236, 110 + 84 * step, start, start + 100, p.second, 20)
    for x, y in ((170, 640), (420, 720), (1170, 700), (1430, 620)):
        c.circle(x, y, 58, p.light)
        sensor_box(c, x, y - 26, 0.34, p)
