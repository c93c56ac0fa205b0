"""The signed link by which a municipality checks one project without a login (django.core.signing)."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse

from projects.models import ProjectPage
from smartvest.municipalities.models import MunicipalityPage

from .reviews import projects_of

SALT = "smartvest.upkeep.review"
VALID_FOR = timedelta(days=60)


class Unknown(Exception):
    """Nobody in this house has signed that."""


class Outdated(Exception):
    """The link was good once: it is too old, or the project is no longer this municipality's or not public."""


def sign(page: ProjectPage, municipality: MunicipalityPage) -> str:
    """The token for this project and this municipality, good for `VALID_FOR`."""
    return signing.dumps([page.pk, municipality.pk], salt=SALT)


def read(token: str) -> tuple[ProjectPage, MunicipalityPage]:
    """The live project and the municipality of the token; raises Unknown or Outdated."""
    try:
        page_id, municipality_id = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.SignatureExpired as error:
        raise Outdated from error
    except signing.BadSignature as error:
        raise Unknown from error
    municipality = MunicipalityPage.objects.filter(pk=municipality_id).first()
    page = projects_of(municipality).filter(pk=page_id).first() if municipality else None
    if page is None:
        raise Outdated
    return page, municipality


def address(page: ProjectPage, municipality: MunicipalityPage) -> str:
    """The whole address, for a mail."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("review", args=[sign(page, municipality)])
