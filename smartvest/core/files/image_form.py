"""What the form of an image refuses, in words that say what to do."""

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

MILLIONS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
MEGABYTES = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE // 1024**2

TOO_LARGE = f"Das Bild ist zu groß. Erlaubt sind {MEGABYTES} MB; bitte vorher verkleinern."
TOO_MANY_PIXELS = f"Das Bild hat zu viele Bildpunkte. Erlaubt sind {MILLIONS} Millionen, zum Beispiel 8000 × 6000."
UNREADABLE = "Das ist kein Bild, das wir lesen können."
BROKEN = "Die Bilddatei ist beschädigt. Bitte laden Sie das Original noch einmal hoch."


class PhotoField(WagtailImageField):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.error_messages |= {
            "file_too_large": TOO_LARGE,
            "file_too_large_unknown_size": TOO_LARGE,
            "file_too_many_pixels": TOO_MANY_PIXELS,
            "invalid_image": UNREADABLE,
        }

    def check_image_pixel_size(self, f):
        """Also reads the picture to its end: what cannot be read can be neither shown nor freed of its location.

        Wagtail's own check answers 500 to half a picture and to one that swells beyond all measure.
        """
        try:
            super().check_image_pixel_size(f)
            f.seek(0)
            Image.open(f).load()
        except Image.DecompressionBombError as error:
            raise ValidationError(TOO_MANY_PIXELS, code="file_too_many_pixels") from error
        except (OSError, ValueError, SyntaxError) as error:
            raise ValidationError(BROKEN, code="invalid_image") from error
        f.seek(0)


class PortalImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):  # the form for the texts of a waiting picture has none
            self.fields["file"] = PhotoField(label=file.label, widget=file.widget, required=file.required)
