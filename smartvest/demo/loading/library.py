"""The pictures and documents of the demo in Wagtail's libraries."""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from smartvest.core.models import PortalDocument, PortalImage
from smartvest.demo.content.documents import DOCUMENTS
from smartvest.demo.drawing.canvas import HEIGHT, WIDTH
from smartvest.demo.loading.demo import Demo
from smartvest.demo.pictures import CREDIT, LICENCE, PICTURES, draw
from smartvest.roles.sections import shared_collection


def add_pictures(demo: Demo, keys: Iterable[str]) -> None:
    """Draws and stores the pictures of these keys that are not there yet."""
    titles = {key: f"{PICTURES[key].title} ({key})" for key in keys}
    known = {image.title: image for image in PortalImage.objects.filter(title__in=titles.values(), credit=CREDIT)}
    demo.images.update({key: known[title] for key, title in titles.items() if title in known})
    for key in demo.progress("Bilder zeichnen", (key for key in titles if key not in demo.images)):
        picture = PICTURES[key]
        image = PortalImage(
            title=titles[key],
            file=ImageFile(ContentFile(draw(key)), name=f"demo-{key}.png"),
            width=WIDTH,
            height=HEIGHT,
            collection=shared_collection(),
            description=picture.alt,
            is_decorative=not picture.alt,
            credit=CREDIT,
            licence=LICENCE,
        )
        image.full_clean(exclude=["file_hash"])
        image.save()
        demo.images[key] = image


def add_documents(demo: Demo) -> None:
    """Stores the documents that are not there yet."""
    for key, (title, file_name, is_accessible, content) in DOCUMENTS.items():
        document = PortalDocument.objects.filter(title=title).first()
        if document is None:
            document = PortalDocument(title=title, collection=shared_collection(), is_accessible=is_accessible)
            document.file.save(file_name, ContentFile(content.encode()), save=False)
            document._set_document_file_metadata()
            document.save()
        demo.documents[key] = document
