from django.urls import path, re_path

from .views import catalogue, embed, embed_part

urlpatterns = [
    re_path(r"^katalog\.(?P<form>ttl|rdf)$", catalogue, name="catalogue"),
    path("einbetten/<slug:name>/", embed, name="embed"),
    path("einbetten/<slug:name>/teil/", embed_part, name="embed_part"),
]
