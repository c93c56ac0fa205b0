"""The fields of a form, from what editors put together."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.mail.message import sanitize_address
from django.core.validators import EmailValidator
from django.db import models
from wagtail.contrib.forms.forms import FormBuilder

LONGEST_TEXT = 5000  # characters
NO_EMAIL = "Bitte prüfen Sie die Adresse. Sie besteht aus einem Namen, dem Zeichen @ und einem Anbieter."
LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1


class Meaning(models.TextChoices):
    """What the portal knows about a field; a field of the type "E-Mail" needs none."""

    NAME = "name", "Name der Person"
    PHONE = "tel", "Telefonnummer"
    PAGE = "seite", "Seite, um die es geht"


class LongTextField(forms.CharField):
    """Counts a line break as one character, as browsers do with maxlength before they send it as two."""

    widget = forms.Textarea

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


def can_be_sent_to(address: str) -> None:
    """Raises ValidationError for what counts as an address but goes into no header of a mail: line breaks in quotes
    (RFC 5321, 4.1.2 allows quotes, nobody has them), domains that IDNA refuses."""
    try:
        usable = address.isprintable() and '"' not in address and sanitize_address(address, "utf-8")
    except (ValueError, UnicodeError):
        usable = False
    if not usable:
        raise ValidationError(NO_EMAIL)


class PortalFormBuilder(FormBuilder):
    """Fields that browsers can fill in (WCAG 2.2, 1.3.5), and none that takes a whole book."""

    def create_singleline_field(self, field, options):
        built = super().create_singleline_field(field, options)
        if field.meaning in (Meaning.NAME, Meaning.PHONE):
            built.widget.attrs["autocomplete"] = field.meaning
        if field.meaning == Meaning.PHONE:
            built.widget.input_type = "tel"
        return built

    def create_multiline_field(self, field, options):
        return LongTextField(**options, max_length=LONGEST_TEXT)

    def create_email_field(self, field, options):
        built = super().create_email_field(field, options | {"max_length": LONGEST_EMAIL})
        built.widget.attrs["autocomplete"] = "email"
        built.validators = [EmailValidator(message=NO_EMAIL), can_be_sent_to, *built.validators[1:]]  # not Django's own
        return built

    def create_url_field(self, field, options):
        return super().create_url_field(field, options | {"max_length": 500})

    def create_number_field(self, field, options):
        return super().create_number_field(field, options | {"max_digits": 20})

    def create_hidden_field(self, field, options):
        return super().create_hidden_field(field, options | {"max_length": 255})

    def create_dropdown_field(self, field, options):
        """Starts with an empty choice, or the first one would be sent by all who never looked at it."""
        dropdown = super().create_dropdown_field(field, options)
        if not field.default_value:
            dropdown.choices = [("", "Bitte wählen"), *dropdown.choices]
        return dropdown


def name_of(field) -> str:
    """The name of a field that editors made; in the preview of a new form it is not stored yet."""
    return field.clean_name or field.get_field_clean_name()


def first_name(fields, **values) -> str:
    """The name of the first field with these values (meaning, field_type); "" if there is none."""
    found = (name_of(field) for field in fields if all(getattr(field, key) == value for key, value in values.items()))
    return next(found, "")


def of_page(fields) -> str:
    """The name of the field for the page a message is about; "" if there is none."""
    return first_name(fields, meaning=Meaning.PAGE, field_type="singleline")


def of_email(fields) -> str:
    """The name of the field for the sender's address; "" if there is none."""
    return first_name(fields, field_type="email")
