"""Events that run on the day the demo is loaded, and series. All of them are invented examples."""

from smartvest.demo.content.blocks import accordion, text
from smartvest.demo.content.shapes import KREIS, EventText, Except
from smartvest.demo.content.when import (
    THURSDAY,
    TODAY,
    TUESDAY,
    coming,
    past,
    this_month,
)

STEP_FREE = "Stufenloser Zugang, barrierefreie Toilette."

RUNNING_EVENTS = (
    EventText(
        slug="ausstellung-vest-in-3d",
        title="Ausstellung: Das Vest in 3D",
        summary="Sie fliegen mit der Brille über Ihre Stadt oder schauen sich das Modell in Ruhe am Bildschirm an.",
        picture="stadtmodell",
        start=past(8),
        days=25,
        venue="Kreishaus, Foyer",
        address="Musterplatz 1, Recklinghausen",
        price="kostenlos",
        accessibility=f"{STEP_FREE} Das Modell lässt sich im Sitzen bedienen.",
        organiser="Kreis Recklinghausen",
        towns=(KREIS,),
        fields=("smarte-verwaltung",),
        projects=("staedte/kreis-recklinghausen/3d-stadtmodell",),
        place=KREIS,
        body=(
            text(
                """
                Wie sieht Ihr Haus von oben aus? Wie hoch ist der Turm nebenan? In der Ausstellung probieren Sie das
                [[staedte/kreis-recklinghausen/3d-stadtmodell|3D-Stadtmodell]] aus. Die Ausstellung ist zu den
                Öffnungszeiten des Kreishauses zu sehen.
                """
            ),
        ),
    ),
    EventText(
        slug="mitmachtag-freifunk",
        title="Mitmachtag: Freies WLAN in der Innenstadt",
        summary="Den ganzen Tag zeigen Freiwillige, wie freies WLAN funktioniert und wie Sie selbst mithelfen können.",
        picture="wlan",
        start=TODAY,
        venue="Marktplatz Waltrop",
        address="Marktplatz, Waltrop",
        price="kostenlos",
        accessibility="Ebener Platz mit festem Belag.",
        organiser="Freiwillige und Stadt Waltrop",
        towns=("waltrop",),
        fields=("smartes-leben",),
        projects=("staedte/waltrop/freifunk-waltrop",),
        place="waltrop",
        body=(text("Kommen Sie vorbei, wann Sie möchten. Ihr Smartphone dürfen Sie gern mitbringen."),),
    ),
    EventText(
        slug="digital-sprechstunde",
        title="Digital-Sprechstunde in der Bücherei",
        summary="Jede Woche beantworten Freiwillige Ihre Fragen zu Smartphone, Tablet und Internet.",
        picture="nachbarschaft",
        start=past(14, TUESDAY),
        from_time="15:00",
        to_time="17:00",
        repeat="weekly",
        repeat_until=coming(42),
        exceptions=(Except(5, "abgesagt", "Diese Woche bleibt die Bücherei geschlossen."),),
        venue="Stadtbücherei, Lesecafé",
        address="Musterstraße 5, Recklinghausen",
        registration_note="Keine Anmeldung nötig.",
        price="kostenlos",
        accessibility=f"{STEP_FREE} Eine Induktionsschleife gibt es nicht.",
        organiser="Stadtbücherei Recklinghausen",
        towns=("recklinghausen",),
        fields=("smartes-leben",),
        projects=("projekte/onleihe",),
        place="recklinghausen",
        body=(
            text(
                """
                Wie richte ich eine App ein? Wie leihe ich ein E-Book? Warum ist der Speicher voll? Keine Frage ist zu
                einfach. Bringen Sie Ihr Gerät und Ihr Kennwort mit.
                """
            ),
        ),
    ),
    EventText(
        slug="online-sprechstunde-smartvest",
        title="Offene Online-Sprechstunde von smartVEST",
        summary="Einmal im Monat beantwortet die Koordination Ihre Fragen zu Projekten und zum Portal.",
        picture="videoanruf",
        start=this_month(15),
        from_time="17:00",
        to_time="18:00",
        repeat="monthly",
        repeat_until=coming(200),
        exceptions=(Except(3, "verschoben", "Einen Tag später als gewohnt", moved_days=1),),
        online_url="https://konferenz.kreis-recklinghausen.example/smartvest",
        price="kostenlos",
        accessibility="Untertitel werden automatisch erzeugt.",
        organiser="Koordination smartVEST",
        fields=("smarte-verwaltung", "smartes-leben"),
        projects=("projekte/smartvest-portal",),
        body=(
            text("Sie brauchen nur einen Browser. Eine Kamera müssen Sie nicht einschalten."),
            accordion(
                ("Muss ich mich anmelden?", "Nein. Sie öffnen einfach den Link."),
                ("Wird die Sprechstunde aufgezeichnet?", "Nein."),
            ),
        ),
    ),
    EventText(
        slug="digital-cafe-habinghorst",
        title="Digital-Café in Habinghorst",
        summary="Bei Kaffee und Kuchen lernen Sie in kleiner Runde, wie ein Videoanruf geht.",
        picture="nachbarschaft-abend",
        start=past(7, THURSDAY),
        from_time="14:30",
        to_time="16:30",
        repeat="fortnightly",
        repeat_until=coming(56),
        venue="Nachbarschaftstreff Habinghorst",
        address="Musterweg 3, Castrop-Rauxel",
        price="kostenlos",
        accessibility="Stufenloser Zugang.",
        organiser="Nachbarschaftstreff Habinghorst",
        towns=("castrop-rauxel",),
        fields=("smartes-leben",),
        projects=("projekte/digiquartier",),
        place="castrop-rauxel",
        body=(text("Geräte zum Ausprobieren liegen bereit. Wer ein eigenes hat, bringt es mit."),),
    ),
)
