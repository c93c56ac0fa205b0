"""What stands in many pictures: sky, hills, houses, trees, a winding tower, people."""

import math
from random import Random

from smartvest.demo.drawing.canvas import HEIGHT, WIDTH, Canvas, Colour
from smartvest.demo.drawing.palette import SKIN, Palette, mix

HORIZON = 760


def sky(c: Canvas, p: Palette, rng: Random) -> None:
    """A sky with a large hexagon of light, small clouds or stars."""
    x, y = rng.randint(300, 1300), rng.randint(240, 400)
    for radius, share in ((430, 0.35), (320, 0.7), (215, 1)):
        c.hexagon(x, y, radius, mix(p.sky, p.glow, share))
    if p.is_night:
        for _ in range(34):
            c.circle(rng.randint(0, WIDTH), rng.randint(0, 520), rng.choice((2, 2, 3, 4)), mix(p.sky, p.light, 0.75))
        c.circle(x + 20, y - 20, 74, p.light)
        c.circle(x + 52, y - 40, 66, mix(p.sky, p.glow, 1))
    else:
        c.circle(x, y, 96, p.sun)
        for _ in range(3):
            cloud(c, rng.randint(60, WIDTH - 260), rng.randint(110, 360), rng.uniform(0.7, 1.2), p.light)


def cloud(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """A flat cloud made of capsules."""
    c.rect(x, y, 210 * size, 46 * size, colour, 23 * size)
    c.rect(x + 50 * size, y - 30 * size, 110 * size, 60 * size, colour, 30 * size)


def hills(c: Canvas, y: float, height: float, colour: Colour, rng: Random) -> None:
    """A soft line of hills down to the lower edge."""
    phase, second = rng.uniform(0, 6), rng.uniform(0, 6)
    points = [
        (x, y - height * (0.6 * math.sin(x / 260 + phase) + 0.4 * math.sin(x / 140 + second)))
        for x in range(0, WIDTH + 20, 20)
    ]
    c.poly([*points, (WIDTH, HEIGHT), (0, HEIGHT)], colour)


def ground(c: Canvas, p: Palette, y: float = HORIZON) -> None:
    """The ground with a lighter strip of pavement."""
    c.rect(0, y, WIDTH, HEIGHT - y, p.ground)
    c.rect(0, y, WIDTH, 18, mix(p.ground, p.light, 0.22))


def landscape(c: Canvas, p: Palette, rng: Random) -> None:
    """Sky, hills and ground: the stage of most pictures."""
    sky(c, p, rng)
    hills(c, 640, 46, p.far, rng)
    hills(c, 720, 30, p.middle, rng)
    ground(c, p)


def house(c: Canvas, x: float, base: float, w: float, h: float, colours: tuple[Colour, Colour, Colour]) -> None:
    """A house with a gable: wall, roof, windows; ``h`` is the height of the wall."""
    wall, roof, window = colours
    c.rect(x, base - h, w, h, wall)
    c.poly([(x - 14, base - h), (x + w + 14, base - h), (x + w / 2, base - h - w * 0.42)], roof)
    windows(c, (x, base - h, w, h), window, columns=max(2, round(w / 70)), rows=max(1, round(h / 95)))


def block(c: Canvas, x: float, base: float, w: float, h: float, colours: tuple[Colour, Colour, Colour]) -> None:
    """A building with a flat roof: wall, roof edge, windows."""
    wall, roof, window = colours
    c.rect(x, base - h, w, h, wall)
    c.rect(x - 8, base - h - 14, w + 16, 14, roof)
    windows(c, (x, base - h, w, h), window, columns=max(2, round(w / 62)), rows=max(2, round(h / 85)))


def windows(c: Canvas, wall: tuple[float, float, float, float], colour: Colour, columns: int, rows: int) -> None:
    """An even grid of windows on a wall given as x, y, width, height."""
    x, y, w, h = wall
    cell_w, cell_h = w / columns, h / rows
    for row in range(rows):
        for column in range(columns):
            c.rect(
                x + column * cell_w + cell_w * 0.3,
                y + row * cell_h + cell_h * 0.24,
                cell_w * 0.4,
                cell_h * 0.5,
                colour,
                4,
            )


def skyline(c: Canvas, p: Palette, rng: Random, base: float = HORIZON, scale: float = 1) -> None:
    """A row of different buildings across the picture."""
    x = rng.randint(-90, -20)
    while x < WIDTH:
        w = rng.randint(110, 210) * scale
        h = rng.randint(120, 330) * scale
        wall = mix(rng.choice((p.middle, p.far, p.near)), p.sky, 0.25)
        colours = (wall, mix(wall, p.dark, 0.45), p.window)
        (house if h < 210 * scale else block)(c, x, base, w, h, colours)
        x += w + rng.choice((6, 20, 46)) * scale


def winding_tower(c: Canvas, x: float, base: float, size: float, colour: Colour) -> None:
    """A Fördergerüst: the landmark of the old mines. ``size`` 1 is about 430 units high."""
    top = base - 400 * size
    stroke = 17 * size
    c.line([(x - 70 * size, base), (x - 26 * size, top), (x + 26 * size, top), (x + 70 * size, base)], colour, stroke)
    c.line([(x + 22 * size, top + 20 * size), (x + 250 * size, base)], colour, stroke)
    c.line([(x + 150 * size, base), (x + 30 * size, top + 150 * size)], colour, stroke * 0.75)
    for level in (0.28, 0.52, 0.76):
        y = top + (base - top) * level
        half = (26 + 44 * level) * size
        c.line([(x - half, y), (x + half, y)], colour, stroke * 0.7)
        c.line([(x - half, y), (x + half * 0.75, y - 88 * size)], colour, stroke * 0.45)
    c.rect(x - 66 * size, top - 10 * size, 132 * size, 18 * size, colour, 6 * size)
    for offset in (-32, 34):
        wheel(c, x + offset * size, top - 34 * size, 46 * size, colour)


def wheel(c: Canvas, x: float, y: float, radius: float, colour: Colour) -> None:
    """A wheel with six spokes."""
    c.ring(x, y, radius, colour, radius * 0.2)
    for step in range(3):
        at = math.radians(60 * step + 20)
        dx, dy = radius * 0.86 * math.cos(at), radius * 0.86 * math.sin(at)
        c.line([(x - dx, y - dy), (x + dx, y + dy)], colour, radius * 0.09)
    c.circle(x, y, radius * 0.2, colour)


def tree(c: Canvas, x: float, base: float, size: float, colours: tuple[Colour, Colour]) -> None:
    """A tree with a round crown; ``size`` 1 is about 190 units high."""
    crown, trunk = colours
    c.rect(x - 8 * size, base - 90 * size, 16 * size, 90 * size, trunk)
    c.circle(x, base - 125 * size, 66 * size, crown)
    c.circle(x - 40 * size, base - 92 * size, 42 * size, crown)
    c.circle(x + 42 * size, base - 96 * size, 44 * size, crown)
    c.circle(x + 18 * size, base - 142 * size, 30 * size, mix(crown, (255, 255, 255), 0.14))


def trees(c: Canvas, p: Palette, rng: Random, base: float, places: tuple[int, ...]) -> None:
    """Trees of slightly different size at the given places."""
    for x in places:
        tree(c, x, base, rng.uniform(0.75, 1.15), (p.leaf, p.dark))


def person(c: Canvas, x: float, base: float, size: float, shirt: Colour, rng: Random) -> None:
    """A simple figure without a face; ``size`` 1 is about 290 units high."""
    skin = rng.choice(SKIN)
    hair = rng.choice(((52, 38, 34), (104, 72, 48), (196, 188, 180), (38, 34, 44)))
    trousers = mix(shirt, (12, 24, 34), 0.72)
    for leg in (-26, 6):
        c.rect(x + leg * size, base - 118 * size, 22 * size, 118 * size, trousers, 10 * size)
    c.rect(x - 42 * size, base - 222 * size, 84 * size, 128 * size, shirt, 34 * size)
    c.circle(x, base - 254 * size, 34 * size, skin)
    c.pie(x, base - 258 * size, 38 * size, 180, 360, hair)


def lamp(c: Canvas, x: float, base: float, height: float, colours: tuple[Colour, Colour]) -> None:
    """A street lamp whose arm points to the right: post and light."""
    post, light = colours
    c.line([(x, base), (x, base - height), (x + 40, base - height - 46), (x + 150, base - height - 46)], post, 16)
    c.rect(x + 96, base - height - 60, 130, 26, post, 12)
    c.rect(x + 108, base - height - 38, 106, 14, light, 7)
    c.rect(x - 22, base - 30, 44, 30, post, 6)
