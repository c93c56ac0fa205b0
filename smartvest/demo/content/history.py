"""What has happened in the projects: milestones that really were, and changes of the portal's entries as examples."""

from dataclasses import dataclass

from smartvest.demo.content.shapes import KREIS, TOWN_SLUGS
from smartvest.demo.content.when import Day, coming, past


@dataclass(frozen=True)
class MilestoneText:
    """A milestone; ``when`` is a partial date (2022-05 or 2022-05-12) or a day that moves with the demo."""

    when: str | Day
    title: str
    town: str = ""


@dataclass(frozen=True)
class Earlier:
    """What the entry of a project said until ``days_ago``: a status by town, "" where the town took no part yet."""

    days_ago: int
    statuses: dict[str, str]


MILESTONES = {
    "projekte/vestischer-digitalpakt": (
        MilestoneText("2021-08-31", "Der Fachausschuss des Kreises unterstützt die gemeinsame Strategie"),
        MilestoneText("2022-05", "Der Vestische Digitalpakt wird beschlossen"),
        MilestoneText("2023-06-16", "Öffentlicher Auftakt in Recklinghausen"),
    ),
    "projekte/smartvest-portal": (
        MilestoneText("2025-02-03", "Das Portal geht online"),
        MilestoneText(past(40), "Das Portal sagt, was sich geändert hat"),
        MilestoneText(coming(60), "Kreis und Städte sehen alle Einträge gemeinsam durch"),
    ),
    "projekte/barcamp-smartvest": (
        MilestoneText("2023-09-26", "Das Barcamp in der Zeche Schlägel & Eisen", "herten"),
        MilestoneText("2025-06-27", "Das dritte Barcamp, mit 14 Gesprächsrunden", "gladbeck"),
    ),
    "projekte/serviceportal-emscher-lippe": (
        MilestoneText("2020-08-04", "Die ersten Städte gehen mit ihren Serviceportalen an den Start"),
        MilestoneText("2020-11-19", "Hunde anmelden und Bescheinigungen bestellen geht online", "dorsten"),
        MilestoneText("2022-06", "Die Förderung endet, das Portal bleibt"),
    ),
    "projekte/mikroklima": (
        MilestoneText("2022-05", "Zehn Sensoren hängen an Laternen", "haltern-am-see"),
        MilestoneText("2023-06-05", "Zehn Sensoren messen in der vierten Stadt", "dorsten"),
        MilestoneText("2024-06-27", "13 Sensoren messen alle zehn Minuten", "oer-erkenschwick"),
        MilestoneText("2025-06-25", "Die ersten Sensoren hängen rund um das Rathaus", "marl"),
    ),
    "staedte/castrop-rauxel/cas-app": (
        MilestoneText("2017-02", "Der Ideen- und Mängelmelder startet"),
        MilestoneText("2017-07", "Weitere Funktionen kommen dazu"),
    ),
    "staedte/gladbeck/gladbeck-app": (MilestoneText("2018-09", "Die App löst die alte Melde-App ab"),),
    "staedte/kreis-recklinghausen/buergerzone": (MilestoneText("2025-10-21", "Die Bürgerzone öffnet"),),
    "staedte/kreis-recklinghausen/urban-ki-luftbilder": (
        MilestoneText("2024-12-02", "Die Idee wird unter mehr als 130 Bewerbungen ausgewählt"),
    ),
}

EARLIER = {
    "projekte/onleihe": Earlier(20, {"waltrop": ""}),
    "projekte/breitband-weisse-flecken": Earlier(120, dict.fromkeys((KREIS, *TOWN_SLUGS), "in-umsetzung")),
    "projekte/fahrgastinformation-stufe-1": Earlier(210, {"waltrop": "in-umsetzung", "marl": "in-umsetzung"}),
    "projekte/smarte-papierkoerbe": Earlier(160, {"recklinghausen": "nutzbar"}),
    "staedte/gladbeck/metropolradruhr-gladbeck": Earlier(60, {"gladbeck": "idee"}),
    "staedte/gladbeck/e-scooter-gladbeck": Earlier(150, {"gladbeck": "idee"}),
    "staedte/haltern-am-see/digitaler-bauantrag": Earlier(75, {"haltern-am-see": "in-umsetzung"}),
    "staedte/haltern-am-see/maengelmelder-haltern": Earlier(190, {"haltern-am-see": "in-umsetzung"}),
    "staedte/herten/smarte-stadt-herten": Earlier(33, {"herten": "geplant"}),
    "staedte/kreis-recklinghausen/3d-stadtmodell": Earlier(47, {KREIS: "in-umsetzung"}),
    "staedte/kreis-recklinghausen/breitband-graue-flecken": Earlier(101, {KREIS: "idee"}),
    "staedte/kreis-recklinghausen/ersthelfer-app": Earlier(180, {KREIS: "idee"}),
    "staedte/kreis-recklinghausen/ki-versiegelungskarte": Earlier(95, {KREIS: "in-umsetzung"}),
    "staedte/oer-erkenschwick/die-stadt-bist-du": Earlier(88, {"oer-erkenschwick": "in-umsetzung"}),
}
