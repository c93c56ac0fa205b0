"""Names of towns in places that are narrower than they are."""

from django import template

register = template.Library()

# Where long names may break: browsers without a German dictionary do not know the syllables.
SYLLABLES = {
    "Recklinghausen": "Reckling\u00adhausen",
    "Erkenschwick": "Erken\u00adschwick",
}


@register.filter
def with_syllables(name: str) -> str:
    """The name with soft hyphens (U+00AD) where it may break."""
    for word, syllables in SYLLABLES.items():
        name = name.replace(word, syllables)
    return name
