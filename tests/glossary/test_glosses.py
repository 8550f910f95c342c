"""English glosses, compared as wholes."""

import pytest

from glossary_tui.glossary.glosses import gloss_words


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("foreign fighters", "a foreign fighter", True),
        ("Foreign Fighters", "foreign fighters", True),
        ("holy warriors", "the holy warrior", True),
        ("armies", "army", True),
        ("clergymen", "clergyman", True),
        ("women", "woman", True),
        ("children", "child", True),
        ("mosques", "mosque", True),
        ("churches", "church", True),
        ("taxes", "tax", True),
        ("alms-tax", "alms tax", True),
        ("foreign fighters", "fighters", False),
        ("foreign fighters", "fighters foreign", False),
        ("holy war", "holy warrior", False),
        ("law", "laws of war", False),
        ("man", "woman", False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_same_or_not(one: str, other: str, is_same: bool) -> None:
    assert (gloss_words(one) == gloss_words(other)) is is_same


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("the", 0), ("…", 0), ("مهاجرون", 0), ("a holy war", 2), ("war (holy)", 2), ("9/11", 2)],
    ids=["empty", "article", "sign", "arabic", "article-and-words", "brackets", "numbers"],
)
def test_words(text: str, count: int) -> None:
    assert len(gloss_words(text)) == count
