"""The pictures of the demo: which motif, in which hue, at which time of day."""

from dataclasses import dataclass
from io import BytesIO
from random import Random

from smartvest.demo.drawing.canvas import Canvas
from smartvest.demo.drawing.motifs import MOTIFS
from smartvest.demo.drawing.palette import palette

CREDIT = "Illustration: smartVEST-Demo (per Code gezeichnet)"
LICENCE = "cc0"


@dataclass(frozen=True)
class Picture:
    """A motif from ``drawing.motifs``, the hue of a Handlungsfeld and a light: tag, hell or abend."""

    motif: str
    hue: str
    mood: str = "tag"

    @property
    def title(self) -> str:
        """What the picture is called in the admin."""
        return MOTIFS[self.motif].title + (" am Abend" if self.mood == "abend" else "")

    @property
    def alt(self) -> str:
        """What is to be seen; empty for decoration."""
        return MOTIFS[self.motif].alt


PICTURES = {
    "portal": Picture("portal", "verwaltung"),
    "portal-abend": Picture("portal", "petrol", "abend"),
    "bausteine": Picture("blocks", "petrol"),
    "formular": Picture("form", "petrol"),
    "formular-blau": Picture("form", "verwaltung", "abend"),
    "meldung": Picture("fault", "verwaltung"),
    "meldung-abend": Picture("fault", "verwaltung", "abend"),
    "meldung-gruen": Picture("fault", "klima", "hell"),
    "meldung-blau": Picture("fault", "petrol"),
    "meldung-hell": Picture("fault", "verwaltung", "hell"),
    "meldung-rot": Picture("fault", "leben"),
    "meldung-see": Picture("fault", "petrol", "abend"),
    "handy-idee": Picture("idea", "verwaltung"),
    "handy-stadt": Picture("town-app", "petrol"),
    "browser-meldung": Picture("browser-map", "verwaltung"),
    "karte-pins": Picture("pins", "verwaltung"),
    "karte-pins-gruen": Picture("pins", "klima"),
    "karte-pins-abend": Picture("pins", "petrol", "abend"),
    "karte-kinder": Picture("treasure", "leben"),
    "schalter": Picture("counter", "verwaltung"),
    "schalter-gruen": Picture("counter", "petrol"),
    "bus": Picture("bus", "mobilitaet"),
    "bus-abend": Picture("bus", "mobilitaet", "abend"),
    "bus-regen": Picture("bus-rain", "petrol"),
    "lkw-route": Picture("lorry", "mobilitaet"),
    "rad": Picture("bikes", "mobilitaet"),
    "roller": Picture("scooters", "mobilitaet", "hell"),
    "roller-tag": Picture("scooters", "petrol"),
    "parken": Picture("parking", "mobilitaet"),
    "parken-see": Picture("parking-lake", "petrol"),
    "sprechblasen": Picture("bubbles", "verwaltung"),
    "sprechblasen-gelb": Picture("bubbles", "petrol", "abend"),
    "barcamp": Picture("barcamp", "leben"),
    "barcamp-abend": Picture("barcamp", "petrol", "abend"),
    "runder-tisch": Picture("table", "verwaltung"),
    "nachbarschaft": Picture("neighbours", "leben"),
    "nachbarschaft-abend": Picture("neighbours", "leben", "abend"),
    "haende": Picture("community", "leben"),
    "videoanruf": Picture("video-call", "leben"),
    "herz": Picture("first-aid", "leben"),
    "schule": Picture("school", "leben"),
    "park": Picture("park", "klima"),
    "platz": Picture("square", "verwaltung"),
    "sensor": Picture("sensor", "klima"),
    "sensor-tag": Picture("sensor", "petrol"),
    "sensor-abend": Picture("sensor", "klima", "abend"),
    "laterne-nacht": Picture("lamps", "petrol", "abend"),
    "papierkorb": Picture("bin", "klima"),
    "papierkorb-abend": Picture("bin", "petrol", "abend"),
    "tonnen": Picture("waste", "klima"),
    "tonnen-abend": Picture("waste", "petrol", "abend"),
    "luftbild": Picture("aerial", "klima"),
    "luftbild-karte": Picture("sealing", "klima"),
    "funknetz": Picture("radio", "wirtschaft"),
    "funknetz-abend": Picture("radio", "klima", "abend"),
    "netz": Picture("network", "wirtschaft"),
    "netz-abend": Picture("network", "petrol", "abend"),
    "netz-tag": Picture("network", "petrol"),
    "glasfaser": Picture("fibre", "wirtschaft"),
    "glasfaser-abend": Picture("fibre", "wirtschaft", "abend"),
    "werkstatt": Picture("workshop", "wirtschaft"),
    "werkstatt-gelb": Picture("workshop", "petrol"),
    "werkstatt-hilfe": Picture("workshop-help", "wirtschaft", "hell"),
    "buecher": Picture("books", "leben"),
    "buecher-abend": Picture("books", "petrol", "abend"),
    "rettungswagen": Picture("ambulance", "leben"),
    "wlan": Picture("wifi", "leben"),
    "wlan-abend": Picture("wifi", "petrol", "abend"),
    "dinge": Picture("things", "leben"),
    "schloss": Picture("padlock", "verwaltung"),
    "diagramme": Picture("charts", "verwaltung"),
    "bauplan": Picture("blueprint", "verwaltung"),
    "vest": Picture("vest", "petrol"),
    "vest-tag": Picture("vest", "klima", "hell"),
    "kreishaus": Picture("county", "petrol"),
    "stadt-haltern": Picture("lake-town", "petrol"),
    "stadt-datteln": Picture("canal-town", "petrol"),
    "stadt-waltrop": Picture("lift-town", "verwaltung"),
    "stadt-marl": Picture("tower-town", "mobilitaet"),
    "stadt-gladbeck": Picture("moat-town", "leben", "hell"),
    "stadt-dorsten": Picture("canal-town", "klima"),
    "stadt-herten": Picture("twin-town", "klima"),
    "stadt-oer": Picture("mine-town", "wirtschaft"),
    "stadt-recklinghausen": Picture("arch-town", "verwaltung"),
    "stadt-castrop": Picture("mine-town", "petrol", "abend"),
    "stadt-zukunft": Picture("tomorrow", "verwaltung"),
    "stadtmodell": Picture("model", "petrol"),
    "zeche": Picture("mine-town", "leben", "abend"),
}


def draw(key: str) -> bytes:
    """The picture of that key as a PNG file of 1600 × 1000 pixels; the same picture on every run."""
    picture = PICTURES[key]
    colours = palette(picture.hue, picture.mood)
    canvas = Canvas(colours.sky)
    MOTIFS[picture.motif].draw(canvas, colours, Random(key))
    file = BytesIO()
    canvas.finished().save(file, "PNG", compress_level=4)
    return file.getvalue()
