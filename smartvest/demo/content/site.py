"""What is not a page: alert, footer links and logins."""

ALERT_TITLE = "Willkommen in der Demonstration"
ALERT_TEXT = "Dieses Portal zeigt Beispiele und ist kein amtliches Angebot. Probieren Sie alles aus."
ALERT_PAGE = "ueber-smartvest"

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
