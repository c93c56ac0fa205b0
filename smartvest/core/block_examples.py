"""Examples of blocks that show pictures or files: what the library holds, as no stand-in would look right.

Wagtail calls them with the block's Meta when an editor looks at a block before adding it.
"""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model


def some_images(count: int) -> list:
    """The newest images; fewer, or none, in a library that is still small."""
    return list(get_image_model().objects.order_by("-pk")[:count])


def image_example(meta) -> dict:
    return {"image": next(iter(some_images(1)), None), "caption": "Sensor an einer Straßenlaterne in Marl"}


def image_text_example(meta) -> dict:
    return {
        "image": next(iter(some_images(1)), None),
        "text": "<p>Der Behälter meldet, wann er voll ist.</p>",
        "position": "start",
    }


def gallery_example(meta) -> dict:
    return {"images": [{"image": image, "caption": image.title} for image in some_images(3)]}


def downloads_example(meta) -> dict:
    return {"title": "Downloads", "documents": list(get_document_model().objects.order_by("-pk")[:2])}
