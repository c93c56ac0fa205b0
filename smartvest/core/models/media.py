"""Images and documents with what the law asks of them: alt text, credit, licence, accessibility."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from ..files.broken_pictures import told_as_missing
from ..files.photos import PhotoFile


class Licence(models.TextChoices):
    ALL_RIGHTS = "alle-rechte", "Alle Rechte vorbehalten"
    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC0 = "cc0", "CC0 (frei)"
    DL_DE_BY = "dl-de-by-2.0", "Datenlizenz Deutschland – Namensnennung 2.0"


# Where the text of each licence stands; those that allow a use ask for a link to it (CC BY 4.0, 3 (a) (1) (C)).
LICENCE_TEXTS = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.de",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
    Licence.DL_DE_BY: "https://www.govdata.de/dl-de/by-2-0",
}


class PortalImage(AbstractImage):
    """An image that says what it shows (WCAG 1.1.1) and whose work it is (§ 13 UrhG)."""

    description = models.CharField(
        "Alternativtext",
        max_length=255,
        blank=True,
        help_text="Was ist zu sehen, in einem Satz? Für Menschen, die das Bild nicht sehen. "
        "Zum Beispiel: „Eine Frau liest am Küchentisch auf einem Tablet.“",
    )
    is_decorative = models.BooleanField(
        "Das Bild ist nur Schmuck",
        default=False,
        help_text="Ankreuzen, wenn das Bild nichts mitteilt. Dann braucht es keinen Alternativtext.",
    )
    credit = models.CharField(
        "Bildnachweis", max_length=255, help_text="Wer hat das Bild gemacht? Zum Beispiel: „Stadt Herten / M. Muster“."
    )
    licence = models.CharField("Lizenz", max_length=20, choices=Licence, default=Licence.ALL_RIGHTS)
    people_consent = models.BooleanField(
        "Personen sind erkennbar und haben eingewilligt",
        default=False,
        help_text="Nur ankreuzen, wenn Menschen zu erkennen sind und ihre Einwilligung vorliegt (§ 22 KUG).",
    )

    admin_form_fields = (*Image.admin_form_fields, "is_decorative", "credit", "licence", "people_consent")

    class Meta(AbstractImage.Meta):
        verbose_name = "Bild"
        verbose_name_plural = "Bilder"

    def clean(self):
        super().clean()
        if not self.description and not self.is_decorative:
            raise ValidationError({"description": "Bitte einen Alternativtext eintragen oder „nur Schmuck“ ankreuzen."})

    def create_rendition(self, filter):
        with told_as_missing(self):
            return super().create_rendition(filter)

    def create_renditions(self, *filters):
        with told_as_missing(self):
            return super().create_renditions(*filters)

    @property
    def default_alt_text(self) -> str:
        """What screen readers say; empty for decoration, never the file name."""
        return "" if self.is_decorative else self.description

    @property
    def licence_url(self) -> str:
        """Where the text of the licence stands; "" without one."""
        return LICENCE_TEXTS.get(self.licence, "")


# Wagtail's own field, so that no migration is needed; only what happens on storing differs.
PortalImage._meta.get_field("file").attr_class = PhotoFile


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class Accessible(models.TextChoices):
    UNKNOWN = "unbekannt", "noch nicht geprüft"
    YES = "ja", "ja, geprüft (z. B. PDF/UA)"
    NO = "nein", "nein"


class PortalDocument(AbstractDocument):
    """A file to download; BITVNRW asks for accessible ones, so the state is said openly."""

    is_accessible = models.CharField(
        "Barrierefrei?",
        max_length=10,
        choices=Accessible,
        default=Accessible.UNKNOWN,
        help_text="Besser als ein PDF ist fast immer eine Seite im Portal.",
    )

    admin_form_fields = (*Document.admin_form_fields, "is_accessible")

    class Meta(AbstractDocument.Meta):
        verbose_name = "Dokument"
        verbose_name_plural = "Dokumente"

    def clean(self):
        """Wagtail judges the ending of the file's name; of a file that the form has refused there is none."""
        if self.file:
            super().clean()
