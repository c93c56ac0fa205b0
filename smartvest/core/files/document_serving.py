"""Documents on their way out. Wagtail asks who may see them; settings say how browsers take them."""

from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.documents.views.serve import serve

from ..models import PortalDocument


@require_safe
def serve_document(request, document_id: int, document_filename: str):
    """Wagtail's view; it says nothing about caches, and those in between would keep what is not for everybody."""
    document = get_object_or_404(PortalDocument.objects.select_related("collection"), pk=document_id)
    response = serve(request, document_id, document_filename)
    if response.get("Content-Encoding") == "None":  # Wagtail's word for none; there is no such encoding
        del response["Content-Encoding"]
    if document.collection.get_view_restrictions():
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, no_cache=True)
    return response
