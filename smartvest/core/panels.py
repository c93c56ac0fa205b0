"""Panels of the page editor that Wagtail does not have."""

from wagtail.admin.panels import MultiFieldPanel


class FoldPanel(MultiFieldPanel):
    """Fields that are rarely needed, behind a line to unfold. Open when one of them is wrong.

    Unlike a collapsed panel it also works inside the rows of an InlinePanel.
    """

    def __init__(self, children=(), *args, label="", **kwargs):
        super().__init__(children, *args, **kwargs)
        self.label = label

    def clone_kwargs(self):
        return super().clone_kwargs() | {"label": self.label}

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "core/fold_panel.html"

        @property
        def names(self) -> list[str]:
            return self.panel.get_form_options().get("fields", [])

        @property
        def is_open(self) -> bool:
            return self.form.is_bound and any(name in self.form.errors for name in self.names)

        @property
        def filled(self) -> int:
            """How many of the fields say something, so that nobody has to unfold them to see that they are empty."""
            return sum(bool(self.form[name].value()) for name in self.names)
