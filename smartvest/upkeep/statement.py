"""When the Erklärung zur Barrierefreiheit must be looked at again: BITVNRW § 4 asks for it at least once a year."""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from smartvest.home.models import AccessibilityStatementPage, HomePage

WARN_AFTER = relativedelta(months=11)  # a month is left to do it
TITLE = AccessibilityStatementPage._meta.verbose_name


@dataclass(frozen=True)
class StatementWarning:
    """What is wrong with the statement. `since` is the day from which on it was; None when it always was."""

    note: str
    page: AccessibilityStatementPage | None = None
    since: date | None = None

    @property
    def edit_path(self) -> str:
        """Where to mend it in the admin; "" where there is no home page to put a statement under."""
        if self.page:
            return reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        home = HomePage.objects.first()
        model = AccessibilityStatementPage._meta
        return reverse("wagtailadmin_pages:add", args=[model.app_label, model.model_name, home.pk]) if home else ""


def warning(today: date | None = None) -> StatementWarning | None:
    """What is to be done about the statement on `today`; None when nothing is.

    It is due from the day on which eleven months have passed since its last review, or since it was made when nobody
    has reviewed it yet. One that is missing, not public or without any date is due at once.
    """
    page = AccessibilityStatementPage.objects.defer_streamfields().current()
    if page is None:
        return StatementWarning("fehlt noch. Das Gesetz verlangt sie.")
    if not page.live:
        return StatementWarning("ist noch nicht veröffentlicht. Das Gesetz verlangt sie.", page)
    last = page.reviewed_on or page.made_on
    if last is None:
        return StatementWarning("sagt nicht, wann sie erstellt oder überprüft wurde.", page)
    due = last + WARN_AFTER
    if due > (today or timezone.localdate()):
        return None
    verb = "überprüft" if page.reviewed_on else "erstellt"
    note = f"zuletzt {verb} am {date_format(last, 'd.m.Y')}. Mindestens einmal im Jahr ist Pflicht."
    return StatementWarning(note, page, due)


def warning_for(user) -> StatementWarning | None:
    """The same, for those who may do something about it."""
    found = warning()
    if found is None:
        return None
    if found.page:
        return found if found.page.permissions_for_user(user).can_edit() else None
    home = HomePage.objects.first()
    return found if home and home.permissions_for_user(user).can_add_subpage() else None
