"""A slip in a year must not reach the calendars: at the ends of time they overflow, for everybody who follows them."""

from django.core.exceptions import ValidationError

from smartvest.core.listing.inputs import FIRST_DAY, LAST_DAY

YEARS = range(FIRST_DAY.year, LAST_DAY.year)  # those that the lists can be filtered by


def require_plausible_years(instance, *names: str) -> None:
    """Raises a ValidationError, by field, for a moment of `instance` whose year nobody can have meant."""
    wrong = [name for name in names if (moment := getattr(instance, name)) and moment.year not in YEARS]
    if wrong:
        reason = f"Bitte prüfen Sie das Jahr: Möglich ist {YEARS[0]} bis {YEARS[-1]}."
        raise ValidationError(dict.fromkeys(wrong, reason))
