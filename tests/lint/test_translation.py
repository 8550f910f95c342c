"""Translations given in so many words, and whether the entry knows a word of them."""

from collections.abc import Callable

import pytest

from glossary_tui.lint.context import Context
from glossary_tui.lint.translation import is_known, may_translate, translations

See = Callable[..., Context]


def told(context: Context) -> list[tuple[str, bool]]:
    tokens = context.sentence.tokens
    return [
        (" ".join(token.word for token in tokens[found.first : found.after]), is_known(context, found))
        for found in translations(context)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The fallaheen (“brothers”) left.", [("brothers", False)], id="quoted-in-brackets"),
        pytest.param("The fallaheen (“tenant peasants”) left.", [("tenant peasants", True)], id="a-word-of-its-own"),
        pytest.param("Fallaheen, Arabic for brothers, left.", [("brothers", False)], id="arabic-for"),
        pytest.param("Fallaheen, literally brothers, left.", [("brothers", False)], id="literally"),
        pytest.param("Fallaheen translates as “brothers”.", [("brothers", False)], id="translates-as"),
        pytest.param("The word fallaheen means brothers.", [("brothers", False)], id="the-word-means"),
        pytest.param("Fallaheen means “brothers of peasants”.", [("brothers of peasants", False)], id="head-word"),
        pytest.param("Fallaheen means “a kind of peasants”.", [("kind of peasants", True)], id="light-noun"),
        pytest.param(
            "Fallaheen means “a kind of brothers”.", [("kind of brothers", False)], id="light-noun-and-wrong"
        ),
        pytest.param("Fallaheen means “the act of tilling”.", [("act of tilling", True)], id="light-noun-in-doubt"),
        pytest.param("For them fallaheen means trouble.", [], id="means-of-no-word"),
        pytest.param("The fallaheen (brothers) left.", [], id="brackets-alone"),
        pytest.param("The fallaheen were described as “brothers”.", [], id="described-as"),
        pytest.param("The fallaheen (“My Land, My Life”) left.", [], id="a-title"),
        pytest.param("The fallaheen (“FLH”) left.", [], id="an-abbreviation"),
        pytest.param("The fallaheen (“brothers who till the land that is theirs”) left.", [], id="too-long"),
    ],
)
def test_translations(see: See, text: str, found: list[tuple[str, bool]]) -> None:
    context = see(text)
    assert told(context) == found
    assert may_translate(context) or not found
