"""Parts of our lists for other sites: the same filters, a few entries, no script, no cookie."""

from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.http import QueryDict
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Site

from smartvest.core.listing import query_of, selection
from smartvest.core.page_cache import Address
from smartvest.core.public import live
from smartvest.municipalities.models import MunicipalityPage

from .datasets import BY_NAME, DATASETS

COUNT_PARAMETER, COLOURS_PARAMETER = "anzahl", "farben"
LIGHT = "hell"  # for sites that know no dark mode; without it a part follows the reader's device
DEFAULT_COUNT, MAX_COUNT = 5, 20  # entries; more is a list, and that is the portal's page
# What an entry takes at the width of a side column, and what head and foot take; in pixels, for the frame's height.
ENTRY_HEIGHT, FRAME_HEIGHT = 105, 240


class BadAddress(Exception):
    """The address of a part is not one that the portal gives out; its text says why, in German.

    `status` is that of the answer (RFC 9110).
    """

    def __init__(self, message: str, status: int = 400):
        super().__init__(message)
        self.status = status


def count_in(query: QueryDict) -> int:
    """How many entries the address asks for. Raises BadAddress for anything but 1 to MAX_COUNT."""
    text = query.get(COUNT_PARAMETER, str(DEFAULT_COUNT))
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MAX_COUNT):
        raise BadAddress(f"Die {COUNT_PARAMETER} ist eine Zahl von 1 bis {MAX_COUNT}.")
    return int(text)


class Embed:
    """What a part shows: the first `count` results of the list called `name`.

    Raises BadAddress for a list, count or colours that there are not, NoSuchSelection for a parameter without effect: a
    slip in "stadt" must not show all towns on the site of one.
    """

    def __init__(self, request, name: str):
        dataset = BY_NAME.get(name)
        self.page = dataset and dataset.page(request)
        if self.page is None:
            raise BadAddress("Diese Liste gibt es nicht.", status=404)
        self.name, self.request = name, request
        self.count = count_in(request.GET)
        self.filterset = self.page.get_filterset(request)
        self.is_light = request.GET.get(COLOURS_PARAMETER) == LIGHT
        if request.GET.get(COLOURS_PARAMETER, LIGHT) != LIGHT:
            raise BadAddress(f"Für „{COLOURS_PARAMETER}“ gibt es nur „{LIGHT}“.")
        self.results = selection(self.filterset, besides=frozenset({COUNT_PARAMETER, COLOURS_PARAMETER}))

    @cached_property
    def total(self) -> int:
        return self.results.count()

    @cached_property
    def heading(self) -> str:
        return self.filterset.sentence(self.total)

    @cached_property
    def items(self) -> list:
        return self.filterset.fetch(self.filterset.in_order(self.results)[: self.count])

    @property
    def home_address(self) -> Address | None:
        """Where the page cache keeps the part. Whatever else is in the address was refused."""
        at_home = self.filterset.home_address
        ours = [
            (name, self.request.GET[name]) for name in (COUNT_PARAMETER, COLOURS_PARAMETER) if name in self.request.GET
        ]
        return at_home and Address(query_of(self.filterset.active, *ours))

    @property
    def list_url(self) -> str:
        """Where all results are."""
        query = self.request.GET.copy()
        for ours in (COUNT_PARAMETER, COLOURS_PARAMETER):
            query.pop(ours, None)
        return f"{self.page.get_full_url(self.request)}{'?' + query.urlencode() if query else ''}"


class EmbedForm(forms.Form):
    """For people who put a part into their own site: what it shows, from where, how many."""

    liste = forms.ChoiceField(label="Was soll zu sehen sein?")
    stadt = forms.ChoiceField(label="Aus welcher Stadt?", required=False)
    anzahl = forms.IntegerField(
        label="Wie viele Einträge?", min_value=1, max_value=MAX_COUNT, help_text=f"Höchstens {MAX_COUNT}."
    )

    farben = forms.ChoiceField(
        label="Welche Farben?",
        required=False,
        choices=[("", "hell oder dunkel, je nach Gerät"), (LIGHT, "immer hell")],
        help_text="„Immer hell“ passt zu Websites, die keinen dunklen Modus haben.",
    )

    def __init__(self, data, **kwargs):
        defaults = {"liste": DATASETS[0].name, "stadt": "", "anzahl": DEFAULT_COUNT, "farben": ""}
        super().__init__(defaults | data.dict(), auto_id="einbetten-%s", **kwargs)
        self.fields["liste"].choices = [(each.name, each.title) for each in DATASETS]
        towns = MunicipalityPage.objects.filter(live()).in_order().values_list("slug", "title")
        self.fields["stadt"].choices = [("", "Kreis und alle Städte"), *towns]


@dataclass(frozen=True)
class EmbedCode:
    """The HTML that a site needs, and the addresses in it."""

    frame: str
    path: str
    part_url: str


def embed_code(form: EmbedForm, request) -> EmbedCode | None:
    """The code for what the form asks for; None when it asks for something that there is not."""
    if not form.is_valid():
        return None
    name, town, count = (form.cleaned_data[field] for field in ("liste", "stadt", "anzahl"))
    query = QueryDict(mutable=True)
    if town:
        query["stadt"] = town
    query[COUNT_PARAMETER] = str(count)
    part_path = f"{reverse('embed_part', args=[name])}?{query.urlencode()}"  # it has the colours of the other site
    if form.cleaned_data["farben"]:
        query[COLOURS_PARAMETER] = form.cleaned_data["farben"]
    path = f"{reverse('embed', args=[name])}?{query.urlencode()}"
    site = Site.find_for_request(request)
    root = site.root_url if site else ""
    where = f", {dict(form.fields['stadt'].choices)[town]}" if town else ""
    title = f"{BY_NAME[name].title}{where}"
    # Only what keeps the frame from doing more than showing and linking; it has no script to begin with.
    frame = (
        f'<iframe src="{(root + path).replace("&", "&amp;")}"\n'
        f'  title="{escape(title)}" width="100%" height="{FRAME_HEIGHT + count * ENTRY_HEIGHT}"\n'
        '  loading="lazy" style="border: 0"\n'
        '  sandbox="allow-top-navigation-by-user-activation"></iframe>'
    )
    return EmbedCode(frame, path, root + part_path)
