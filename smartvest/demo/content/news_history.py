"""News about what really happened before the portal went online; these keep their date."""

from smartvest.demo.content.blocks import text
from smartvest.demo.content.shapes import KREIS, NewsText
from smartvest.demo.content.when import historical

PAST_NEWS = (
    NewsText(
        slug="urban-ki-waehlt-neun-faelle",
        title="URBAN.KI wählt neun Anwendungsfälle aus, einer kommt aus dem Kreis",
        date=historical(2024, 12, 2),
        place=KREIS,
        summary="Mehr als 130 Bewerbungen gab es, neun wurden gewählt. Der Kreis will Flächen auf Luftbildern erkennen.",
        picture="luftbild-karte",
        towns=(KREIS,),
        fields=("smartes-klima", "smarte-verwaltung"),
        projects=("staedte/kreis-recklinghausen/urban-ki-luftbilder",),
        body=(
            text(
                """
                Die Initiative URBAN.KI von Stadt Gelsenkirchen und Westfälischer Hochschule hat entschieden, welche Ideen
                sie weiterverfolgt. Das Bundesbauministerium fördert das Vorhaben.

                Der Kreis Recklinghausen ist dabei. Sein Thema: Künstliche Intelligenz soll auf Luftbildern erkennen, welche
                Flächen versiegelt sind, wo Dächer grün sind und wo Solarmodule liegen.
                """
            ),
        ),
    ),
    NewsText(
        slug="dreizehn-sensoren",
        title="13 Sensoren für Oer-Erkenschwick",
        date=historical(2024, 6, 27),
        place="oer-erkenschwick",
        summary="Alle zehn Minuten eine Messung: Jetzt lässt sich verfolgen, wie warm es in der Stadt ist.",
        picture="funknetz",
        towns=("oer-erkenschwick",),
        fields=("smartes-klima",),
        projects=("projekte/mikroklima", "staedte/oer-erkenschwick/lorawan-oer-erkenschwick"),
        body=(
            text(
                """
                Die Sensoren senden ihre Werte über ein stromsparendes Funknetz. Die Antenne dafür leiht der Kreis. Alle
                Messwerte stehen im Internet.
                """
            ),
        ),
    ),
    NewsText(
        slug="einladung-barcamp-2023",
        title="Einladung zum ersten Barcamp smartVEST",
        date=historical(2023, 9, 12),
        place="herten",
        summary="Am 26. September 2023 bestimmen Sie das Programm. Der Eintritt ist frei.",
        picture="barcamp-abend",
        towns=("herten",),
        fields=("smarte-verwaltung", "smartes-leben"),
        projects=("projekte/barcamp-smartvest",),
        body=(
            text(
                """
                Wie soll das digitale Vest aussehen? Darüber sprechen wir in der Schwarzkaue der Zeche Schlägel & Eisen in
                Herten. Von 10 bis 16 Uhr sind alle willkommen, die mitdenken möchten.
                """
            ),
        ),
    ),
    NewsText(
        slug="sensoren-fuer-dorsten",
        title="Zehn Sensoren für Dorsten",
        date=historical(2023, 6, 5),
        place="dorsten",
        summary="Dorsten ist die vierte Stadt im Sensornetz. Gebaut haben die Geräte Schülerinnen und Schüler.",
        picture="sensor-abend",
        towns=("dorsten",),
        fields=("smartes-klima", "smartes-leben"),
        projects=("projekte/mikroklima",),
        body=(
            text(
                """
                Zehn Sensoren messen jetzt das Klima in Dorsten. Die Werte zeigen, wo es im Sommer besonders heiß wird. So
                lässt sich besser planen, wo neue Bäume am meisten helfen.
                """
            ),
        ),
    ),
    NewsText(
        slug="schuelerinnen-und-schueler-uebergeben-sensoren",
        title="Selbst gebaut: Schülerinnen und Schüler übergeben Klimasensoren",
        date=historical(2022, 6, 24),
        summary="Aus dem Unterricht auf die Straße: Jugendliche haben Messgeräte für die Städte gebaut.",
        picture="schule",
        fields=("smartes-klima", "smartes-leben"),
        projects=("projekte/mikroklima",),
        body=(
            text(
                """
                Löten, programmieren, testen: Im Unterricht am Berufskolleg sind Klimasensoren entstanden. Nun bekommen
                die Städte die fertigen Geräte. Wer sie gebaut hat, kann die Messwerte später im Internet verfolgen.
                """
            ),
        ),
    ),
    NewsText(
        slug="umfrage-kluge-laternen",
        title="Was soll eine Laterne können? Castrop-Rauxel fragt nach",
        date=historical(2022, 1, 14),
        place="castrop-rauxel",
        summary="Bis zum 31. Januar 2022 können Sie sagen, was Sie von klugen Laternen halten.",
        picture="laterne-nacht",
        towns=("castrop-rauxel",),
        fields=("smartes-klima", "smarte-mobilitaet"),
        projects=("staedte/castrop-rauxel/smart-poles",),
        body=(
            text(
                """
                Die Universität Duisburg-Essen und die Stadt fragen gemeinsam. Es geht um Laternen, die mehr können als
                leuchten. Welche Aufgaben wären nützlich? Und was möchten Sie auf keinen Fall?
                """
            ),
        ),
    ),
    NewsText(
        slug="serviceportal-startet-in-vier-staedten",
        title="Serviceportal Emscher-Lippe startet in vier Städten",
        date=historical(2020, 8, 4),
        summary="Castrop-Rauxel, Gelsenkirchen, Recklinghausen und Waltrop machen den Anfang. Weitere Städte folgen.",
        picture="formular",
        towns=("castrop-rauxel", "recklinghausen", "waltrop"),
        fields=("smarte-verwaltung",),
        projects=("projekte/serviceportal-emscher-lippe",),
        body=(
            text(
                """
                Anträge lassen sich hier zum ersten Mal auf gleichem Weg stellen, egal in welcher der vier Städte Sie wohnen.
                Die Erfahrungen aus dem Start kommen danach der ganzen Region zugute.
                """
            ),
        ),
    ),
)
