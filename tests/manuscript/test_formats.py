"""The ending of a file's name says how it is read."""

import pytest

from glossary_tui.manuscript.formats import ENDINGS, read_draft

TEXT = "a `b` c"


@pytest.mark.parametrize(
    ("path", "prose"),
    [
        ("a.md", "a     c"),
        ("dir.txt/A.MD", "a     c"),
        ("a.qmd", "a     c"),
        ("a.markdown", "a     c"),
        ("a.mdx", "a     c"),
        ("a.txt", TEXT),
        ("a.text", TEXT),
        ("a.odd", TEXT),
        ("README", TEXT),
        ("", TEXT),
    ],
)
def test_reader(path: str, prose: str) -> None:
    draft = read_draft(TEXT, path)
    assert (draft.text, draft.prose) == (TEXT, prose)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_reads_the_empty_text_and_plain_words(ending: str) -> None:
    assert read_draft("", f"a{ending}").blocks == ()
    (block,) = read_draft("word", f"a{ending}").blocks
    assert (block.start, block.end, block.kind) == (0, 4, "paragraph")
