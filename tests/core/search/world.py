"""A small portal to search in: every type of page, with words as people write them."""

from dataclasses import dataclass

from projects.models import ProjectDocument, ProjectPartner
from smartvest.core.models import SynonymGroup
from tests.factories import (
    DocumentFactory,
    EventPageFactory,
    FieldPageFactory,
    HomePageFactory,
    ImplementationFactory,
    MunicipalityPageFactory,
    NewsPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    TopicFactory,
    only,
)

SYNONYMS = [
    "Müll, Abfall, Restmüll",
    "OZG, Onlinezugangsgesetz, Onlinedienste",
    "WLAN, Wifi, Freifunk",
    "ÖPNV, Bus und Bahn, Nahverkehr",
    "Knöllchen, Bußgeld",
]


@dataclass
class Text:
    title: str
    summary: str = ""
    body: str = ""

    @property
    def values(self) -> dict:
        return {"title": self.title, "summary": self.summary, "body": [("text", f"<p>{self.body}</p>")]}


PROJECTS = {
    "onleihe": Text("Onleihe", "E-Books und Hörbücher rund um die Uhr ausleihen.", "Es genügt der Bibliotheksausweis."),
    "abfall-app": Text("Marler Abfall-App", "Erinnert an die Leerung der Tonnen.", "Mit Straße und Hausnummer."),
    "solartonne": Text("Solar-Mülltonnen", "Behälter, die ihren Inhalt pressen.", "Sie fassen siebenmal so viel."),
    "muellapp": Text("MüllApp", "Alle Termine der Abfuhr auf dem Handy."),
    "klima": Text("Klimaschutzkonzept", "Wie wir weniger CO2 ausstoßen.", "Der Rat hat es beschlossen."),
    "heizen": Text("Gutes Klima in Schulen", "Ein Konzept zum Schutz der Umwelt.", "Es ist einfach."),
    "sensoren": Text("Mikroklima", "Sensoren messen Hitze in den Innenstädten.", "Schülerinnen bauen die Geräte."),
    "parken": Text("Handyparken", "Den Parkschein mit dem Telefon lösen.", "Kein Knöllchen mehr."),
    "bus": Text(
        "Dynamische Fahrgastinformation", "54 Anzeigen an 28 Haltestellen.", "Wann kommt der Bus? Und die Bahn?"
    ),
    "maengel": Text("Mängelmelder", "Schlaglöcher und wilden Müll melden.", "92,6 Prozent der Hinweise sind gelöst."),
    "bauantrag": Text("Digitaler Bauantrag", "Anträge ohne Papier einreichen.", "Über das Bauportal des Landes."),
    "wlan": Text("Öffentliches W-LAN", "Kostenlos surfen in der Fußgängerzone."),
    "kfz": Text("i-Kfz", "Autos von zu Hause aus an- und abmelden.", "Die Zulassungsstelle gehört zum Kreis."),
    "cityapp": Text("Hertener CityApp", "Karte, Nachrichten und Hinweise in einer App."),
    "portal": Text(
        "Serviceportal Emscher-Lippe", "Onlinedienste von 17 Partnern.", "Hunde anmelden, Urkunden bestellen."
    ),
    "ki": Text("KI-Versiegelungskarte", "Eine Software erkennt Flächen auf Luftbildern.", "Grünflächen und Dächer."),
    "notarzt": Text("Telenotarzt", "Der Rettungswagen überträgt Bilder.", "Ärztinnen und Ärzte helfen aus der Ferne."),
}
NEWS = {
    "rueckblick": Text(
        "Rückblick auf das dritte Barcamp", "14 Sessions an einem Tag.", "Es ging um digitale Teilhabe."
    ),
    "kasse": Text("Bargeldlos bezahlen", "Die Bürgerzone nimmt Karten und Telefone.", "Auch für Bußgelder."),
    "jubilaeum": Text("Zehn Jahre E-Books", "Die Onleihe feiert.", "Größte Ausleihe im Sommer."),
}
EVENTS = {
    "barcamp": Text("Barcamp smartVEST", "Mitreden über die Digitalisierung.", "Die Teilnahme ist kostenlos."),
    "sprechstunde": Text("Digitale Sprechstunde", "Hilfe mit dem Smartphone.", "Ehrenamtliche nehmen sich Zeit."),
}
TOWNS = {
    "herten": Text("Herten", "Die Stadt der Zechen."),
    "marl": Text("Marl", "Die Stadt mit dem Skulpturenmuseum."),
    "haltern": Text("Haltern am See", "Die Stadt an der Stever."),
    "castrop": Text("Castrop-Rauxel", "Europastadt im Grünen."),
    "oer": Text("Oer-Erkenschwick", "Die Stadt an der Haard."),
    "kreis": Text("Kreis Recklinghausen", "Zehn Städte und eine Strategie."),
    "recklinghausen": Text("Recklinghausen", "Die Kreisstadt."),
}
FIELDS = {
    "feld-klima": Text("Smartes Klima", "Messen, schützen und sparen."),
    "feld-mobil": Text("Smarte Mobilität", "Besser ankommen."),
}
PAGES = {
    "ueber": Text("Über smartVEST", "Wer hinter dem Portal steht.", "Elf Verwaltungen und der Vestische Digitalpakt."),
    "barrieren": Text(
        "Barrierefreiheit", "Wie zugänglich das Portal ist.", "Marlene hat die Härten geprüft. Hert ist kein Ort."
    ),
}
# Of each project: towns, topics, field, partner, document.
RELATIONS = {
    "onleihe": ("herten haltern recklinghausen", "Bildung & Kultur", "", "Verbund Ruhr", ""),
    "abfall-app": ("marl", "Abfall & Sauberkeit", "feld-klima", "", ""),
    "solartonne": ("herten", "Abfall & Sauberkeit", "feld-klima", "", ""),
    "bus": ("castrop marl recklinghausen", "Nahverkehr", "feld-mobil", "Vestische", "Fahrplanauskunft 2027"),
    "sensoren": ("oer haltern", "Klimasensorik", "feld-klima", "Westfälische Hochschule", ""),
    "kfz": ("kreis", "Bürgerservice", "", "", ""),
    "wlan": ("recklinghausen", "Digitale Teilhabe", "", "", ""),
}


def build() -> dict[str, object]:
    """The pages by key."""
    only(HomePageFactory)
    pages = {key: MunicipalityPageFactory(**text.values) for key, text in TOWNS.items()}
    pages |= {key: FieldPageFactory(**text.values) for key, text in FIELDS.items()}
    topics = {}
    for key, text in PROJECTS.items():
        towns, topic, field, partner, document = RELATIONS.get(key, ("", "", "", "", ""))
        if topic and topic not in topics:
            topics[topic] = TopicFactory(name=topic, field=pages[field or "feld-klima"])
        pages[key] = ProjectPageFactory(
            **text.values,
            topics=[topics[topic]] if topic else [],
            fields=[pages[field]] if field else [],
            partners=[ProjectPartner(name=partner)] if partner else [],
            documents=[ProjectDocument(document=DocumentFactory(title=document))] if document else [],
            implementations=[ImplementationFactory.build(municipality=pages[town], note="") for town in towns.split()],
        )
    pages |= {key: NewsPageFactory(**text.values) for key, text in NEWS.items()}
    pages |= {key: StandardPageFactory(**text.values) for key, text in PAGES.items()}
    venues = {"barcamp": "Innovationszentrum Wiesenbusch", "sprechstunde": "Stadtbücherei"}
    pages |= {key: EventPageFactory(**text.values, venue=venues[key]) for key, text in EVENTS.items()}
    for words in SYNONYMS:
        SynonymGroup.objects.create(words=words)
    return pages
