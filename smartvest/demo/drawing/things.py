"""Things that several pictures show: phone, browser window, laptop, map, pin, speech bubble, heart, bus stop sign."""

import math
from random import Random

from smartvest.demo.drawing.canvas import Canvas, Colour
from smartvest.demo.drawing.palette import LEAF, Palette, mix

Box = tuple[float, float, float, float]


def phone(c: Canvas, x: float, y: float, size: float, p: Palette) -> Box:
    """A phone with its upper left corner at x, y; gives back the box of its screen. ``size`` 1 is 300 × 600."""
    w, h = 300 * size, 600 * size
    c.rect(x + 14 * size, y + 18 * size, w, h, mix(p.ground, p.dark, 0.5), 46 * size)
    c.rect(x, y, w, h, p.dark, 46 * size)
    screen = (x + 16 * size, y + 16 * size, w - 32 * size, h - 32 * size)
    c.rect(*screen, p.light, 32 * size)
    c.rect(x + w / 2 - 36 * size, y + 26 * size, 72 * size, 14 * size, p.dark, 7 * size)
    return screen


def browser(c: Canvas, x: float, y: float, w: float, h: float, p: Palette) -> Box:
    """A browser window; gives back the box of its page."""
    c.rect(x + 16, y + 20, w, h, mix(p.sky, p.dark, 0.35), 28)
    c.rect(x, y, w, h, p.light, 28)
    c.rect(x, y, w, 70, p.near, 28)
    c.rect(x, y + 40, w, 30, p.near)
    for step, colour in enumerate((p.accent, p.second, p.far)):
        c.circle(x + 44 + 40 * step, y + 35, 12, colour)
    c.rect(x + 190, y + 18, w - 230, 34, mix(p.near, p.light, 0.8), 17)
    return x, y + 70, w, h - 70


def laptop(c: Canvas, x: float, base: float, w: float, p: Palette) -> Box:
    """A laptop standing on ``base``; gives back the box of its screen."""
    h = w * 0.62
    c.rect(x, base - h - 26, w, h + 10, p.dark, 26)
    screen = (x + 24, base - h - 2, w - 48, h - 40)
    c.rect(*screen, p.light, 8)
    c.poly(
        [(x - 80, base), (x + w + 80, base), (x + w + 10, base - 30), (x - 10, base - 30)], mix(p.dark, p.light, 0.3)
    )
    c.rect(x - 80, base - 4, w + 160, 24, mix(p.dark, p.light, 0.16), 12)
    return screen


def pin(c: Canvas, x: float, y: float, size: float, colour: Colour, hole: Colour) -> None:
    """A map pin whose tip is at x, y; ``size`` 1 is 150 units high."""
    c.poly([(x, y), (x - 45 * size, y - 78 * size), (x + 45 * size, y - 78 * size)], colour)
    c.circle(x, y - 98 * size, 52 * size, colour)
    c.circle(x, y - 98 * size, 20 * size, hole)


def street_map(c: Canvas, box: Box, p: Palette, rng: Random) -> None:
    """A street map seen from above that fills ``box``: parks, water, streets, blocks."""
    x, y, w, h = box
    land = mix(p.light, p.far, 0.45)
    c.rect(x, y, w, h, land)
    step = 92
    for row in range(int(h / step) + 1):
        for column in range(int(w / step) + 1):
            colour = rng.choice([mix(land, p.light, 0.55), mix(land, p.middle, 0.28), mix(land, LEAF, 0.42)])
            bx, by = x + column * step + 8, y + row * step + 8
            c.rect(bx, by, max(0, min(step - 16, x + w - bx)), max(0, min(step - 16, y + h - by)), colour, 8)
    c.poly([(x, y + h * 0.62), (x + w, y + h * 0.28), (x + w, y + h * 0.36), (x, y + h * 0.72)], p.light)
    c.poly([(x + w * 0.3, y), (x + w * 0.37, y), (x + w * 0.62, y + h), (x + w * 0.55, y + h)], p.light)


def bubble(c: Canvas, box: Box, colour: Colour, tail_right: bool = False) -> None:
    """A speech bubble with its tail at the lower left or right."""
    x, y, w, h = box
    c.rect(x, y, w, h, colour, min(w, h) * 0.28)
    foot = x + w * (0.74 if tail_right else 0.2)
    tip = foot + (60 if tail_right else -60)
    c.poly([(foot - 34, y + h - 24), (foot + 34, y + h - 24), (tip, y + h + 74)], colour)


def lines_of_text(c: Canvas, x: float, y: float, widths: tuple[float, ...], colour: Colour, height: float = 18) -> None:
    """Bars that stand for lines of writing."""
    for row, width in enumerate(widths):
        c.rect(x, y + row * height * 2.1, width, height, colour, height / 2)


def check(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """A tick whose corner is at x, y."""
    c.line([(x - 26 * size, y - 24 * size), (x, y), (x + 46 * size, y - 56 * size)], colour, 15 * size)


def heart(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """A heart around x, y; ``size`` 1 is about 200 units wide."""
    points = []
    for step in range(60):
        at = math.tau * step / 60
        points.append(
            (
                x + 6.2 * size * 16 * math.sin(at) ** 3,
                y - 6.2 * size * (13 * math.cos(at) - 5 * math.cos(2 * at) - 2 * math.cos(3 * at) - math.cos(4 * at)),
            )
        )
    c.poly(points, colour)


def waves(c: Canvas, x: float, y: float, colour: Colour, *, size: float = 1, count: int = 3) -> None:
    """Radio waves that rise from x, y."""
    for step in range(count):
        c.arc(x, y, (70 + 62 * step) * size, 225, 315, colour, 20 * size)


def bulb(c: Canvas, x: float, y: float, size: float, colours: tuple[Colour, Colour]) -> None:
    """A light bulb around x, y."""
    light, socket = colours
    c.circle(x, y, 74 * size, light)
    c.rect(x - 34 * size, y + 50 * size, 68 * size, 44 * size, light)
    for step in range(3):
        c.rect(x - 32 * size, y + (96 + 20 * step) * size, 64 * size, 14 * size, socket, 7 * size)


def wifi(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """The sign for wireless internet; its dot is at x, y."""
    c.circle(x, y, 20 * size, colour)
    waves(c, x, y, colour, size=size)
