"""The comment that silences a finding, as each format writes it."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.silence import silencing_edit
from glossary_tui.manuscript.formats import format_of

WORDS = "The mujahideens left."
COMMENT = "<!-- glossary: ignore-line number -->"


@pytest.mark.parametrize(
    ("path", "text", "silent"),
    [
        pytest.param("a.md", f"{WORDS} It rained.\nMore.\n", f"{WORDS} It rained. {COMMENT}\nMore.\n", id="markdown"),
        pytest.param("a.md", f"{WORDS}  \r\nMore.", f"{WORDS} {COMMENT}  \r\nMore.", id="line-break"),
        pytest.param("a.md", f"# {WORDS}\n", f"{COMMENT}\n# {WORDS}\n", id="heading"),
        pytest.param("a.md", f"- One.\n- {WORDS}", f"- One.\n- {WORDS} {COMMENT}", id="item"),
        pytest.param("a.html", f"<p>{WORDS}</p>\n", f"<p>{WORDS}</p> {COMMENT}\n", id="html"),
        pytest.param("a.tex", f"{WORDS}\n", f"{WORDS} % glossary: ignore-line number\n", id="latex"),
        pytest.param("a.txt", WORDS, None, id="plain-text-has-no-comments"),
    ],
)
def test_comment(shipped: Glossary, path: str, text: str, silent: str | None) -> None:
    """It is put where it changes nothing that is read, and it does silence the finding."""
    finding = next(found for found in lint_text(text, glossary=shipped, path=path) if found.rule == "number")
    edit = silencing_edit(text, format_of(path).name, finding)
    if silent is None:
        assert edit is None
        return
    assert edit is not None
    changed = text[: edit.start] + edit.replacement + text[edit.end :]
    assert changed == silent
    assert lint_text(changed, glossary=shipped, path=path) == []
