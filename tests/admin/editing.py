"""The admin's forms as a browser would send them."""

from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, streamfield

FORM = "page-edit-form"


def address_to_add(model: type[Page], parent: Page) -> str:
    return f"/admin/pages/add/{model._meta.app_label}/{model._meta.model_name}/{parent.pk}/"


def address_to_edit(page: Page) -> str:
    return f"/admin/pages/{page.pk}/edit/"


def filled_form(admin, address: str, model: type[Page], changes: dict) -> dict:
    """The form at `address` with its values, and `changes` by field.

    A change is a text, a list for a field with several values, blocks for a StreamField (`[(type, value)]`), or rows
    for an inline panel (`[{field: text}]`).
    """
    response = admin.get(address)
    assert response.status_code == 200, response.status_code
    data = dict(querydict_from_html(response.content.decode(), form_id=FORM).lists())
    streams = {field.name for field in model._meta.get_fields() if isinstance(field, StreamField)}
    children = {relation.get_accessor_name() for relation in model._meta.related_objects}
    for name in streams - set(changes):
        changes = changes | {name: []}
    for name, change in changes.items():
        if name in streams:
            data |= nested_form_data({name: streamfield(change)})
        elif name in children:
            data = {key: value for key, value in data.items() if not key.startswith(f"{name}-")}
            data |= nested_form_data({name: inline_formset(change)})
        else:
            data[name] = change
    return data


def errors(response) -> str:
    """What a refused form says, for messages of failed tests."""
    form = (response.context or {}).get("form")
    if form is None:
        return f"{response.status_code} without a form"
    formsets = {name: formset.errors for name, formset in form.formsets.items() if not formset.is_valid()}
    return f"{form.errors.as_json()} {formsets}"


def publish(admin, page: Page, changes: dict) -> Page:
    """Publishes `page` with `changes` through the admin; the page as it is then."""
    data = filled_form(admin, address_to_edit(page), type(page), changes) | {"action-publish": "action-publish"}
    response = admin.post(address_to_edit(page), data)
    assert response.status_code == 302, errors(response)
    return type(page).objects.get(pk=page.pk)


def create(admin, model: type[Page], parent: Page, changes: dict, action: str = ""):
    """The response to a new page: saved as a draft, or with `action="publish"` published."""
    data = filled_form(admin, address_to_add(model, parent), model, changes)
    return admin.post(
        address_to_add(model, parent), data | ({f"action-{action}": f"action-{action}"} if action else {})
    )
