"""The tile map of the Vest: a hexagon per municipality, drawn from the columns and rows that editors choose."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from django import template

from smartvest.municipalities.models import MunicipalityPage

from .municipality_names import with_syllables

register = template.Library()

WIDTH = 100  # of a hexagon, in units of the drawing; everything else follows
SIDE = WIDTH / math.sqrt(3)
ROW_STEP = 1.5 * SIDE
GAP = 1.75  # between a tile and the edge of its place
PARAMETER = "stadt"  # of the filter, in the address of a list
LONG_WORD = 12  # letters that fit into a tile, even in a wide font
LABEL_WIDTH = 94  # the name and the number stand where the hexagon is widest: as high as its side is long


@dataclass(frozen=True)
class Tile:
    """One hexagon: its place, where it leads and what it counts. Coordinates are units of the drawing."""

    municipality: MunicipalityPage
    x: float
    y: float
    url: str
    count: int
    is_chosen: bool = False

    @property
    def is_county(self) -> bool:
        return self.municipality.kind == MunicipalityPage.Kind.COUNTY

    @property
    def name(self) -> tuple[str, str]:
        """The title with soft hyphens, and the part of it that phones leave out: "Kreis", "Recklinghausen"."""
        name = with_syllables(self.municipality.title)
        first, _, rest = name.partition(" ") if self.is_county else (name, "", "")
        return first, rest

    @property
    def has_long_name(self) -> bool:
        """A word of it fills the whole width of a tile and needs smaller letters."""
        return max(map(len, re.split(r"[ -]", self.municipality.title))) > LONG_WORD

    @property
    def points(self) -> str:
        # The Kreis is drawn as a line, which needs room for its width.
        return outline(self.x, self.y, SIDE - GAP - (1.5 if self.is_county else 0))

    @property
    def ring(self) -> str:
        """Inside the tile, so that no neighbour covers it."""
        return outline(self.x, self.y, SIDE - GAP - 5)

    @property
    def label_x(self) -> str:
        return f"{self.x - LABEL_WIDTH / 2:.1f}"

    @property
    def label_y(self) -> str:
        return f"{self.y - SIDE / 2:.1f}"


@lru_cache(maxsize=256)
def outline(x: float, y: float, radius: float) -> str:
    """The corners of a hexagon that points up, as SVG points."""
    corners = (math.radians(60 * corner - 90) for corner in range(6))
    return " ".join(f"{x + radius * math.cos(a):.1f},{y + radius * math.sin(a):.1f}" for a in corners)


def centre(column: int, row: int) -> tuple[float, float]:
    """Where the tile of this column and row has its middle; odd rows are shifted half a tile to the right."""
    return (column + row % 2 / 2 + 0.5) * WIDTH, row * ROW_STEP + SIDE


def leading_to_pages(municipalities, request) -> list[Tile]:
    """A tile for each municipality, in the order given: it is the order of reading and of the Tab key."""
    return [
        Tile(town, *centre(town.tile_column, town.tile_row), town.get_url(request) or "", town.project_count)
        for town in municipalities
    ]


def filtering(municipalities, listing) -> list[Tile]:
    """The same as switches of the filter `stadt`, with the results that each town has in the list as it is."""
    options = listing.options_of(PARAMETER)
    tiles = []
    for town in municipalities:
        option = options.get(town.slug)
        place, url = centre(town.tile_column, town.tile_row), listing.toggle_url(PARAMETER, town.slug)
        tiles.append(Tile(town, *place, url, option.count if option else 0, bool(option and option.selected)))
    return tiles


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
def tile_map(context, municipalities, listing=None) -> dict:
    """The map with a link per municipality: to its page (each needs `project_count`, see `with_project_counts()`), or
    with `listing` to the same list with that town chosen or no longer chosen."""
    request = context.get("request")
    tiles = filtering(municipalities, listing) if listing else leading_to_pages(municipalities, request)
    return {
        "tiles": tiles,
        "label_width": LABEL_WIDTH,
        "label_height": f"{SIDE:.1f}",
        "surroundings": surroundings(municipalities) if tiles else [],
        "view_box": view_box(tiles) if tiles else "",
        "is_filter": listing is not None,
    }
