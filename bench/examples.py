"""Pages of the demo that stand for their type."""

from events.models import EventPage
from news.models import NewsPage
from projects.models import ProjectPage
from smartvest.demo.management.commands.runserver import tell_site


def examples(host: str, port: int) -> dict[str, str]:
    """Addresses by key, each of a page with a picture; from then on the Site has this host and port."""
    tell_site(host, port)
    models = {"project": ProjectPage, "news": NewsPage, "event": EventPage}
    pages = {key: model.objects.live().exclude(lead_image=None).earliest("pk") for key, model in models.items()}
    return {"home": "/", "projects": "/projekte/", **{key: page.url for key, page in pages.items()}}
