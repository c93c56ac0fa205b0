"""The portal's own picture in previews of links, for pages that have none: `python -m smartvest.demo.drawing.sharing`.

Without words: the preview writes the title below it, and the name of the portal is a setting.
"""

import math
from pathlib import Path

from PIL import Image

from smartvest.demo.drawing.canvas import WIDTH, Canvas
from smartvest.demo.drawing.palette import HUES, INK, PAPER, PETROL, SUNLIGHT, mix

FILE = Path(__file__).resolve().parents[3] / "static/pictures/sharing.png"
SIZE = (1200, 630)  # pixels, what services for sharing ask for
HEIGHT = WIDTH * SIZE[1] // SIZE[0]  # of the drawing, in units of the canvas
RADIUS = 118  # of a hexagon of the comb
GAP = 7
# The tiles of the map by column and row of the comb: ten towns and the Kreis.
TILES = {
    (5, 0): "klima",
    (6, 0): "petrol-light",
    (4, 1): "petrol-light",
    (5, 1): "wirtschaft",
    (6, 1): "leben",
    (5, 2): "mobilitaet",
    (6, 2): "paper",
    (7, 2): "petrol-light",
    (4, 3): "verwaltung",
    (5, 3): "petrol-light",
    (6, 3): "sunlight",
}


def colours() -> dict:
    """The fields' hues, light enough for the dark ground."""
    light = {name: mix(hue, PAPER, 0.3) for name, hue in HUES.items()}
    return light | {"petrol-light": mix(PETROL, PAPER, 0.38), "paper": PAPER, "sunlight": SUNLIGHT}


def draw() -> Image.Image:
    """The picture, in `SIZE`."""
    ground = mix(PETROL, INK, 0.35)
    canvas, hues = Canvas(ground), colours()
    step = math.sqrt(3) * RADIUS
    for row in range(-1, 6):
        for column in range(-1, 9):
            x, y = (column + (row % 2) / 2) * step, 154 + row * 1.5 * RADIUS
            quiet = mix(ground, PAPER, 0.03 + 0.02 * ((column * 5 + row * 3) % 3))
            canvas.hexagon(x, y, RADIUS - GAP, hues.get(TILES.get((column, row)), quiet))
    brand_mark(canvas, 390, HEIGHT / 2, 11, ground)
    box = (0, 0, WIDTH, HEIGHT)
    return canvas.finished().crop(box).resize(SIZE, Image.Resampling.LANCZOS)


def brand_mark(canvas: Canvas, x: float, y: float, scale: float, ground) -> None:
    """The three hexagons of the portal's mark around x, y, on a clearing of the comb."""
    canvas.hexagon(x, y, 30 * scale, ground)
    radius = 10 * scale
    for dx, dy, share in ((0, -8.4, 1), (-9.7, 8.4, 0.72), (9.7, 8.4, 0.45)):
        canvas.hexagon(x + dx * scale, y + dy * scale, radius, mix(ground, PAPER, share))


def write(path: Path = FILE) -> None:
    """Few colours, so that it stays small."""
    draw().quantize(64).save(path, optimize=True)


if __name__ == "__main__":
    write()
