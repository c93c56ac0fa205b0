"""What is to be seen while a measurement runs."""

import io

from bench.progress import Labelled, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_written_into_a_file_or_pipe():
    stream = io.StringIO()
    progress = Progress(stream)
    progress("Projekte", 0.5)
    progress.clear()
    assert stream.getvalue() == ""


def test_a_terminal_shows_how_far_it_is_in_one_line():
    stream = Terminal()
    Labelled("SQLite", Progress(stream))("Projekte", 0.5)
    assert "SQLite: Projekte" in stream.getvalue()
    assert stream.getvalue().count("█") == stream.getvalue().count("·")
    assert "\n" not in stream.getvalue()
