"""What the search looks into: an entry for each live page and each document, the words people may mean, and synonyms.

smartvest.core.search fills the first two and asks them; editors keep the synonyms.
"""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class KeysField(models.TextField):
    """Keys of words (smartvest.core.search.words) between blanks, ready to be searched: on PostgreSQL a tsvector with
    exactly these lexemes, on SQLite a text that an FTS5 table mirrors. Migration 0006 makes both indexes."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)

    def get_placeholder(self, value, compiler, connection):
        # No parser and no language of PostgreSQL's is asked, so that both databases find the same.
        return "array_to_tsvector(string_to_array(%s, ' '))" if connection.vendor == "postgresql" else "%s"


class SearchEntry(models.Model):
    """What a live page or a document is found by."""

    page = models.OneToOneField(Page, null=True, on_delete=models.CASCADE, related_name="search_entry")
    document = models.OneToOneField(
        "core.PortalDocument", null=True, on_delete=models.CASCADE, related_name="search_entry"
    )
    is_name = models.BooleanField(default=False)  # the title is a town's name
    title = models.TextField()  # "|digitale onleihe| digitale digital. … ": the whole title, then its keys
    summary = models.TextField()  # keys of the summary and of related names
    words = KeysField()  # the last column: SQLite need not read it to compare the other two

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page=None, document__isnull=False) | models.Q(page__isnull=False, document=None),
                name="searchentry_of_one_thing",
            )
        ]
        indexes = [models.Index(fields=["page"], condition=models.Q(is_name=True), name="searchentry_names")]

    def __str__(self) -> str:
        return str(self.page or self.document)


class KnownWord(models.Model):
    """A word in a title, a summary or a name of something that is public, to be proposed to those who mistype it."""

    word = models.CharField(max_length=60, unique=True)  # folded
    stem = models.CharField(max_length=60, db_index=True)
    written = models.CharField(max_length=60)  # as somebody wrote it

    def __str__(self) -> str:
        return self.written


class Trigram(models.Model):
    """Three letters in a row of a known word, the blanks around it included; similar words share many."""

    word = models.ForeignKey(KnownWord, on_delete=models.CASCADE, related_name="trigrams")
    letters = models.CharField(max_length=3)

    class Meta:
        indexes = [models.Index(fields=["letters", "word"])]

    def __str__(self) -> str:
        return self.letters


class SynonymGroup(models.Model):
    """Words that mean the same to those who search."""

    words = models.CharField(
        "Wörter",
        max_length=300,
        help_text="Durch Kommas getrennt, zum Beispiel „Müll, Abfall, Abfallkalender, Restmüll“. Wer eines davon "
        "sucht, findet auch Seiten mit den anderen. Beugung und Schreibweise sind egal (Mülltonnen, Muelltonne). Gut "
        "für Abkürzungen („OZG, Onlinezugangsgesetz“) und für Wörter aus dem Alltag („Knöllchen, Bußgeld“). Ein "
        "Eintrag darf aus mehreren Wörtern bestehen: „ÖPNV, Bus und Bahn“.",
    )

    panels = [FieldPanel("words")]

    class Meta:
        verbose_name = "Gruppe von Suchwörtern"
        verbose_name_plural = "Suchwörter"
        ordering = ["words"]

    def __str__(self) -> str:
        return self.words

    @property
    def entries(self) -> list[str]:
        return [entry.strip() for entry in self.words.split(",") if any(map(str.isalnum, entry))]

    def clean(self):
        super().clean()
        if len(self.entries) < 2:
            raise ValidationError({"words": "Bitte mindestens zwei Wörter eintragen, durch Kommas getrennt."})
