from .alerts import Alert
from .media import PortalDocument, PortalImage, PortalRendition
from .pages import ContentPage
from .settings import FooterLink, SiteSettings

__all__ = [
    "Alert",
    "ContentPage",
    "FooterLink",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "SiteSettings",
]
