from .alerts import Alert
from .media import PortalDocument, PortalImage, PortalRendition
from .pages import ContentPage
from .search import KnownWord, SearchEntry, SynonymGroup, Trigram
from .settings import FooterLink, SiteSettings

__all__ = [
    "Alert",
    "ContentPage",
    "FooterLink",
    "KnownWord",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "SearchEntry",
    "SiteSettings",
    "SynonymGroup",
    "Trigram",
]
