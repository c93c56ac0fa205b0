"""Projects, news and events in memory: number 7 is the same project in a small portal and in a large one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone
from django.utils.text import slugify

from events.models import EventPage, Repeat
from fields.models import FieldPage, Topic
from news.models import NewsPage, NewsProject
from projects.models import Implementation, ProjectPage, Status
from smartvest.core.models import PortalImage
from smartvest.municipalities.models import MunicipalityPage

from .bulk import stream
from .words import RARE, body, compound, paragraph, sentence, title

IMPLEMENTATIONS = 5  # to a project
PICTURES = 12  # shared by all pages; their renditions are made beforehand
HAS_RARE_WORD = range(3, 40, 10)  # numbers of the projects with the rare word: few, however many there are
STATUSES = [status for status in Status for _ in range(9 if status == Status.USABLE else 2)]


@dataclass
class World:
    """What every page may refer to, fetched once."""

    today: date
    towns: list[MunicipalityPage]
    topics: list[Topic]
    fields: dict[int, FieldPage]
    pictures: list[PortalImage]
    projects: list[int]

    @classmethod
    def fetch(cls) -> "World":
        in_use = PortalImage.objects.filter(pk__in=ProjectPage.objects.values("lead_image")).order_by("pk")
        return cls(
            today=timezone.localdate(),
            towns=list(MunicipalityPage.objects.order_by("path")),
            topics=list(Topic.objects.order_by("slug").select_related("field")),
            fields=FieldPage.objects.in_bulk(),
            pictures=list(in_use[:PICTURES]),
            projects=list(ProjectPage.objects.order_by("pk").values_list("pk", flat=True)),
        )

    def moment(self, days_ago: int, hour: int = 8) -> datetime:
        return timezone.make_aware(datetime.combine(self.today - timedelta(days=days_ago), time(hour)))


def common(kind: str, number: int, chance: Random, days_ago: int, world: World) -> dict:
    """The values that pages of all kinds have. Number 0 of each kind is the one that is measured as a page."""
    name = title(chance)
    return {
        "title": name,
        "slug": f"mess{kind}" if number == 0 else f"{slugify(name)}-{number}",
        "summary": sentence(chance) + " " + sentence(chance),
        "lead_image": world.pictures[number % len(world.pictures)] if number % 4 != 3 else None,
        "first_published_at": world.moment(days_ago),
        "last_checked": world.today - timedelta(days=days_ago % 400),
    }


def project(number: int, world: World) -> ProjectPage:
    chance = Random(f"project {number}")
    values = common("projekt", number, chance, chance.randrange(1, 1500), world)
    extra = f"Am Platz steht ein {RARE}." if number in HAS_RARE_WORD else ""
    page = ProjectPage(
        **values,
        body=stream(body(chance, 4, extra)),
        target_group=f"alle, die {compound(chance)} brauchen",
        software=compound(chance) if number % 3 == 0 else "",
        action_url="https://angebot.example/" if number % 2 else "",
        learnings=f"<p>{paragraph(chance, 2)}</p>" if number % 2 else "",
        last_checked_by=world.towns[number % len(world.towns)].full_name,
        review_due=values["last_checked"] + timedelta(days=365),
        search_description="",
    )
    topics = chance.sample(world.topics, 1 + number % 3)
    page.topics = topics
    page.fields = list({topic.field_id: world.fields[topic.field_id] for topic in topics}.values())
    page.implementations = [
        Implementation(
            municipality=town,
            status=chance.choice(STATUSES),
            since=f"{2019 + number % 8}",
            link=f"https://{town.slug}.example/",
            contact_role="Stabsstelle Digitales",
        )
        for town in chance.sample(world.towns, IMPLEMENTATIONS)
    ]
    return page


def news(number: int, world: World) -> NewsPage:
    chance = Random(f"news {number}")
    days_ago = chance.randrange(1, 1800)
    page = NewsPage(
        **common("meldung", number, chance, days_ago, world),
        date=world.today - timedelta(days=days_ago),
        body=stream(body(chance, 3)),
    )
    place(page, chance, world)
    page.related_projects = [NewsProject(project_id=chance.choice(world.projects))] if number % 2 == 0 else []
    return page


def event(number: int, world: World) -> EventPage:
    """Three in four are over; every tenth is a series of weeks."""
    chance = Random(f"event {number}")
    start = world.moment(chance.randrange(-300, 900), chance.randrange(8, 20))
    weekly = number % 10 == 1
    page = EventPage(
        **common("termin", number, chance, chance.randrange(1, 300), world),
        start=start,
        end=start + timedelta(hours=2),
        venue=f"{compound(chance)}, Saal 1",
        price="kostenlos",
        repeat=Repeat.WEEKLY if weekly else Repeat.NONE,
        repeat_until=start.date() + timedelta(weeks=12) if weekly else None,
        body=stream(body(chance, 2)),
    )
    place(page, chance, world)
    return page


def place(page: NewsPage | EventPage, chance: Random, world: World) -> None:
    page.municipalities = chance.sample(world.towns, chance.randrange(3))
    page.fields = [chance.choice(list(world.fields.values()))]
