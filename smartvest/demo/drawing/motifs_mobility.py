"""Pictures of getting around: bus, bike, scooter, parking, lorry."""

from random import Random

from smartvest.demo.drawing.canvas import WIDTH, Canvas, Colour
from smartvest.demo.drawing.palette import Palette, mix
from smartvest.demo.drawing.scenery import HORIZON, ground, hills, landscape, person, sky, skyline, trees
from smartvest.demo.drawing.things import lines_of_text, phone, pin


def road(c: Canvas, p: Palette, y: float = 840) -> None:
    """A road with a dashed line along the lower edge."""
    c.rect(0, y, WIDTH, 160, p.dark)
    for x in range(-40, WIDTH, 190):
        c.rect(x, y + 84, 110, 12, mix(p.dark, p.light, 0.7), 6)


def tyre(c: Canvas, x: float, y: float, radius: float, p: Palette) -> None:
    """A wheel with tyre and rim."""
    c.circle(x, y, radius, mix(p.dark, (0, 0, 0), 0.4))
    c.circle(x, y, radius * 0.55, mix(p.dark, p.light, 0.65))
    c.circle(x, y, radius * 0.2, p.dark)


def bus(c: Canvas, p: Palette, rng: Random) -> None:
    """A bus at a stop with an electronic display."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    road(c, p)
    c.rect(120, 400, 900, 440, p.near, 48)
    c.rect(120, 640, 900, 70, mix(p.near, p.light, 0.85))
    for x in range(170, 900, 148):
        c.rect(x, 460, 126, 140, mix(p.window, p.light, 0.3), 14)
    c.rect(912, 450, 108, 230, mix(p.window, p.light, 0.3), 18)
    c.rect(600, 610, 126, 220, mix(p.near, p.dark, 0.35), 8)
    c.rect(820, 408, 176, 34, p.dark, 8)
    c.rect(836, 416, 120, 18, p.accent, 6)
    for x in (290, 860):
        tyre(c, x, 842, 66, p)
    c.circle(990, 770, 20, p.accent)
    c.line([(1320, 870), (1320, 300)], p.dark, 22)
    c.rect(1120, 220, 400, 240, p.dark, 24)
    for row, width in enumerate((190, 150, 210)):
        c.rect(1150, 254 + row * 66, 54, 40, (p.accent, p.second, p.accent)[row], 10)
        c.rect(1222, 262 + row * 66, width, 24, p.light, 8)
    person(c, 1180, 930, 1, p.second, rng)
    person(c, 1440, 940, 1.05, p.accent, rng)


def bus_in_rain(c: Canvas, p: Palette, rng: Random) -> None:
    """The same stop on a wet day."""
    bus(c, p, rng)
    for _ in range(150):
        x, y = rng.randint(0, WIDTH), rng.randint(0, 960)
        c.line([(x, y), (x - 10, y + 34)], mix(p.light, p.far, 0.5), 4)


def lorry(c: Canvas, p: Palette, rng: Random) -> None:
    """A lorry on a main road, its route as a line above the houses."""
    landscape(c, p, rng)
    skyline(c, p, rng, scale=0.8)
    ground(c, p)
    road(c, p)
    route = [(110, 300), (360, 300), (520, 190), (860, 190), (1010, 330), (1330, 330)]
    c.line(route, p.light, 34)
    c.line(route, p.second, 20)
    c.circle(110, 300, 34, p.second)
    pin(c, 1360, 330, 1.3, p.accent, p.dark)
    c.rect(240, 440, 720, 370, p.light, 20)
    c.rect(240, 720, 720, 40, p.accent)
    c.hexagon(600, 580, 96, p.near)
    c.rect(980, 540, 270, 270, p.near, 34)
    c.rect(1080, 580, 150, 120, mix(p.window, p.light, 0.3), 16)
    c.rect(220, 800, 1050, 34, p.dark, 12)
    for x in (360, 480, 860, 1130):
        tyre(c, x, 846, 58, p)


def bicycle(c: Canvas, x: float, base: float, size: float, frame: Colour, tyre_colour: Colour) -> None:
    """A bicycle that looks to the right; ``size`` 1 is about 400 units long."""
    r = 92 * size
    back, front = (x, base - r), (x + 250 * size, base - r)
    for hub in (back, front):
        c.ring(*hub, r, tyre_colour, 14 * size)
        c.circle(*hub, 10 * size, tyre_colour)
    pedal = (x + 104 * size, base - r + 6 * size)
    saddle, handle = (x + 66 * size, base - r - 128 * size), (x + 214 * size, base - r - 140 * size)
    for start, end in (
        (back, pedal),
        (pedal, saddle),
        (back, saddle),
        (pedal, handle),
        (saddle, handle),
        (handle, front),
    ):
        c.line([start, end], frame, 15 * size)
    c.line(
        [(saddle[0] - 32 * size, saddle[1] - 20 * size), (saddle[0] + 34 * size, saddle[1] - 20 * size)],
        tyre_colour,
        20 * size,
    )
    c.line(
        [handle, (handle[0] - 12 * size, handle[1] - 54 * size), (handle[0] + 40 * size, handle[1] - 66 * size)],
        tyre_colour,
        13 * size,
    )
    c.rect(handle[0] + 6 * size, handle[1] - 46 * size, 66 * size, 44 * size, tyre_colour, 8 * size)


def bikes(c: Canvas, p: Palette, rng: Random) -> None:
    """A row of shared bikes at a station."""
    landscape(c, p, rng)
    trees(c, p, rng, HORIZON, (90, 260, 1480))
    ground(c, p)
    c.rect(90, 880, 1420, 34, p.dark, 12)
    for number, x in enumerate((150, 480, 810)):
        c.rect(x + 306, 700, 44, 190, p.dark, 12)
        c.circle(x + 328, 722, 14, p.accent)
        bicycle(c, x, 890, 0.98, (p.near, p.second, p.near)[number], p.dark if not p.is_night else p.light)
    c.rect(1250, 420, 210, 470, p.near, 22)
    c.rect(1280, 460, 150, 210, p.light, 12)
    c.hexagon(1355, 560, 60, p.accent)
    lines_of_text(c, 1290, 710, (130, 90), p.light)


def scooter(c: Canvas, x: float, base: float, size: float, colour: Colour, dark: Colour) -> None:
    """A kick scooter that looks to the right; ``size`` 1 is about 330 units high."""
    for hub in (x, x + 240 * size):
        c.circle(hub, base - 34 * size, 34 * size, dark)
        c.circle(hub, base - 34 * size, 14 * size, mix(dark, (255, 255, 255), 0.6))
    c.rect(x + 10 * size, base - 70 * size, 200 * size, 26 * size, colour, 13 * size)
    c.line([(x + 236 * size, base - 46 * size), (x + 196 * size, base - 300 * size)], colour, 20 * size)
    c.line([(x + 160 * size, base - 296 * size), (x + 222 * size, base - 312 * size)], dark, 18 * size)
    c.circle(x + 214 * size, base - 240 * size, 15 * size, (255, 226, 150))


def scooters(c: Canvas, p: Palette, rng: Random) -> None:
    """Scooters in a marked bay; the pavement beside them stays free."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    c.rect(120, 800, 850, 130, mix(p.ground, p.light, 0.18), 12)
    for x in (120, 545, 970):
        c.rect(x - 6, 800, 12, 130, p.light)
    for number in range(4):
        scooter(c, 170 + number * 205, 890, 0.9, (p.near, p.second, p.near, p.accent)[number], p.dark)
    person(c, 1200, 940, 1.25, p.second, rng)
    person(c, 1400, 950, 1.15, p.near if p.is_night else p.accent, rng)
    c.line([(1250, 800), (1330, 946)], p.light, 9)


def car(c: Canvas, x: float, base: float, colour: Colour, p: Palette) -> None:
    """A small car seen from the side, about 430 units long."""
    c.poly([(x + 70, base - 110), (x + 130, base - 208), (x + 300, base - 208), (x + 372, base - 110)], colour)
    c.poly([(x + 106, base - 114), (x + 146, base - 188), (x + 208, base - 188), (x + 208, base - 114)], p.window)
    c.poly([(x + 224, base - 114), (x + 224, base - 188), (x + 290, base - 188), (x + 338, base - 114)], p.window)
    c.rect(x, base - 124, 430, 94, colour, 36)
    c.circle(x + 408, base - 84, 16, (255, 226, 150))
    for hub in (x + 96, x + 332):
        tyre(c, hub, base - 34, 44, p)


def parking(c: Canvas, p: Palette, rng: Random) -> None:
    """Parked cars and a phone that counts the minutes."""
    landscape(c, p, rng)
    skyline(c, p, rng)
    ground(c, p)
    parked(c, p)


def parking_by_the_lake(c: Canvas, p: Palette, rng: Random) -> None:
    """Parked cars at a lake with sails."""
    sky(c, p, rng)
    hills(c, 600, 40, p.far, rng)
    c.rect(0, 620, WIDTH, 160, mix(p.middle, (90, 170, 200), 0.5))
    for x in (240, 470, 1040):
        sail(c, x, 690, p)
    ground(c, p)
    parked(c, p)


def sail(c: Canvas, x: float, base: float, p: Palette) -> None:
    """A small sailing boat."""
    c.poly([(x - 60, base), (x + 66, base), (x + 40, base + 30), (x - 36, base + 30)], p.dark)
    c.poly([(x, base - 8), (x, base - 170), (x + 78, base - 8)], p.light)
    c.poly([(x - 10, base - 8), (x - 10, base - 130), (x - 62, base - 8)], p.accent)


def parked(c: Canvas, p: Palette) -> None:
    """Two cars, a parking sign and a phone with a clock."""
    car(c, 80, 920, p.near, p)
    car(c, 560, 930, p.second, p)
    c.line([(520, 900), (520, 520)], p.dark, 16)
    c.rect(440, 380, 160, 160, (32, 84, 168), 22)
    c.rect(488, 410, 20, 104, p.light)
    c.ring(522, 444, 36, p.light, 20)
    sx, sy, sw, sh = phone(c, 1130, 220, 1.16, p)
    c.rect(sx + 20, sy + 66, sw - 40, 60, p.near, 20)
    x, y = sx + sw / 2, sy + 290
    c.circle(x, y, 116, mix(p.light, p.far, 0.5))
    c.pie(x, y, 116, -90, 150, p.accent)
    c.circle(x, y, 78, p.light)
    c.line([(x, y - 52), (x, y), (x + 36, y + 20)], p.dark, 13)
    c.rect(sx + 40, sy + sh - 170, sw - 80, 70, p.second, 35)
