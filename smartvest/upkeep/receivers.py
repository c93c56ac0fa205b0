"""Review dates follow what they depend on: the publication of a project and the interval in the settings."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.signals import page_published

from projects.models import ProjectPage
from smartvest.core.models import SiteSettings

from .reviews import refresh_review_date, refresh_review_dates


@receiver(page_published, sender=ProjectPage)
def set_review_date(sender, instance, **kwargs):
    refresh_review_date(instance)


@receiver(post_save, sender=SiteSettings)
def follow_the_interval(sender, instance, created, raw=False, **kwargs):
    # Wagtail makes the settings on the first visit to the portal; until then the same interval has held.
    is_news = not created or instance.review_interval_months != SiteSettings().review_interval_months
    if is_news and not raw:
        refresh_review_dates(instance.site)
