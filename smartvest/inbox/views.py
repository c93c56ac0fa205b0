"""The messages in the admin: the list, and one message with everything that can be done with it."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, Value
from django.db.models.functions import Replace
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from smartvest.home.forms.references import spelled_plainly
from smartvest.home.models import AccessibilityStatementPage, Letter, Message, Purpose

from . import handling, known_issues
from .filters import MessageFilterSet
from .forms import AnswerForm
from .permissions import message_policy

State = Message.State
# What one can make of a message: the state, the words on the button; offered in all states but itself.
STEPS = [
    (State.IN_PROGRESS, "In Arbeit nehmen"),
    (State.CLOSED, "Ohne Antwort abschließen"),
    (State.NEW, "Wieder auf „neu“ setzen"),
]
NOTED = (
    "Der Mangel steht am Ende der Liste, noch nicht öffentlich. Bitte ergänzen und kürzen Sie ihn, nehmen Sie alles "
    "Persönliche heraus und veröffentlichen Sie dann die Seite."
)
NOTED_BEFORE = "Der Mangel {message} stand schon in der Liste. Es ist nichts dazugekommen."


def edit_url(message: Message) -> str:
    return reverse("nachrichten:edit", args=[message.pk])


class MessageIndexView(generic.IndexView):
    columns = [
        TitleColumn(
            "reference", label="Nummer", get_url=edit_url, sort_key="reference", classname="title message-reference"
        ),
        # Plain once it is done, as Wagtail marks pages; what waits stands out, also where the table is cut off.
        StatusTagColumn(
            "state", label="Stand", accessor="get_state_display", primary=lambda message: message.is_closed
        ),
        Column("excerpt", label="Nachricht", accessor=lambda message: known_issues.excerpt(message, words=14)),
        Column("purpose", label="Art", accessor="get_purpose_display"),
        Column(
            "submit_time",
            label="Eingang",
            accessor=lambda message: date_format(localtime(message.submit_time), "d.m.Y H:i"),
            sort_key="submit_time",
        ),
    ]

    def search_queryset(self, queryset):
        """By the number, however it is spelled ("bm 7k3f 4r"), and by the sender's address."""
        if not self.is_searching:
            return queryset
        found = Q(sender_email__icontains=self.search_query)
        if number := spelled_plainly(self.search_query):
            found |= Q(plain_reference__contains=number)
        return queryset.annotate(plain_reference=Replace("reference", Value("-"), Value(""))).filter(found)


class MessageView(generic.InspectView):
    """One message: what was written, what went out, an answer, the next step. A POST says by its button what for."""

    page_title = "Nachricht"
    template_name = "inbox/message.html"
    history_url_name = None
    fields = ["reference"]

    def post(self, request, *args, **kwargs):
        if not self.user_has_permission("change"):
            raise PermissionDenied
        deeds = {"antworten": self.answer, "stand": self.step, "nochmal": self.send_again, "mangel": self.note_issue}
        deed = next((deeds[name] for name in deeds if name in request.POST), None)
        return (deed and deed(request)) or redirect(edit_url(self.object))

    def answer(self, request):
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return render(request, self.template_name, self.get_context_data(answer_form=form), status=422)
        self.say(handling.answer(self.object, form.cleaned_data["text"], request.user))
        return None

    def say(self, sent: bool | None) -> None:
        if sent:
            messages.success(self.request, f"Die Antwort ist an {self.object.sender_email} gesendet.")
        elif sent is None:
            messages.success(self.request, "Die Antwort ist vermerkt.")
        else:
            messages.error(
                self.request,
                "Die Antwort ist gespeichert, aber der Mailserver hat sie nicht angenommen. Das Portal versucht es "
                "weiter; Sie können sie auch gleich noch einmal senden.",
            )

    def step(self, request):
        if request.POST["stand"] in dict(STEPS):
            handling.change_state(self.object, request.POST["stand"], request.user)
            self.object.refresh_from_db()
            messages.success(request, f"{self.object}: {self.object.get_state_display()}.")

    def send_again(self, request):
        number = request.POST["nochmal"]
        answers = self.object.letters.filter(kind=Letter.Kind.ANSWER)
        self.say(handling.send_answer(get_object_or_404(answers, pk=number if number.isdecimal() else 0)))

    def note_issue(self, request):
        try:
            page, is_new = known_issues.note(self.object, request.user)
        except known_issues.Refused as refusal:
            messages.error(request, str(refusal))
            return None
        messages.success(request, NOTED if is_new else NOTED_BEFORE.format(message=self.object))
        return redirect("wagtailadmin_pages:edit", page.pk)

    def get_breadcrumbs_items(self):
        index = {"url": reverse(self.index_url_name), "label": "Nachrichten"}
        return [*self.breadcrumbs_items, index, {"url": "", "label": str(self.object)}]

    def get_context_data(self, **kwargs):
        message = self.object
        letters = message.letters.select_related("written_by")
        context = {
            "message": message,
            "letters": letters,
            "answer_form": AnswerForm(),
            "steps": [(state, label) for state, label in STEPS if state != message.state],
            "may_change": self.user_has_permission("change"),
            "is_barrier": message.purpose == Purpose.BARRIER,
            "is_noted": known_issues.is_noted(message),
            "statement": AccessibilityStatementPage.objects.current(),
            "history_url": reverse(self.history_url_name, args=[message.pk]),
        }
        return super().get_context_data(**(context | kwargs))


class MessageViewSet(ModelViewSet):
    model = Message
    icon = "mail"
    menu_label = "Nachrichten"
    menu_order = 150
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    form_fields = ["state"]
    permission_policy = message_policy
    index_view_class = MessageIndexView
    edit_view_class = MessageView
    filterset_class = MessageFilterSet
    search_fields = ["reference", "sender_email"]

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(**{"add_url_name": None, "usage_url_name": None, **kwargs})

    def get_edit_view_kwargs(self, **kwargs):
        return {"template_name": MessageView.template_name, "edit_url_name": None, **kwargs}

    def get_urlpatterns(self):
        """All but those to make, copy and count the uses of a message."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name not in ("add", "usage")]


class SubmissionsInTheInbox(View):
    """Instead of Wagtail's list of what came by one form: the same messages, where one can also answer them."""

    results_only = False  # Wagtail says it for lists that load parts of themselves

    def get(self, request, form_page, **kwargs):
        if not message_policy.user_has_permission(request.user, "view"):
            raise PermissionDenied
        return redirect(f"{reverse('nachrichten:index')}?purpose={form_page.purpose}")
