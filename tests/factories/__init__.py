"""Factories for every page type and snippet.

A page made without `parent` lies where editors would put it: below its index page, which is made on first use, below
the home page, which the default site then shows. Relations are plain keyword arguments:

    herten = MunicipalityPageFactory(title="Herten")
    ProjectPageFactory(
        topics=[TopicFactory(name="Abfall")],
        implementations=[ImplementationFactory.build(municipality=herten, status="nutzbar")],
    )

`ProjectPageFactory(full=True)` and the same on the other types fills every optional field.
"""

from .core import (
    AlertFactory,
    ContentPageFactory,
    DocumentFactory,
    ImageFactory,
    SynonymGroupFactory,
    UserFactory,
    only,
)
from .current import (
    EventExceptionFactory,
    EventIndexPageFactory,
    EventPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
)
from .home import (
    AccessibilityIssueFactory,
    AccessibilityStatementPageFactory,
    FormPageFactory,
    HomePageFactory,
    ImageCreditsPageFactory,
    MessageFactory,
    OpenDataPageFactory,
    StandardPageFactory,
)
from .places import (
    FieldIndexPageFactory,
    FieldPageFactory,
    MunicipalityIndexPageFactory,
    MunicipalityPageFactory,
    TopicFactory,
)
from .projects import ChangeIndexPageFactory, ImplementationFactory, ProjectIndexPageFactory, ProjectPageFactory

__all__ = [
    "AccessibilityIssueFactory",
    "AccessibilityStatementPageFactory",
    "AlertFactory",
    "ChangeIndexPageFactory",
    "ContentPageFactory",
    "DocumentFactory",
    "EventExceptionFactory",
    "EventIndexPageFactory",
    "EventPageFactory",
    "FieldIndexPageFactory",
    "FieldPageFactory",
    "FormPageFactory",
    "HomePageFactory",
    "ImageCreditsPageFactory",
    "ImageFactory",
    "ImplementationFactory",
    "MessageFactory",
    "MunicipalityIndexPageFactory",
    "MunicipalityPageFactory",
    "NewsIndexPageFactory",
    "NewsPageFactory",
    "OpenDataPageFactory",
    "ProjectIndexPageFactory",
    "ProjectPageFactory",
    "StandardPageFactory",
    "SynonymGroupFactory",
    "TopicFactory",
    "UserFactory",
    "only",
]
