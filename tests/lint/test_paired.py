"""Terms and glosses told in two lists."""

from collections.abc import Callable

import pytest

from glossary_tui.lint.context import Context
from glossary_tui.lint.paired import ends_a_list

See = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        pytest.param("The badu and fallaheen: nomads, and peasants.", True, id="colon"),
        pytest.param("The badu and the fallaheen (nomads and peasants) left.", True, id="brackets"),
        pytest.param("The badu and fallaheen (nomads, peasants) left.", True, id="brackets-and-comma"),
        pytest.param("The badu and fallaheen, a tax on nomads and a levy, left.", True, id="commas"),
        pytest.param("The badu and “fallaheen”: nomads; peasants.", True, id="term-in-marks"),
        pytest.param("The badu and fallaheen (peasants) left.", False, id="one-gloss"),
        pytest.param("The badu and fallaheen, the peasants of old, left.", False, id="one-apposition"),
        pytest.param("The fallaheen (nomads and peasants) left.", False, id="one-term"),
        pytest.param("The fallaheen left: nomads and peasants.", False, id="no-mark"),
    ],
)
def test_ends_a_list(see: See, text: str, is_list: bool) -> None:
    context = see(text, -1)
    place = context.after + (context.sentence.tokens[context.after].text == "”")
    assert ends_a_list(context, place) is is_list
