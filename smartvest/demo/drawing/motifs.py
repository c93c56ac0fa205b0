"""All motifs by name, each with a title and the words for people who do not see it (none: it is decoration)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

from smartvest.demo.drawing import motifs_climate as climate
from smartvest.demo.drawing import motifs_digital as digital
from smartvest.demo.drawing import motifs_mobility as mobility
from smartvest.demo.drawing import motifs_people as people
from smartvest.demo.drawing import motifs_places as places
from smartvest.demo.drawing import motifs_technology as technology
from smartvest.demo.drawing.canvas import Canvas
from smartvest.demo.drawing.palette import Palette


@dataclass(frozen=True)
class Motif:
    """How to draw it, what it is called, what is to be seen."""

    draw: Callable[[Canvas, Palette, Random], None]
    title: str
    alt: str


MOTIFS = {
    # screens and services
    "portal": Motif(digital.portal, "Portal", "Ein Browserfenster mit sechs bunten Karten."),
    "blocks": Motif(digital.building_blocks, "Bausteine", ""),
    "form": Motif(
        digital.form, "Online-Formular", "Ein Laptop zeigt ein Formular, zwei von drei Feldern sind abgehakt."
    ),
    "fault": Motif(
        digital.fault_report, "Meldung per App", "Ein Smartphone vor einer Straße zeigt einen Ort auf der Karte."
    ),
    "idea": Motif(digital.idea_app, "Idee für eine App", "Auf einem Smartphone leuchtet eine Glühbirne."),
    "town-app": Motif(
        digital.town_in_phone, "Stadt auf dem Smartphone", "Bunte Häuser stehen auf einem liegenden Smartphone."
    ),
    "browser-map": Motif(
        digital.browser_map,
        "Meldungen im Browser",
        "Ein Browserfenster zeigt eine Liste und eine Karte mit Markierungen.",
    ),
    "pins": Motif(digital.map_with_pins, "Karte mit Markierungen", "Ein Stadtplan, übersät mit farbigen Stecknadeln."),
    "treasure": Motif(
        digital.treasure_map,
        "Schatzkarte",
        "Ein gepunkteter Weg führt über einen Stadtplan, eine Lupe zeigt Fußspuren.",
    ),
    "counter": Motif(
        digital.counter, "Serviceschalter", "Zwei Menschen an einem Tresen, eine Person hält ihre Karte an ein Gerät."
    ),
    # getting around
    "bus": Motif(
        mobility.bus, "Bus an der Haltestelle", "Ein Bus hält neben einer Anzeigetafel, zwei Menschen warten."
    ),
    "bus-rain": Motif(mobility.bus_in_rain, "Bus im Regen", "Ein Bus hält im Regen neben einer Anzeigetafel."),
    "lorry": Motif(mobility.lorry, "Lastwagen auf der Route", "Ein Lastwagen fährt, darüber eine Linie bis zum Ziel."),
    "bikes": Motif(mobility.bikes, "Leihräder", "Drei Leihräder stehen an einer Station im Grünen."),
    "scooters": Motif(
        mobility.scooters,
        "Leihroller",
        "Vier Roller stehen ordentlich auf einer markierten Fläche, der Gehweg ist frei.",
    ),
    "parking": Motif(
        mobility.parking, "Parken mit dem Smartphone", "Zwei Autos an einem Parkschild, ein Smartphone zeigt eine Uhr."
    ),
    "parking-lake": Motif(
        mobility.parking_by_the_lake,
        "Parken am See",
        "Zwei parkende Autos an einem See mit Segelbooten, ein Smartphone zeigt eine Uhr.",
    ),
    # people
    "bubbles": Motif(people.speech_bubbles, "Sprechblasen", "Vier Sprechblasen über den Dächern einer Stadt."),
    "barcamp": Motif(people.barcamp, "Barcamp", "Fünf Menschen stehen vor einer Pinnwand voller bunter Zettel."),
    "table": Motif(people.round_table, "Runder Tisch", "Neun Menschen sitzen um einen runden Tisch, von oben gesehen."),
    "neighbours": Motif(
        people.neighbourhood,
        "Nachbarschaft",
        "Zwei Menschen auf einer Bank zwischen zwei Häusern teilen sich ein Tablet.",
    ),
    "community": Motif(people.community, "Gemeinschaft", "Sechs Menschen vor einem großen Herz aus bunten Sechsecken."),
    "video-call": Motif(people.video_call, "Videogespräch", "Ein Laptop zeigt vier Menschen in einem Videogespräch."),
    "first-aid": Motif(
        people.first_aid,
        "Ersthelfer-Alarm",
        "Ein Smartphone zeigt ein Herz und einen Herzschlag, ringsum stehen vier Menschen.",
    ),
    "school": Motif(people.school, "Schule", "Kinder vor einer Schule mit einem selbst gebauten Sensor."),
    "park": Motif(people.park, "Fest im Park", "Menschen auf einer Wiese vor einer kleinen Bühne mit Wimpeln."),
    "square": Motif(
        people.square, "Stand auf dem Platz", "Menschen mit VR-Brillen an einem Stand neben einem Brunnen."
    ),
    # climate, waste, surfaces
    "sensor": Motif(
        climate.sensor, "Klimasensor", "Ein Klimasensor hängt an einer Straßenlaterne, daneben ein Thermometer."
    ),
    "lamps": Motif(
        climate.smart_lamps,
        "Kluge Laternen",
        "Drei Laternen bei Nacht: eine mit WLAN, eine mit Sensor, eine mit Ladepunkt.",
    ),
    "bin": Motif(
        climate.solar_bin,
        "Papierkorb mit Solarmodul",
        "Ein Papierkorb mit Solarmodul auf dem Deckel sendet ein Signal.",
    ),
    "waste": Motif(climate.bins, "Tonnen", "Vier Mülltonnen in Braun, Blau, Gelb und Grau, daneben eine Glocke."),
    "aerial": Motif(
        climate.aerial,
        "Luftbild",
        "Dächer und Gärten von oben, drei Grundstücke sind mit Ecken wie in einem Sucher markiert.",
    ),
    "sealing": Motif(climate.sealing_map, "Versiegelungskarte", "Grundstücke als Mosaik, von Grün über Gelb bis Rot."),
    "radio": Motif(
        climate.hills_with_sensors, "Funknetz", "Ein Funkmast auf einem Hügel empfängt Signale von vier Sensoren."
    ),
    # networks, machines, things
    "network": Motif(
        technology.network, "Netz der Städte", "Zehn Sechsecke in der Lage der zehn Städte sind miteinander verbunden."
    ),
    "fibre": Motif(
        technology.fibre, "Glasfaser", "Unter der Erde führt je eine bunte Leitung in jedes von fünf Häusern."
    ),
    "workshop": Motif(
        technology.workshop, "Lehrfabrik", "Ein Roboterarm greift auf einer Werkbank nach einem Sechseck."
    ),
    "workshop-help": Motif(
        partial(technology.workshop, with_person=True),
        "Hilfe am Arbeitsplatz",
        "Ein Mensch an einer Werkbank mit Roboterarm, eine Lampe beleuchtet ein Fach.",
    ),
    "books": Motif(technology.books, "Bücher", "Ein Lesegerät vor Regalen voller bunter Bücher."),
    "ambulance": Motif(
        technology.ambulance, "Rettungswagen", "Ein Rettungswagen sendet Signale, oben rechts hört eine Ärztin zu."
    ),
    "wifi": Motif(
        technology.square_with_wifi,
        "Freies WLAN",
        "Vier Menschen mit Smartphones auf einem Platz unter dem WLAN-Zeichen.",
    ),
    "things": Motif(
        technology.shelf_of_things,
        "Geräte zum Ausleihen",
        "Ein Regal mit Wecker, Lampe, Radio, Tablet, Kopfhörern und Lupe.",
    ),
    "padlock": Motif(technology.padlock, "Sicherheit", "Ein großes Vorhängeschloss über einem Feld für das Kennwort."),
    "charts": Motif(
        technology.charts, "Diagramm", "Acht farbige Säulen und eine steigende Kurve über kleinen Figuren."
    ),
    "blueprint": Motif(
        technology.blueprint, "Bauplan", "Der Plan eines Hauses auf blauem Grund mit Bleistift und Haken."
    ),
    # places
    "vest": Motif(
        places.vest, "Das Vest", "Ein Fördergerüst vor Häusern, Hügeln und Windrädern, vorn Felder aus Sechsecken."
    ),
    "county": Motif(
        places.county_house, "Kreishaus", "Ein großes Verwaltungsgebäude mit Fahnen und einem breiten Weg."
    ),
    "lake-town": Motif(
        places.lake_town, "Stadt am See", "Segelboote auf einem See, dahinter eine Stadt mit Kirchturm."
    ),
    "canal-town": Motif(
        places.canal_town, "Stadt am Kanal", "Ein Frachtschiff auf einem Kanal vor Häusern mit Giebeln."
    ),
    "lift-town": Motif(
        places.ship_lift_town, "Stadt mit Schiffshebewerk", "Ein Schiff in einem Hebewerk mit vier Türmen."
    ),
    "tower-town": Motif(
        places.tower_block_town, "Stadt mit Rathaustürmen", "Zwei Hochhäuser auf schmalem Fuß an einem Teich."
    ),
    "moat-town": Motif(
        places.moated_town, "Stadt mit Wasserschloss", "Ein Wasserschloss aus Backstein, dahinter Häuser."
    ),
    "mine-town": Motif(
        places.mine_town, "Stadt mit Zeche", "Ein Fördergerüst und eine Halle, dahinter Häuser und eine Halde."
    ),
    "twin-town": Motif(
        partial(places.mine_town, towers=2),
        "Stadt mit zwei Fördergerüsten",
        "Zwei Fördergerüste vor Häusern und einer Halde.",
    ),
    "arch-town": Motif(
        places.arches_town, "Stadt mit Bögen auf dem Hügel", "Eine Stadt mit Kirche, auf dem Hügel zwei große Bögen."
    ),
    "tomorrow": Motif(
        places.town_of_tomorrow, "Stadt von morgen", "Häuser mit begrünten Dächern, Windräder und eine Bahn."
    ),
    "model": Motif(
        technology.isometric_town, "Stadtmodell", "Ein Modell mit vielen kleinen Häusern, schräg von oben gesehen."
    ),
}
