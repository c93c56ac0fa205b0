from .change_index import ChangeIndexPage
from .changes import Change, ChangeKind, ChangePart
from .implementations import CostBand, Implementation, Status
from .index import ProjectIndexPage
from .milestones import Milestone
from .projects import ProjectDocument, ProjectPage, ProjectPartner

__all__ = [
    "Change",
    "ChangeIndexPage",
    "ChangeKind",
    "ChangePart",
    "CostBand",
    "Implementation",
    "Milestone",
    "ProjectDocument",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "Status",
]
