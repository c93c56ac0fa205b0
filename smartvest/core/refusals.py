"""Pages that are not ready for the public: a sentence for the editor instead of an error page.

Wagtail checks a page only in its form. Whoever approves or publishes it elsewhere gets "Server error (500)" from a page
that is incomplete (wagtail#14253).
"""

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request


class NotReady(Exception):
    """Publishing `page` was refused; `error` is the ValidationError that says why."""

    def __init__(self, page, error: ValidationError):
        super().__init__(f"{page}: {error.messages}")
        self.page = page
        self.error = error

    def as_html(self) -> str:
        """Which page, and what is missing in which field."""
        fields = {field.name: getattr(field, "verbose_name", "") for field in self.page._meta.get_fields()}
        named = getattr(self.error, "error_dict", {"": [self.error]})
        reasons = [
            (reason if str(fields.get(name, "")) in reason else f"{fields[name]}: {reason}")
            for name, errors in named.items()
            for reason in ValidationError(errors).messages
        ]
        listed = format_html_join("", "<li>{}</li>", ((reason,) for reason in reasons))
        return format_html(
            "„<a href='{}'>{}</a>“ ist noch nicht fertig und wurde nicht veröffentlicht: <ul>{}</ul>",
            reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            self.page.get_admin_display_title(),
            listed,
        )


def send_back(request, reason: str, address: str):
    """The reason as a message, and the way to `address`, for pages and for the dialogs of the workflow."""
    messages.error(request, reason)
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": address})  # what those dialogs understand
    return redirect(address)


class RefusalMiddleware:
    """Answers NotReady, from whichever view of the admin, with its message and the way back."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, NotReady):
            return None
        back = get_valid_next_url_from_request(request) or reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        return send_back(request, exception.as_html(), back)
