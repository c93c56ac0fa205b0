"""The shapes of the demo content: what a project, a news item or an event consists of before it becomes a page.

Texts use the small mark-up of ``smartvest.demo.markup``. Places and pages are named by their address below the home
page (``"projekte/onleihe"``), towns by their slug, pictures by their key in ``smartvest.demo.pictures``.
"""

from dataclasses import dataclass

from smartvest.demo.content.when import Day

KREIS = "kreis-recklinghausen"
TOWN_SLUGS = (
    "castrop-rauxel",
    "datteln",
    "dorsten",
    "gladbeck",
    "haltern-am-see",
    "herten",
    "marl",
    "oer-erkenschwick",
    "recklinghausen",
    "waltrop",
)


@dataclass(frozen=True)
class Block:
    """One StreamField block: its name and its value in the neutral form of ``content.blocks``."""

    name: str
    value: object


@dataclass(frozen=True)
class FieldText:
    """A Handlungsfeld."""

    slug: str
    title: str
    hue: str
    icon: str
    picture: str
    summary: str
    goals: tuple[str, ...]
    body: tuple[Block, ...]


@dataclass(frozen=True)
class TopicText:
    """A Thema; ``field`` is the slug of its Handlungsfeld."""

    slug: str
    name: str
    field: str
    description: str


@dataclass(frozen=True)
class TownText:
    """A town or the Kreis; column and row place its hexagon on the tile map (odd rows are shifted half a tile)."""

    slug: str
    title: str
    kind: str
    column: int
    row: int
    picture: str
    summary: str
    website: str
    contact_role: str
    contact_email: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class Part:
    """What one town has of a project. ``since`` and ``until`` are partial dates: 2022, 2022-05 or 2022-05-12."""

    town: str
    status: str
    since: str = ""
    until: str = ""
    link: str = ""
    cost: str = ""
    note: str = ""
    role: str = ""
    email: str = ""


@dataclass(frozen=True)
class ProjectText:
    """A project; ``place`` is the slug of the one town it belongs to, or empty for a joint project."""

    slug: str
    title: str
    summary: str
    picture: str
    fields: tuple[str, ...]
    topics: tuple[str, ...]
    parts: tuple[Part, ...]
    body: tuple[Block, ...]
    place: str = ""
    target: str = ""
    action: tuple[str, str] = ("", "")
    partners: tuple[tuple[str, str], ...] = ()
    programme: str = ""
    amount: int | None = None
    funding_note: str = ""
    easy: str = ""  # in Leichter Sprache
    learnings: str = ""
    software: str = ""
    source_code: str = ""
    data: str = ""
    documents: tuple[str, ...] = ()
    based_on: str = ""

    @property
    def path(self) -> str:
        """The address of the project below the home page."""
        return f"staedte/{self.place}/{self.slug}" if self.place else f"projekte/{self.slug}"


@dataclass(frozen=True)
class NewsText:
    """A news item; without ``place`` it stands under /aktuelles/. ``author`` is a town, ``related`` are paths of news."""

    slug: str
    title: str
    date: Day
    summary: str
    picture: str
    body: tuple[Block, ...]
    towns: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    place: str = ""
    author: str = ""
    related: tuple[str, ...] = ()
    correction: tuple[Day, str] | None = None

    @property
    def path(self) -> str:
        """The address of the news item below the home page."""
        return f"staedte/{self.place}/{self.slug}" if self.place else f"aktuelles/{self.slug}"


@dataclass(frozen=True)
class Except:
    """One date of a series that differs; ``number`` counts the dates of the series from 1."""

    number: int
    state: str
    note: str
    moved_days: int = 0


@dataclass(frozen=True)
class EventText:
    """An event that lasts ``days`` days; times are "18:00", empty times mean all day. ``moved_from`` is the day on
    which a single event that has moved was to be."""

    slug: str
    title: str
    summary: str
    picture: str
    start: Day
    body: tuple[Block, ...]
    days: int = 1
    from_time: str = ""
    to_time: str = ""
    state: str = "findet-statt"
    moved_from: Day | None = None
    venue: str = ""
    address: str = ""
    online_url: str = ""
    registration_url: str = ""
    registration_note: str = ""
    price: str = ""
    accessibility: str = ""
    organiser: str = ""
    towns: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    repeat: str = "none"
    repeat_until: Day | None = None
    exceptions: tuple[Except, ...] = ()
    place: str = ""

    @property
    def path(self) -> str:
        """The address of the event below the home page."""
        return f"staedte/{self.place}/{self.slug}" if self.place else f"aktuelles/veranstaltungen/{self.slug}"


@dataclass(frozen=True)
class FormFieldText:
    """A field of a form: its type and its meaning as the portal names them."""

    label: str
    kind: str = "singleline"
    required: bool = False
    help_text: str = ""
    meaning: str = ""


@dataclass(frozen=True)
class MessageText:
    """What somebody has sent by a form: the answers by the names of its fields, and what became of it.

    ``answered`` is how long after it the answer was written, in days.
    """

    reference: str
    form: str
    days_ago: int
    answers: dict[str, str]
    state: str = "neu"
    answer: str = ""
    answered: int = 0


@dataclass(frozen=True)
class PageText:
    """A standard page, a form page or the accessibility statement; ``kind`` says which."""

    slug: str
    title: str
    summary: str
    body: tuple[Block, ...]
    kind: str = "standard"
    picture: str = ""
