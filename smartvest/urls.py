"""The addresses outside the page tree; everything else is a Wagtail page."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from smartvest.core.files.document_serving import serve_document
from smartvest.core.files.picture_serving import media
from smartvest.core.serving import serve
from smartvest.home.security_txt import PATH
from smartvest.home.views import robots_txt, search, search_suggestions, security_txt, sitemap
from smartvest.upkeep.views import review

patterns = [path("muster/", include("smartvest.patterns.urls"))] if settings.PATTERN_PAGES else []
TO_THE_LOGIN = RedirectView.as_view(pattern_name="account_login", query_string=True)

handler500 = "smartvest.core.outages.server_error"

# What a page has routes for besides itself, as ".../kalender.ics/" with a slash that its address does without.
FILE_OF_A_PAGE = r"^((?:[\w\-]+/)*[\w\-]+\.[a-z]+)$"

urlpatterns = [
    path("admin/", include("smartvest.accounts.urls")),  # before the admin's own login
    path("admin/", include(wagtailadmin_urls)),
    path("dokumente/<int:document_id>/<str:document_filename>", serve_document),
    path("dokumente/", include(wagtaildocs_urls)),
    path("suche/", search, name="search"),
    path("suche/vorschlaege/", search_suggestions, name="search_suggestions"),
    path("pruefung/<str:token>/", review, name="review"),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots_txt),
    path(PATH[1:], security_txt),
    path("security.txt", RedirectView.as_view(url=PATH, permanent=True)),
    path("", include("smartvest.opendata.urls")),
    *patterns,
    # Pictures only: documents ask who may see them, and what waits for its texts still tells where it was taken.
    path(f"{settings.MEDIA_URL[1:]}<path:path>", media),
    # Of the pages only forms take a POST, and those need no token: they ask from which site it comes (decision 10).
    # Wagtail's own form, the password of a page, keeps its token; its login for pages is the one of the admin.
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name not in ("wagtail_serve", "wagtailcore_login")),
    path("_util/login/", TO_THE_LOGIN, name="wagtailcore_login"),
    re_path(wagtail_urls.serve_pattern, csrf_exempt(serve), name="wagtail_serve"),
    re_path(FILE_OF_A_PAGE, serve, name="file_of_a_page"),
]
