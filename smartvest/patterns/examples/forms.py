"""Forms: label, help and error belong to their field, and all errors stand together above it."""

from django import forms

from smartvest.home.models import FormField, FormPage
from smartvest.home.models.forms import PortalFormBuilder

from ..pattern import Group, Pattern, State
from .things import made

CHOICES = "Projekt\nVeranstaltung\nDonaudampfschifffahrtsgesellschaftskapitänsmützenverwaltung"
CODE = '<iframe src="https://portal.example/einbetten/projekte/"\n  title="Digitale Projekte"></iframe>'

# By what kind of field it is.
FIELDS = {
    "Eine Zeile, freiwillig": FormField(label="Ihr Name", field_type="singleline", required=False, clean_name="name"),
    "E-Mail mit Hilfe": FormField(
        label="E-Mail", field_type="email", help_text="Für unsere Antwort.", clean_name="mail"
    ),
    "Mehrere Zeilen": FormField(
        label="Nachricht", field_type="multiline", help_text="Was ist passiert?", clean_name="nachricht"
    ),
    "Auswahlliste": FormField(label="Worum geht es?", field_type="dropdown", choices=CHOICES, clean_name="thema"),
    "Eins von mehreren": FormField(label="Wie antworten wir?", field_type="radio", choices=CHOICES, clean_name="art"),
    "Mehreres": FormField(label="Was betrifft es?", field_type="checkboxes", choices=CHOICES, clean_name="was"),
    "Ja oder nein": FormField(
        label="Ich habe den Datenschutz gelesen", field_type="checkbox", clean_name="datenschutz"
    ),
    "Adresse im Netz": FormField(label="Seite", field_type="url", required=False, clean_name="adresse"),
    "Zahl": FormField(label="Anzahl", field_type="number", required=False, clean_name="anzahl"),
    "Datum": FormField(label="Tag", field_type="date", required=False, clean_name="tag"),
}
WRONG = {"mail": "keine-adresse", "adresse": "ftp:x", "anzahl": "viele", "tag": "31.02.2026"}


def _form(prefix: str, data: dict | None = None) -> forms.Form:
    """A form as the portal builds it; with `data` it has been sent. `prefix` keeps ids apart."""
    return PortalFormBuilder(FIELDS.values()).get_form_class()(data, auto_id=f"{prefix}-%s")


def _field(name: str, prefix: str, data: dict | None = None):
    return lambda: {"field": _form(prefix, data)[name]}


def _whole(form: forms.Form | None) -> dict:
    page = made(FormPage, "Barriere melden", summary="Was hat Sie gehindert? Wir antworten in zwei Wochen.")
    return {"page": page, "form": form}


def _sent() -> dict:
    return {"page": made(FormPage, "Barriere melden", thank_you="<p>Sie hören in zwei Wochen von uns.</p>")}


FORMS = Group(
    "Formulare",
    "Die Beschriftung steht über dem Feld, Hilfe und Fehler dazwischen. Was freiwillig ist, sagt ein Wort.",
    [
        Pattern(
            "Feld",
            "Jedes Feld eines Formulars, gleich welcher Art.",
            "components/form_field.html",
            [State(kind, _field(field.clean_name, "leer")) for kind, field in FIELDS.items()],
            look="in-wide-columns",
        ),
        Pattern(
            "Feld mit Fehler",
            "Nach dem Absenden: Der Fehler steht beim Feld und ist mit ihm verbunden.",
            "components/form_field.html",
            [
                State(kind, _field(field.clean_name, "fehler", WRONG))
                for kind, field in FIELDS.items()
                if field.clean_name != "name"
            ],
            look="in-wide-columns",
        ),
        Pattern(
            "Übersicht der Fehler",
            "Über dem Formular, mit einem Link zu jedem Feld. Screenreader lesen sie sofort vor.",
            "components/form_errors.html",
            [State("Mehrere Fehler", lambda: {"form": _form("fehler", WRONG)})],
        ),
        Pattern(
            "Code zum Kopieren",
            "Für Adressen und HTML, die man anderswo einfügt. Den Knopf gibt es, wo der Browser kopieren kann.",
            "components/code_sample.html",
            [State("Rahmen", lambda: {"id": "muster-code", "label": "HTML für die eigene Seite", "code": CODE})],
            once=True,
        ),
        Pattern(
            "Formularseite",
            "Das ganze Formular auf seiner Seite.",
            "home/form_page.html",
            [
                State("Unausgefüllt", lambda: _whole(_form("id"))),
                State("Mit Fehlern", lambda: _whole(_form("id", WRONG))),
            ],
            whole_page=True,
        ),
        Pattern(
            "Dank nach dem Absenden",
            "Sagt, dass die Nachricht angekommen ist und wie es weitergeht.",
            "home/form_page_landing.html",
            [State("Mit Text", _sent)],
            whole_page=True,
        ),
    ],
)
