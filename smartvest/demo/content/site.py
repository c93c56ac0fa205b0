"""What is not a page: alert, footer links and logins."""

ALERT_TITLE = "Willkommen in der Demonstration"
ALERT_TEXT = "Dieses Portal zeigt Beispiele und ist kein amtliches Angebot. Probieren Sie alles aus."
ALERT_PAGE = "ueber-smartvest"

SYNONYMS = (
    "Müll, Abfall, Restmüll, Mülltonne",
    "OZG, Onlinezugangsgesetz, Onlinedienste, Serviceportal",
    "WLAN, Freifunk, Wifi, Hotspot",
    "ÖPNV, Nahverkehr, Bus und Bahn, Haltestelle",
    "KI, Künstliche Intelligenz",
    "Bücherei, Bibliothek, Stadtbücherei",
    "Auto anmelden, Zulassung, i-Kfz, Kennzeichen",
    "Mängelmelder, Schlagloch, Schaden melden",
    "Rad, Fahrrad, Bike",
    "Internet, Breitband, Glasfaser",
)

FOOTER_LINKS = (
    ("Über smartVEST", "ueber-smartvest"),
    ("Alle Projekte", "projekte"),
    ("Alle Veranstaltungen", "aktuelles/veranstaltungen"),
    ("Offene Daten", "offene-daten"),
)
MAIN_MENU = ("projekte", "staedte", "handlungsfelder", "aktuelles", "ueber-smartvest")

PASSWORD = "smartvest-demo"
ADMIN = "admin"
EDITOR = "redaktion"
TOWN_EDITORS = ("herten", "marl")  # the addresses of their towns
