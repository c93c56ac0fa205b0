"""The building blocks of a page's text. Few, grouped, each explained where editors choose it.

Blocks about projects, news and events only carry the editor's choice; their templates ask the tag that the
higher room offers, so the ground floor imports none of them.
"""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .block_examples import downloads_example, gallery_example, image_example, image_text_example
from .block_groups import FACTS, LINKS, MEDIA, RICH_TEXT_FEATURES, SHORT_TEXT_FEATURES, TEXT
from .video import VideoBlock


class LinkValue(blocks.StructValue):
    @property
    def href(self) -> str:
        """Where the link leads; "" while its page is a draft."""
        page = self.get("page")
        return (page.url or "") if page and page.live else self.get("url") or ""


class LinkBlock(blocks.StructBlock):
    """A page of the portal or another address; the template asks `value.href`."""

    title = blocks.CharBlock(
        label="Linktext", max_length=80, help_text="Sagt, wohin es geht: „Zur Onleihe“, nicht „hier“."
    )
    page = blocks.PageChooserBlock(label="Seite im Portal", required=False)
    url = blocks.URLBlock(label="oder Adresse", required=False)

    class Meta:
        label = "Link"
        icon = "link"
        value_class = LinkValue

    def clean(self, value):
        value = super().clean(value)
        if not value.get("page") and not value.get("url"):
            error = ValidationError("Bitte eine Seite wählen oder eine Adresse eintragen.")
            raise blocks.StructBlockValidationError({"page": error})
        return value


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Überschrift", max_length=120)
    level = blocks.ChoiceBlock(label="Ebene", choices=[("h2", "Abschnitt"), ("h3", "Unterabschnitt")], default="h2")

    def get_searchable_content(self, value):
        """Nobody looks for the word "Unterabschnitt"."""
        return [value.get("text") or ""]

    class Meta:
        label = "Überschrift"
        icon = "title"
        group = TEXT
        description = "Gliedert längere Texte. Die Überschrift sagt, was im Abschnitt steht."
        template = "blocks/heading.html"
        preview_value = {"text": "So funktioniert die Onleihe", "level": "h2"}


class TextBlock(blocks.RichTextBlock):
    class Meta:
        label = "Text"
        icon = "pilcrow"
        group = TEXT
        description = "Absätze, Listen und Links. Kurze Sätze lesen sich am besten."
        template = "blocks/text.html"
        preview_value = "<p>Mit dem Bibliotheksausweis leihen Sie rund um die Uhr <b>E-Books</b> aus.</p>"

    def __init__(self, **kwargs):
        super().__init__(features=RICH_TEXT_FEATURES, **kwargs)


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label="Bild")
    caption = blocks.CharBlock(label="Bildunterschrift", required=False, max_length=250)

    class Meta:
        label = "Bild mit Nachweis"
        icon = "image"
        group = MEDIA
        description = "Ein Bild über die ganze Textbreite. Der Nachweis kommt vom Bild selbst."
        template = "blocks/image.html"
        preview_value = image_example


class ImageTextBlock(blocks.StructBlock):
    image = ImageChooserBlock(label="Bild")
    text = blocks.RichTextBlock(label="Text", features=SHORT_TEXT_FEATURES)
    position = blocks.ChoiceBlock(
        label="Das Bild steht", choices=[("start", "links"), ("end", "rechts")], default="start"
    )

    def get_searchable_content(self, value):
        return self.child_blocks["text"].get_searchable_content(value.get("text"))

    class Meta:
        label = "Bild und Text"
        icon = "image"
        group = MEDIA
        description = "Bild und kurzer Text nebeneinander, auf dem Telefon untereinander."
        template = "blocks/image_text.html"
        preview_value = image_text_example


class GalleryBlock(blocks.StructBlock):
    images = blocks.ListBlock(ImageBlock(), label="Bilder", min_num=2, max_num=12)

    class Meta:
        label = "Galerie"
        icon = "image"
        group = MEDIA
        description = "Zwei bis zwölf Bilder in einem Raster."
        template = "blocks/gallery.html"
        preview_value = gallery_example


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="Zitat", max_length=400)
    source = blocks.CharBlock(label="Wer sagt das?", required=False, max_length=120, help_text="Am besten eine Rolle.")

    class Meta:
        label = "Zitat"
        icon = "openquote"
        group = TEXT
        description = "Eine Aussage, die für sich steht."
        template = "blocks/quote.html"
        preview_value = {"text": "Am meisten hilft uns die Karte.", "source": "Team Grünflächen"}


class CallToActionBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Überschrift", max_length=80)
    text = blocks.CharBlock(label="Text", required=False, max_length=250)
    link = LinkBlock(label="Link")

    class Meta:
        label = "Handlungsaufruf"
        icon = "pick"
        group = LINKS
        description = "Ein deutlicher nächster Schritt: mitmachen, anmelden, ausprobieren."
        template = "blocks/call_to_action.html"
        preview_value = {
            "title": "Jetzt ausprobieren",
            "text": "Sie brauchen nur Ihren Bibliotheksausweis.",
            "link": {"title": "Zur Onleihe", "page": None, "url": "https://onleihe.example"},
        }


class AccordionItemBlock(blocks.StructBlock):
    question = blocks.CharBlock(label="Frage", max_length=160)
    answer = blocks.RichTextBlock(label="Antwort", features=SHORT_TEXT_FEATURES)

    class Meta:
        label = "Frage und Antwort"
        icon = "help"


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(AccordionItemBlock(), label="Fragen", min_num=1)

    class Meta:
        label = "Aufklapper (FAQ)"
        icon = "list-ul"
        group = TEXT
        description = "Häufige Fragen mit Antworten zum Aufklappen."
        template = "blocks/accordion.html"
        preview_value = {"items": [{"question": "Was kostet die Onleihe?", "answer": "<p>Der Ausweis genügt.</p>"}]}


class FactBlock(blocks.StructBlock):
    value = blocks.CharBlock(label="Zahl", max_length=30, help_text="Zum Beispiel „13“ oder „rund 50“.")
    label = blocks.CharBlock(label="Was ist das?", max_length=80)

    class Meta:
        label = "Zahl"
        icon = "order"


class FactsBlock(blocks.StructBlock):
    facts = blocks.ListBlock(FactBlock(), label="Zahlen", min_num=1, max_num=6)
    source = blocks.CharBlock(label="Quelle und Stand", required=False, max_length=160)

    class Meta:
        label = "Zahlen und Fakten"
        icon = "order"
        group = FACTS
        description = "Bis zu sechs Zahlen, die man sich merken soll."
        template = "blocks/facts.html"
        preview_value = {
            "facts": [{"value": "13", "label": "Sensoren"}, {"value": "10 min", "label": "je Messung"}],
            "source": "",
        }


class StepBlock(blocks.StructBlock):
    marker = blocks.CharBlock(
        label="Zeitpunkt", required=False, max_length=40, help_text="Leer: Die Schritte werden gezählt."
    )
    title = blocks.CharBlock(label="Überschrift", max_length=100)
    text = blocks.RichTextBlock(label="Text", required=False, features=SHORT_TEXT_FEATURES)

    class Meta:
        label = "Schritt"
        icon = "arrow-down"


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label="Schritte", min_num=1)

    class Meta:
        label = "Schritte / Zeitleiste"
        icon = "list-ol"
        group = FACTS
        description = "Eine Anleitung in Schritten oder eine Folge von Ereignissen."
        template = "blocks/steps.html"
        preview_value = {
            "steps": [{"marker": "Mai 2021", "title": "Kreis und Städte wollen zusammenarbeiten", "text": ""}]
        }


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label="Titel der Tabelle", max_length=160, help_text="Sagt, was die Tabelle zeigt.")
    table = WagtailTableBlock(label="Tabelle", table_options={"language": "de-DE", "renderer": "text"})

    class Meta:
        label = "Tabelle"
        icon = "table"
        group = FACTS
        description = "Für Daten mit Zeilen und Spalten, nicht zum Gestalten. Bitte Kopfzeile ankreuzen."
        template = "blocks/table.html"
        preview_value = {
            "caption": "Sensoren je Stadt",
            "table": {"data": [["Stadt", "Sensoren"], ["Dorsten", "10"]], "first_row_is_table_header": True},
        }


class DownloadsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Überschrift", default="Downloads", max_length=80)
    documents = blocks.ListBlock(DocumentChooserBlock(label="Dokument"), label="Dokumente", min_num=1)

    class Meta:
        label = "Downloads"
        icon = "download"
        group = LINKS
        description = "Dateien mit Format, Größe und Angabe zur Barrierefreiheit."
        template = "blocks/downloads.html"
        preview_value = downloads_example


class ContactBlock(blocks.StructBlock):
    role = blocks.CharBlock(
        label="Ansprechstelle", max_length=120, help_text="Eine Rolle, kein Name: „Stabsstelle Digitales“."
    )
    organisation = blocks.CharBlock(label="Verwaltung", required=False, max_length=120)
    email = blocks.EmailBlock(label="E-Mail", required=False)
    phone = blocks.CharBlock(label="Telefon", required=False, max_length=40)
    hours = blocks.CharBlock(label="Erreichbar", required=False, max_length=120)

    class Meta:
        label = "Ansprechstelle"
        icon = "mail"
        group = LINKS
        description = "Wohin man sich mit Fragen wendet."
        template = "blocks/contact.html"
        preview_value = {
            "role": "Stabsstelle Digitales",
            "organisation": "Stadt Herten",
            "email": "digital@herten.example",
        }


class PartnerBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="Name", max_length=120)
    url = blocks.URLBlock(label="Adresse", required=False)
    logo = ImageChooserBlock(label="Logo", required=False)

    class Meta:
        label = "Partner"
        icon = "group"


class PartnersBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Überschrift", default="Partner", max_length=80)
    partners = blocks.ListBlock(PartnerBlock(), label="Partner", min_num=1)

    class Meta:
        label = "Partner"
        icon = "group"
        group = LINKS
        description = "Wer mitmacht, mit Link und Logo."
        template = "blocks/partners.html"
        preview_value = {"title": "Partner", "partners": [{"name": "Westfälische Hochschule", "url": ""}]}


class LatestBlock(blocks.StructBlock):
    """What the three automatic lists share: a heading, a number and two ways to narrow them down."""

    title = blocks.CharBlock(label="Überschrift", max_length=80)
    count = blocks.IntegerBlock(label="Anzahl", default=3, min_value=1, max_value=12)
    municipality = blocks.PageChooserBlock(
        label="Nur aus", page_type="municipalities.MunicipalityPage", required=False, help_text="Leer: aus allen."
    )
    field = blocks.PageChooserBlock(label="Nur zum Handlungsfeld", page_type="fields.FieldPage", required=False)


class LatestProjectsBlock(LatestBlock):
    class Meta:
        label = "Neueste Projekte"
        icon = "snippet"
        group = FACTS
        description = "Aktualisiert sich selbst."
        template = "blocks/latest_projects.html"
        preview_value = {"title": "Neueste Projekte", "count": 3}


class LatestNewsBlock(LatestBlock):
    class Meta:
        label = "Neueste Meldungen"
        icon = "doc-full"
        group = FACTS
        description = "Aktualisiert sich selbst."
        template = "blocks/latest_news.html"
        preview_value = {"title": "Aktuelle Meldungen", "count": 3}


class NextEventsBlock(LatestBlock):
    class Meta:
        label = "Nächste Termine"
        icon = "date"
        group = FACTS
        description = "Aktualisiert sich selbst; vergangene Termine verschwinden."
        template = "blocks/next_events.html"
        preview_value = {"title": "Nächste Termine", "count": 3}


class ContentStreamBlock(blocks.StreamBlock):
    """The body of every page type."""

    heading = HeadingBlock()
    text = TextBlock()
    quote = QuoteBlock()
    accordion = AccordionBlock()
    image = ImageBlock()
    image_text = ImageTextBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    facts = FactsBlock()
    steps = StepsBlock()
    table = TableBlock()
    latest_projects = LatestProjectsBlock()
    latest_news = LatestNewsBlock()
    next_events = NextEventsBlock()
    call_to_action = CallToActionBlock()
    downloads = DownloadsBlock()
    contact = ContactBlock()
    partners = PartnersBlock()
