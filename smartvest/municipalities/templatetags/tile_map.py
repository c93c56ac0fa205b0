"""The tile map of the Vest: a hexagon per municipality, drawn from the columns and rows that editors choose."""

import math
from dataclasses import dataclass
from itertools import product

from django import template

from smartvest.municipalities.models import MunicipalityPage

register = template.Library()

WIDTH = 100  # of a hexagon, in units of the drawing; everything else follows
SIDE = WIDTH / math.sqrt(3)
ROW_STEP = 1.5 * SIDE
GAP = 1.75  # between a tile and the edge of its place

# Where long names may break on a phone; a computer does not know German syllables.
SYLLABLES = {"Recklinghausen": "Reckling-|hausen", "Oer-Erkenschwick": "Oer-Erken-|schwick"}
LINE = 13  # letters that fit across a hexagon on large screens
NARROW_LINE = 10


@dataclass(frozen=True)
class Tile:
    """One hexagon: its page, its outline and its name in lines. Coordinates are units of the drawing."""

    municipality: MunicipalityPage
    x: float
    y: float
    lines: list[str]
    narrow_lines: list[str]

    @property
    def is_county(self) -> bool:
        return self.municipality.kind == MunicipalityPage.Kind.COUNTY

    @property
    def points(self) -> str:
        # The Kreis is drawn as a line, which needs room for its width.
        return outline(self.x, self.y, SIDE - GAP - (1.5 if self.is_county else 0))

    @property
    def ring(self) -> str:
        """Inside the tile, so that no neighbour covers it."""
        return outline(self.x, self.y, SIDE - GAP - 5)


def outline(x: float, y: float, radius: float) -> str:
    """The corners of a hexagon that points up, as SVG points."""
    corners = (math.radians(60 * corner - 90) for corner in range(6))
    return " ".join(f"{x + radius * math.cos(a):.1f},{y + radius * math.sin(a):.1f}" for a in corners)


def break_name(name: str, length: int) -> list[str]:
    """The name in at most two lines, broken after a hyphen or blank when it is longer than `length` letters."""
    if len(name) <= length:
        return [name]
    for mark in ("-", " "):
        first, found, rest = name.partition(mark)
        if found:
            return [first + mark.strip(), rest]
    return [name]


def narrow_name(municipality: MunicipalityPage) -> list[str]:
    name = municipality.title
    if municipality.kind == MunicipalityPage.Kind.COUNTY:
        return ["Kreis"]
    return SYLLABLES[name].split("|") if name in SYLLABLES else break_name(name, NARROW_LINE)


def centre(column: int, row: int) -> tuple[float, float]:
    """Where the tile of this column and row has its middle; odd rows are shifted half a tile to the right."""
    return (column + row % 2 / 2 + 0.5) * WIDTH, row * ROW_STEP + SIDE


def layout(municipalities) -> list[Tile]:
    """A tile for each municipality, in the order given: it is the order of reading and of the Tab key."""
    return [
        Tile(
            municipality,
            *centre(municipality.tile_column, municipality.tile_row),
            lines=break_name(municipality.title, LINE),
            narrow_lines=narrow_name(municipality),
        )
        for municipality in municipalities
    ]


def surroundings(municipalities) -> list[str]:
    """The outlines of the empty places in the frame: the neighbours of the Vest, for the eye only."""
    taken = {(municipality.tile_column, municipality.tile_row) for municipality in municipalities}
    columns, rows = zip(*taken, strict=True)
    frame = product(range(min(columns), max(columns) + 1), range(min(rows), max(rows) + 1))
    return [outline(*centre(*place), SIDE - GAP) for place in frame if place not in taken]


def view_box(tiles: list[Tile]) -> str:
    """The smallest frame that holds all tiles, as SVG viewBox."""
    left, right = min(t.x for t in tiles) - WIDTH / 2, max(t.x for t in tiles) + WIDTH / 2
    top, bottom = min(t.y for t in tiles) - SIDE, max(t.y for t in tiles) + SIDE
    frame = (left, top, right - left, bottom - top)
    return " ".join(f"{number:.1f}" for number in frame)


@register.inclusion_tag("components/tile_map.html", takes_context=True)
def tile_map(context, municipalities, current=None) -> dict:
    """The map with a link per municipality; each needs `project_count` (`with_project_counts()`)."""
    tiles = layout(municipalities)
    return {
        "request": context.get("request"),
        "tiles": tiles,
        "surroundings": surroundings(municipalities) if tiles else [],
        "view_box": view_box(tiles) if tiles else "",
        "current": current,
    }
