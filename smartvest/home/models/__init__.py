from .accessibility import AccessibilityIssue, AccessibilityStatementPage
from .credits import ImageCreditsPage
from .forms import FormField, FormPage
from .home import FeaturedProject, HomePage
from .messages import Letter, Message, Purpose
from .searches import SearchWithoutResult
from .standard import StandardPage

__all__ = [
    "AccessibilityIssue",
    "AccessibilityStatementPage",
    "FeaturedProject",
    "FormField",
    "FormPage",
    "HomePage",
    "ImageCreditsPage",
    "Letter",
    "Message",
    "Purpose",
    "SearchWithoutResult",
    "StandardPage",
]
