"""An entry for which nothing was read asserts nothing, whatever the rule."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text

UNREAD = {
    "jabha.toml": """
headword = "jabha"
arabic = "جَبْهَة"
[singular]
jabhat = "جَبْهَة"
[[senses]]
gloss = ["front"]
""",
    "jabhat-al-rih.toml": """
headword = "Jabhat al-Rih"
arabic = "جَبْهَة الرِّيح"
kind = "group"
[[senses]]
gloss = ["front of the wind"]
""",
    "kharraz.toml": """
headword = "kharraz"
arabic = "خَرَّاز"
spellings = ["kharaz"]
[singular]
kharraz = "خَرَّاز"
[plural]
kharrazin = "خَرَّازِين"
[avoid]
kharrass = "French"
[[senses]]
gloss = ["cobbler"]
used_by = "slur"
""",
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jabha al-Rih left the town.", id="construct"),
        pytest.param("A kharrazin left; the kharrazins stayed.", id="number"),
        pytest.param("The kharrass left.", id="spelling"),
        pytest.param("The kharraz left; the kharaz stayed; the kharraz slept.", id="consistency"),
        pytest.param("Kharraz soldiers fled.", id="label"),
        pytest.param("The kharrāz (جبهة الريح) left.", id="script"),
    ],
)
def test_an_entry_that_cites_nothing_only_suggests(make: Callable[..., Glossary], text: str) -> None:
    found = lint_text(text, glossary=make(UNREAD), path="a.md")
    assert found
    assert {finding.severity for finding in found} == {"suggestion"}
