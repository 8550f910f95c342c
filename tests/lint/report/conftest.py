"""What the tests of the reports share: a run over small texts, and texts that try to break out of a report."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report import renderer
from glossary_tui.lint.run import Source, Unreadable, lint_all
from glossary_tui.lint.settings import Settings

Report = Callable[..., str]

HOSTILE = {
    "markup": "<script>alert(1)</script>&amp;</style></text>",
    "cdata": "]]> <![CDATA[ <!-- ",
    "quotes": "\"'`>",
    "ansi": "\x1b[31m\x9b31m",
    "null": "\0\b\x7f",
    "bidi": "\u202e\u2066",
    "surrogates": "\ud800 \udcff",
    "noncharacters": "\ufffe\uffff",
    "separators": "\u2028\u2029\x85",
    "workflow command": "::error::x%0A%",
    "astral": "😀𐎀",
    "return": "a\rb",
}


@pytest.fixture
def report(small: Glossary) -> Report:
    """Lint inputs with the small glossary, and return the report in a format."""

    def render(form: str, *inputs: Source | Unreadable) -> str:
        return renderer(form)(lint_all(inputs, small, Settings()), small)

    return render
