"""A drawing surface with units of its own (1600 × 1000), drawn twice as large and reduced for smooth edges."""

import math
from collections.abc import Iterable

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000  # pixels of the finished picture and units of the drawing
OVERSAMPLING = 2

Point = tuple[float, float]
Colour = tuple[int, int, int]


class Canvas:
    """Draws filled shapes; all numbers are units of the finished picture, angles are degrees clockwise from east."""

    def __init__(self, ground: Colour):
        self._image = Image.new("RGB", (WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING), ground)
        self._draw = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        """The picture in its final size."""
        return self._image.reduce(OVERSAMPLING)

    def rect(self, x: float, y: float, w: float, h: float, colour: Colour, radius: float = 0) -> None:
        """A rectangle with its upper left corner at x, y."""
        box = self._scaled([(x, y), (x + w, y + h)])
        if radius:
            self._draw.rounded_rectangle(box, radius * OVERSAMPLING, fill=colour)
        else:
            self._draw.rectangle(box, fill=colour)

    def circle(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A disc around x, y."""
        self._draw.ellipse(self._scaled([(x - radius, y - radius), (x + radius, y + radius)]), fill=colour)

    def ellipse(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        """A filled ellipse around x, y."""
        self._draw.ellipse(self._scaled([(x - rx, y - ry), (x + rx, y + ry)]), fill=colour)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float) -> None:
        """A circle line whose outer edge is ``radius`` away from x, y."""
        box = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, outline=colour, width=round(width * OVERSAMPLING))

    def arc(self, x: float, y: float, radius: float, start: float, end: float, colour: Colour, width: float) -> None:
        """A part of a circle line with round ends."""
        box = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.arc(box, start, end, fill=colour, width=round(width * OVERSAMPLING))
        middle = radius - width / 2
        for angle in (start, end):
            at = math.radians(angle)
            self.circle(x + middle * math.cos(at), y + middle * math.sin(at), width / 2, colour)

    def pie(self, x: float, y: float, radius: float, start: float, end: float, colour: Colour) -> None:
        """A slice of a disc."""
        box = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.pieslice(box, start, end, fill=colour)

    def poly(self, points: Iterable[Point], colour: Colour) -> None:
        """A filled polygon."""
        self._draw.polygon(self._scaled(points), fill=colour)

    def line(self, points: Iterable[Point], colour: Colour, width: float) -> None:
        """A line with round joints and ends."""
        points = list(points)
        self._draw.line(self._scaled(points), fill=colour, width=round(width * OVERSAMPLING), joint="curve")
        for x, y in points:
            self.circle(x, y, width / 2, colour)

    def hexagon(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A hexagon standing on its tip, as on the map of the Vest."""
        self.poly(hexagon_points(x, y, radius), colour)

    def _scaled(self, points: Iterable[Point]) -> list[Point]:
        return [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]


def hexagon_points(x: float, y: float, radius: float) -> list[Point]:
    """The corners of a hexagon standing on its tip."""
    angles = [math.radians(60 * corner - 90) for corner in range(6)]
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]
