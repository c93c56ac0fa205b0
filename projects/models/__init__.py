from .implementations import CostBand, Implementation, Status
from .index import ProjectIndexPage
from .projects import ProjectDocument, ProjectPage, ProjectPartner

__all__ = [
    "CostBand",
    "Implementation",
    "ProjectDocument",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "Status",
]
