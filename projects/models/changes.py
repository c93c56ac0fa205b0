"""The change log: what became different in a project on a day, written when the project is published.

How entries come about stands in `projects.recording`; why it is so, in docs/decisions/0011.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db import models
from django.utils.formats import date_format

from projects.querysets import ChangeQuerySet
from smartvest.core.german import enumerated, sort_key
from smartvest.municipalities.models import MunicipalityPage

from .implementations import Status


class ChangeKind(models.TextChoices):
    """What became different. The values stand in addresses (`?art=stand`)."""

    NEW = "neu", "Neu im Portal"
    JOINED = "dabei", "Neue Stadt"
    STATUS = "stand", "Neuer Stand"
    MILESTONE = "meilenstein", "Meilenstein"
    ENDED = "beendet", "Beendet"
    KNOWN = "bekannt", "Stand zu Beginn der Aufzeichnung"  # no change: what later ones are compared with


OVER = (Status.COMPLETED, Status.STOPPED)


@dataclass(frozen=True)
class Line:
    """The same change of one or more towns. Whoever shows it puts the parts that are not empty one after the other:
    "Herten und Marl:" "jetzt" "nutzbar" "(vorher: in Umsetzung)"."""

    towns: str
    words: str
    status: str = ""
    before: str = ""

    @property
    def status_label(self) -> str:
        return str(Status(self.status).label) if self.status in Status.values else ""

    @property
    def before_label(self) -> str:
        return str(Status(self.before).label) if self.before in Status.values else ""

    @property
    def what(self) -> str:
        """Without the towns: "jetzt nutzbar (vorher: in Umsetzung)"."""
        before = f"(vorher: {self.before_label})" if self.before_label else ""
        return " ".join(filter(None, [self.words, self.status_label, before]))

    def __str__(self) -> str:
        return f"{self.towns}: {self.what}" if self.towns else self.what


class Change(models.Model):
    """What became different in one project on one day, one entry for each kind; `parts` say where."""

    # No ParentalKey: a copied project has no history, and drafts do not carry one.
    page = models.ForeignKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="changes")
    day = models.DateField("Tag")  # in Europe/Berlin
    kind = models.CharField("Art", max_length=12, choices=ChangeKind)
    text = models.CharField("Meilenstein", max_length=160, blank=True)
    to_the_day = models.BooleanField("Tag bekannt", default=True)  # otherwise `day` is the first of the month
    recorded_at = models.DateTimeField("Aufgezeichnet am")  # when it last became different

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "Änderung"
        verbose_name_plural = "Änderungen"
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["day", "kind", "page"])]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "day", "kind"], condition=~models.Q(kind="meilenstein"), name="one_change_a_day"
            )
        ]

    def __str__(self) -> str:
        """In one line, with the project: "Onleihe – Herten: jetzt nutzbar (vorher: in Umsetzung)"."""
        title = f"Neu im Portal: {self.page.title}" if self.kind == ChangeKind.NEW else self.page.title
        return " – ".join(filter(None, [title, "; ".join(map(str, self.lines))]))

    @property
    def month(self) -> date:
        return self.day.replace(day=1)

    @property
    def when(self) -> str:
        """As exact as it is known: "12. Mai 2026" or "Mai 2026"."""
        return date_format(self.day, "j. F Y" if self.to_the_day else "F Y")

    @cached_property
    def parts_in_order(self) -> list["ChangePart"]:
        return sorted(self.parts.all(), key=lambda part: place_of(part.municipality))

    @cached_property
    def lines(self) -> list[Line]:
        """The parts in words, towns with the same change together."""
        if self.kind == ChangeKind.MILESTONE:
            names = [part.municipality.title for part in self.parts_in_order]
            return [Line(names[0] if len(names) == 1 else "", self.text)]
        groups = {}
        for part in self.parts_in_order:
            groups.setdefault((part.before, part.status), []).append(part)
        return [parts[0].line(enumerated([part.municipality.title for part in parts])) for parts in groups.values()]


class ChangePart(models.Model):
    """What became different in one municipality. A milestone has no status; "" before: took no part until then."""

    change = models.ForeignKey(Change, on_delete=models.CASCADE, related_name="parts")
    municipality = models.ForeignKey(
        "municipalities.MunicipalityPage", verbose_name="Stadt", on_delete=models.CASCADE, related_name="+"
    )
    before = models.CharField("Vorher", max_length=20, choices=Status, blank=True)
    status = models.CharField("Stand", max_length=20, choices=Status, blank=True)

    class Meta:
        verbose_name = "Änderung in einer Stadt"
        verbose_name_plural = "Änderungen in einer Stadt"
        constraints = [models.UniqueConstraint(fields=["change", "municipality"], name="one_part_a_municipality")]

    def __str__(self) -> str:
        return str(self.line(self.municipality.title))

    def line(self, towns: str = "") -> Line:
        """This part in words, said of `towns`."""
        kind = self.change.kind
        if kind == ChangeKind.MILESTONE:
            return Line(towns, self.change.text)
        if not self.status:
            return Line(towns, "nicht mehr dabei", before=self.before)
        words = {ChangeKind.NEW: "", ChangeKind.JOINED: "jetzt dabei, Stand:", ChangeKind.ENDED: ""}.get(kind, "jetzt")
        return Line(towns, words, self.status, self.before)


def place_of(municipality: MunicipalityPage) -> tuple[bool, str]:
    """For `sorted()`: the towns by name, the Kreis last, as `MunicipalityQuerySet.in_order` has them."""
    return municipality.kind == MunicipalityPage.Kind.COUNTY, sort_key(municipality.title)
