"""From a form that somebody sends to a message that is stored: no account, no captcha, no cookie.

What is wrong is said on the form itself, and everything typed stays in it.
"""

import json
import secrets

from django.core.serializers.json import DjangoJSONEncoder
from django.core.signing import BadSignature, Signer
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.crypto import salted_hmac
from django.utils.http import urlencode

from ..models.messages import Letter, Message
from . import builder, letters, page_addresses
from .cross_site import is_cross_site
from .references import new_reference
from .senders import seconds_to_wait

ABOUT = "seite"  # in the address of a form: the page that somebody comes from
SENT = "gesendet"  # in the address of a confirmation: the signed number
# The names of fields of the portal's own; a hyphen never stands in those of editors.
FORM_NUMBER, HONEYPOT = "formular-nummer", "bitte-leer-lassen"
HONEYPOT_FILLED = (
    "Ihre Nachricht wurde noch nicht gesendet. Ein unsichtbares Feld, das nur Programme ausfüllen, war nicht leer. Wir "
    "haben es geleert, alles andere steht noch da. Bitte senden Sie das Formular noch einmal ab."
)
TOO_MANY = (
    "Ihre Nachricht wurde noch nicht gesendet. Von Ihrem Anschluss sind gerade sehr viele Nachrichten gekommen. Bitte "
    "lassen Sie diese Seite offen und senden Sie das Formular in {minutes} noch einmal ab. Alles, was Sie geschrieben "
    "haben, steht noch da."
)
signer = Signer(salt="smartvest.home.confirmation")


def answer(page, request):
    """The response of the form `page`; never for shared caches, and with something typed in it for no cache at all."""
    if request.method == "POST":
        response = receive(page, request)
        patch_cache_control(response, private=True, no_store=True)
    elif SENT in request.GET:
        response = confirm(page, request)
        patch_cache_control(response, private=True, no_store=True)
    else:
        response = show(page, request, page.get_form(page=page, user=request.user, initial=prefilled(page, request)))
        patch_cache_control(response, private=True, no_cache=True)
    return response


def prefilled(page, request) -> dict:
    name = builder.of_page(page.get_form_fields())
    about = page_addresses.tidy(request.GET.get(ABOUT, ""), request.get_host())
    return {name: about} if name and about else {}


def show(page, request, form, status: int = 200) -> TemplateResponse:
    number = request.POST.get(FORM_NUMBER, "")[:64] or secrets.token_urlsafe(16)
    context = page.get_context(request) | {"form": form, "form_number": number}
    return TemplateResponse(request, page.get_template(request), context, status=status)


def receive(page, request):
    """Stores what was sent and leads to the confirmation, or says on the form why not.

    422 for what has to be corrected (RFC 9110, 15.5.21): browsers show the page all the same, and neither logs nor
    caches nor tests take it for a success.
    """
    if is_cross_site(request):
        return TemplateResponse(request, "home/form_refused.html", page.get_context(request), status=403)
    form = page.get_form(request.POST, page=page, user=request.user)
    if not form.is_valid():
        return show(page, request, form, 422)
    if request.POST.get(HONEYPOT):
        form.add_error(None, HONEYPOT_FILLED)
        return show(page, request, form, 422)
    key = repeat_key(page, request.POST.get(FORM_NUMBER, ""), form.cleaned_data)
    message = Message.objects.filter(repeat_key=key).first() if key else None
    if message is None:
        if seconds := seconds_to_wait(request):
            minutes = -(-seconds // 60)
            form.add_error(None, TOO_MANY.format(minutes=f"{minutes} Minuten" if minutes > 1 else "einer Minute"))
            response = show(page, request, form, 429)
            response.headers["Retry-After"] = str(seconds)  # RFC 6585, 4
            return response
        message, is_new = store(page, form.cleaned_data, key, request.get_host())
        if is_new:
            letters.send_all(message)
    response = HttpResponseRedirect(f"{page.get_url(request)}?{urlencode({SENT: signer.sign(message.reference)})}")
    response.status_code = 303  # See Other: reloading what follows sends nothing again
    return response


def repeat_key(page, number: str, data: dict) -> str | None:
    """The same for the same form, as it was once shown, with the same answers; None where the form had no number."""
    if not number:
        return None
    said = json.dumps([page.pk, number[:64], data], sort_keys=True, cls=DjangoJSONEncoder)
    return salted_hmac("smartvest.home.forms.intake", said, algorithm="sha256").hexdigest()


def store(page, data: dict, key: str | None, host: str) -> tuple[Message, bool]:
    """The message, and whether it is new: another request may have stored the same one at the same time."""
    fields = page.get_form_fields()
    values = {
        "page": page.page_ptr,
        "purpose": page.purpose,
        "form_data": data,
        "labels": [(builder.name_of(field), field.label) for field in fields],
        "page_address": page_addresses.tidy(data.get(builder.of_page(fields)) or "", host),
        "sender_email": data.get(builder.of_email(fields)) or "",
        "repeat_key": key,
    }
    while True:
        reference = new_reference(page.purpose)
        try:
            with transaction.atomic():
                message = Message.objects.create(reference=reference, **values)
                message.letters.create(kind=Letter.Kind.NOTICE)
                if message.sender_email and Letter.objects.may_confirm_to(message.sender_email):
                    message.letters.create(kind=Letter.Kind.CONFIRMATION)
            return message, True
        except IntegrityError:
            if key and (known := Message.objects.filter(repeat_key=key).first()):
                return known, False
            if not Message.objects.filter(reference=reference).exists():
                raise


def confirm(page, request):
    """The number and what happens next, for whoever has just sent a message; the empty form for all others."""
    try:
        reference = signer.unsign(request.GET[SENT])
        message = Message.objects.get(reference=reference, page=page)
    except (BadSignature, Message.DoesNotExist):
        return HttpResponseRedirect(page.get_url(request))
    return landing_page(page, request, message)


def landing_page(page, request, message: Message) -> TemplateResponse:
    """Shows nothing of what was written: the address may be in a history that others read."""
    context = page.get_context(request) | {"message": message}
    return TemplateResponse(request, page.get_landing_page_template(request), context)
