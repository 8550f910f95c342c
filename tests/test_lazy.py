"""Regular expressions compiled when first used."""

import re

import pytest

from glossary_tui.lazy import pattern


def test_it_does_what_the_compiled_pattern_does() -> None:
    lazy, compiled = pattern(r"(a+)b", re.IGNORECASE), re.compile(r"(a+)b", re.IGNORECASE)
    text = "xAAbaB"
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert lazy.sub("-", text) == "x--"
    assert lazy.pattern == compiled.pattern


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("text")
