"""Videos that everybody can follow: captions and a text to read (WCAG 1.2.1 to 1.2.3; signs are speech too)."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .block_groups import MEDIA, SHORT_TEXT_FEATURES

NO_VIDEO = "Bitte eine Videodatei wählen oder einen Link eintragen."
NO_MP4 = "Bitte eine MP4-Datei wählen; andere Formate spielt nicht jeder Browser ab."
NO_VTT = "Bitte eine VTT-Datei wählen (WebVTT). Andere Formate zeigt kein Browser an."
NO_CAPTIONS = "Untertitel fehlen noch. Ohne sie erfährt niemand, der nicht hört, was gesagt wird."
NO_TRANSCRIPT = "Der Text zum Nachlesen fehlt noch. Er sagt, was zu sehen und zu hören ist."


def missing(video) -> dict[str, ValidationError]:
    """What an own video file still lacks before it may go public, by field; of a link others are in charge."""
    if not video.get("file"):
        return {}
    gaps = {}
    if video.get("speech") != VideoBlock.Speech.NO and not video.get("captions"):
        gaps["captions"] = ValidationError(NO_CAPTIONS)
    transcript = video.get("transcript")
    if not (transcript and transcript.source.strip()):
        gaps["transcript"] = ValidationError(NO_TRANSCRIPT)
    return gaps


class VideoBlock(blocks.StructBlock):
    """An own file with captions, or a plain link: § 25 TDDDG, no third party is contacted."""

    class Speech:
        YES, NO = "ja", "nein"

    title = blocks.CharBlock(label="Titel", max_length=120)
    file = DocumentChooserBlock(label="Videodatei (MP4)", required=False)
    speech = blocks.ChoiceBlock(
        label="Spricht oder gebärdet jemand?",
        choices=[(Speech.YES, "ja"), (Speech.NO, "nein, nur Bilder, Musik oder Geräusche")],
        default=Speech.YES,
        help_text="Bei „ja“ braucht eine eigene Datei Untertitel, bevor sie veröffentlicht wird.",
    )
    captions = DocumentChooserBlock(label="Untertitel (VTT)", required=False)
    poster = ImageChooserBlock(label="Standbild", required=False)
    url = blocks.URLBlock(label="oder Link zum Video", required=False)
    transcript = blocks.RichTextBlock(
        label="Text zum Nachlesen",
        required=False,
        features=SHORT_TEXT_FEATURES,
        help_text="Was ist zu sehen, was wird gesagt? Pflicht bei einer eigenen Datei.",
    )

    class Meta:
        label = "Video"
        icon = "media"
        group = MEDIA
        description = "Eine eigene Datei mit Untertiteln oder ein Link. Fremde Player werden nicht eingebettet."
        template = "blocks/video.html"
        preview_value = {"title": "So meldet die App einen Schaden", "url": "https://video.example/schaden"}

    def clean(self, value):
        """A draft may wait for captions and text; a file of the wrong kind is refused at once."""
        value = super().clean(value)
        errors = {}
        if not value.get("file") and not value.get("url"):
            errors["file"] = ValidationError(NO_VIDEO)
        for name, ending, message in (("file", ".mp4", NO_MP4), ("captions", ".vtt", NO_VTT)):
            document = value.get(name)
            if document and not document.filename.lower().endswith(ending):
                errors[name] = ValidationError(message)
        if not self.is_deferred_validation:
            errors = missing(value) | errors
        if errors:
            raise blocks.StructBlockValidationError(errors)
        return value
