"""The addresses of the pattern pages, all behind the login of the admin."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from . import views

urlpatterns = [
    path("", require_admin_access(views.overview), name="patterns"),
    path("tokens.css", require_admin_access(views.token_styles), name="pattern_tokens"),
    path("bild/<str:name>", require_admin_access(views.picture), name="pattern_picture"),
    path("datei/<str:name>", require_admin_access(views.document), name="pattern_document"),
    path("<slug:group>/", require_admin_access(views.group), name="pattern_group"),
    path("<slug:group>/<slug:pattern>/<slug:state>/", require_admin_access(views.state), name="pattern_state"),
]
