"""A draft as it is read: no markup, and every sign leads back to where it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import INVISIBLE
from glossary_tui.manuscript.formats import read_draft
from glossary_tui.manuscript.shown import as_shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a <i>b</i>c</p>", "a bc\n", id="inline"),
        pytest.param("<p>a<br>b</p><p>c</p>", "a b\nc\n", id="break"),
        pytest.param("<p>a <code>x</code> b", "a b\n", id="code"),
        pytest.param("m&#257;l", "māl\n", id="reference"),
        pytest.param("<p>a\nb  c", "a\nb c\n", id="spaces"),
        pytest.param("", "", id="empty"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert as_shown(read_draft(text, "a.html")).draft.text == expected


@given(st.text("ab <>/i&;#257\n'\"=", max_size=60), st.sampled_from(["a.html", "a.md"]))
def test_every_sign_leads_back(text: str, path: str) -> None:
    draft = read_draft(text, path)
    shown = as_shown(draft)
    for offset, sign in enumerate(shown.draft.text):
        place = shown.offset(offset)
        if sign not in " \n":
            assert draft.prose[place] == sign
            assert place < shown.end(offset + 1) <= len(text)
    kept = "".join(draft.prose[b.start : b.end] for b in draft.blocks).replace(INVISIBLE, "")
    assert (
        shown.draft.text.split()
        == "\n".join(draft.prose[b.start : b.end].replace(INVISIBLE, "") for b in draft.blocks).split()
    ), kept
