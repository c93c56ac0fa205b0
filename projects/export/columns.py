"""What the files of projects hold. The names are relied upon elsewhere: add at the end, rename nothing.

No names and mail addresses of people: a file that anybody may pass on is no place for them, and the page has them.
"""

from smartvest.core.export import Column, Kind

TEXT, LIST, NUMBER, URL = Kind.TEXT, Kind.LIST, Kind.NUMBER, Kind.URL

# Of a project as a whole. `full_address` is set by whoever knows the request.
PROJECT_COLUMNS = (
    Column("projekt_id", NUMBER, "Nummer des Projekts in diesem Portal. Sie bleibt.", lambda p: p.pk),
    Column("titel", TEXT, "Name des Projekts", lambda p: p.title),
    Column("kurzfassung", TEXT, "Der Nutzen in ein bis zwei Sätzen", lambda p: p.summary),
    Column("adresse", URL, "Seite des Projekts in diesem Portal", lambda p: p.full_address),
    Column("handlungsfelder", LIST, "Handlungsfelder der Strategie", lambda p: [f.title for f in p.fields.all()]),
    Column(
        "themen", LIST, "Themen, nach denen sich Projekte filtern lassen", lambda p: [t.name for t in p.topics.all()]
    ),
    Column("zielgruppe", TEXT, "Für wen das Angebot ist", lambda p: p.target_group),
    Column("angebot", URL, "Wo man das Angebot nutzt", lambda p: p.action_url),
    Column("foerderprogramm", TEXT, "Name des Förderprogramms", lambda p: p.funding_programme),
    Column("foerdersumme_euro", NUMBER, "Fördersumme in Euro", lambda p: p.funding_amount),
    Column("finanzierung", TEXT, "Ergänzung zur Finanzierung", lambda p: p.funding_note),
    Column("software", TEXT, "Software oder Technik", lambda p: p.software),
    Column("quelltext", URL, "Wo der Quelltext liegt, wenn die Software offen ist", lambda p: p.source_code_url),
    Column("projektdaten", URL, "Wo es die offenen Daten des Projekts selbst gibt", lambda p: p.data_url),
    Column("geprueft_am", Kind.DAY, "Wann zuletzt jemand nachgesehen hat, ob alles stimmt", lambda p: p.last_checked),
    Column("geaendert_am", Kind.MOMENT, "Wann die Seite zuletzt veröffentlicht wurde", lambda p: p.last_published_at),
)

# Of what one town, or the Kreis, makes of it.
TOWN_COLUMNS = (
    Column("verwaltung", TEXT, "Stadt oder Kreis", lambda i: i.municipality.full_name),
    Column("verwaltung_kuerzel", TEXT, "So heißt sie im Filter: stadt=…", lambda i: i.municipality.slug),
    Column("stand", TEXT, "Wie weit die Stadt ist", lambda i: i.get_status_display()),
    Column("stand_kuerzel", TEXT, "So heißt er im Filter: status=…", lambda i: i.status),
    Column("seit", Kind.PARTIAL_DATE, "Beginn", lambda i: i.since),
    Column("bis", Kind.PARTIAL_DATE, "Ende, bei befristeten und abgeschlossenen Projekten", lambda i: i.until),
    Column("link", URL, "Seite der Stadt zum Projekt", lambda i: i.link),
    Column("ansprechstelle", TEXT, "Zuständige Stelle", lambda i: i.contact_role),
    Column("kosten", TEXT, "Ungefähre einmalige Kosten der Stadt", lambda i: i.get_cost_band_display()),
    Column("besonderheit", TEXT, "Was in dieser Stadt anders ist", lambda i: i.note),
)
