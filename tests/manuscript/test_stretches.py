"""A draft read around places is there what it is when all of it is read."""

import random
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import Span
from glossary_tui.manuscript.formats import read_draft
from glossary_tui.manuscript.stretches import stretches

LINES = st.sampled_from(
    """
    |word and *more* words
    |> quoted **text**
    |# Heading
    |## Glossary
    |# References
    |Setext
    |---
    |===
    |...
    |```python
    |```
    |~~~~
    |`code`` span
    |a ` tick
    |<!-- a comment
    |-->
    |<!-- whole -->
    |$$ x
    |y $$ and $5
    |- item
    |  1. item
    |[^1]: a note
    |[link](http://a.b "title")
    |[ref]: http://a.b
    || cell | cell |
    |::: note
    |<b class="x">bold</b>
    |https://a.b/c
    |  \t
    |
    |""".split("\n    |")
)
TEXTS = st.builds(str.join, st.sampled_from(["\n", "\r\n"]), st.lists(LINES, max_size=25))


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@given(text=TEXTS, seed=st.integers(0, 99))
def test_what_is_read_is_read_alike(name: str, text: str, seed: int) -> None:
    count = random.Random(seed).randint(0, 4)
    places = sorted(random.Random(seed).sample(range(len(text)), min(count, len(text))))
    whole, part = read_draft(text, name), read_draft(text, name, places)
    assert len(part.prose) == len(text)
    assert part.comments == whole.comments
    assert set(part.blocks) <= set(whole.blocks)
    for place in places:
        block = whole.block_at(place)
        assert part.block_at(place) == block
        if block:
            before, behind = block.start - 1, block.end + 1
            assert part.prose[max(0, before) : behind] == whole.prose[max(0, before) : behind]
        else:
            assert part.prose[place].isspace() == whole.prose[place].isspace() or PurePath(name).suffix == ".md"


@given(text=TEXTS)
def test_read_around_every_place_it_is_the_whole(text: str) -> None:
    whole, part = read_draft(text, "a.md"), read_draft(text, "a.md", range(len(text)))
    assert part.prose.split() == whole.prose.split()
    assert part.blocks == whole.blocks


def test_the_glossary_is_read_in_any_case() -> None:
    text = "# Glossary\n\nOne: a.\n\nTwo: b.\n\n# Next\n\nLeft *out*."
    draft = read_draft(text, "a.md", [])
    assert [text[block.start : block.end] for block in draft.blocks] == ["Glossary", "One: a.", "Two: b.", "Next"]
    assert draft.prose.endswith("*out*.")


@pytest.mark.parametrize(
    ("text", "places", "joined", "expected"),
    [
        pytest.param("one\n\ntwo\n\nthree", [6], (), ["\ntwo\n"], id="one"),
        pytest.param("one\n\ntwo\n\nthree", [0, 1, 12], (), ["one\n", "\nthree"], id="the ends"),
        pytest.param("one\r\n\r\ntwo", [1, 8], (), ["one\r\n", "\r\ntwo"], id="two signs a line end"),
        pytest.param("one\n\ntwo\n\nthree\n\nfour", [6], (Span(1, 12),), ["one\n\ntwo\n\nthree\n"], id="joined"),
        pytest.param("one\n\ntwo", [], (), [], id="no places"),
    ],
)
def test_stretches(text: str, places: list[int], joined: tuple[Span, ...], expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in stretches(text, places, joined)] == expected
