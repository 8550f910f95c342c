"""Which terms a draft uses, as a summary and a concordance tell it."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.uses import Term, Usage, Use, tally, uses_of


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        pytest.param("No term.", (), id="none"),
        pytest.param("A qadi; Kadi.", (Use("qadi", "qadi", 2), Use("qadi", "Kadi", 8)), id="spellings"),
        pytest.param("The *fal*laheen", (Use("fallaheen", "fallaheen", 5),), id="emphasis"),
        pytest.param("Diwan\n> al-Kharaj", (Use("diwan-al-kharaj", "Diwan al-Kharaj", 0),), id="two lines"),
        pytest.param("Minister Fallah resigned.", (), id="homonym"),
        pytest.param("`qadi` <!-- qadi -->", (), id="no prose"),
    ],
)
def test_uses(small: Glossary, text: str, uses: tuple[Use, ...]) -> None:
    assert lint(text, small, "a.md", Settings()).uses == uses


def test_tally() -> None:
    spelt = ["b", "a", "Qadi", "qadi", "kadi", "QADI", "a"]
    usage = Usage("x", 9, tuple(Use("qadi" if len(text) > 1 else text, text, 0) for text in spelt))
    assert tally([usage, Usage("y", 1, (Use("a", "A", 0),))]) == [
        Term("qadi", 4, (("qadi", 3), ("kadi", 1))),
        Term("a", 3, (("a", 3),)),
        Term("b", 1, (("b", 1),)),
    ]
    assert tally([]) == []
    assert uses_of([]) == ()
