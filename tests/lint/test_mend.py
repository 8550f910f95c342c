"""Fixing, over generated drafts in every format: it comes to rest, mends what it says, and touches nothing else."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint import mend as module
from glossary_tui.lint.fix import Fixed
from glossary_tui.lint.inputs import Input
from glossary_tui.lint.mend import MendedInput, mend, mend_input
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft
from tests.manuscript.packs import docx, epub, members, odt, par, run

# Sentences with something to fix safely, something not, and nothing; each word keeps to its place.
SENTENCES = (
    "The mujahideens left the town.",
    "Towhid was read, and a munafeq fled.",
    "A mohtaseb met the mujahideens’ men.",
    "A mujahideen from the town spoke.",
    "He joined the al-Qaeda in Yemen.",
    "They levied the jizya tax.",
    "Ibn Katheer and Ibn Kathir; Um Mohammad, Um Mohammed.",
    "Jabha al-Nusra and Wilaya Sinai.",
    "The muhajideen came; the muhajirun, muhajireen and muhājirīn.",
    "“The mujahideens left,” she said.",
    "The mujahideens [sic] left.",
    "The jehad of the Talibans, an hijra.",
    "MUJAHIDEENS IN TOWN",
    "Nothing is wrong here at all.",
    "مجاهدين (mujahidin) 😀 é e\u0301.",
)
SIGNS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029<>&\\{}%\x00")
)
SENTENCE = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), SIGNS)
PARAGRAPHS = st.lists(st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5)
MARKUP = st.sampled_from(
    ("{}", "# {}", "- {}", "> {}", "*{}*", "| {} | b |", "[^1]: {}", "`{}`", "<!-- glossary: ignore -->\n{}")
)


def _escaped(text: str) -> str:
    return "".join(character for character in text if character >= " " and character not in "\ufffe\uffff")


WRITERS: dict[str, Callable[[list[str]], bytes]] = {
    "a.txt": lambda texts: "\n\n".join(texts).encode(),
    "a.md": lambda texts: "\n\n".join(texts).encode(),
    "a.html": lambda texts: ("<body>" + "\n".join(f"<p>{text}</p>" for text in texts)).encode(),
    "a.tex": lambda texts: ("\\begin{document}\n" + "\n\n".join(texts) + "\n\\end{document}\n").encode(),
    "a.rst": lambda texts: "\n\n".join(texts).encode(),
    "a.docx": lambda texts: docx("".join(par(run(_escaped(text)), run(" End.", "<w:b/>")) for text in texts)),
    "a.odt": lambda texts: odt("".join(f"<text:p>{_escaped(text)}</text:p>" for text in texts)),
    "a.epub": lambda texts: epub(*(f"<p>{_escaped(text)}</p>" for text in texts)),
}
SHAPE = re.compile(r"[^\W_]+")
UNTIMED = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def shape(text: str) -> str:
    """Return a text with a sign for each word: safe fixes of the sentences above change words only."""
    return SHAPE.sub("w", text)


@pytest.mark.parametrize("path", WRITERS)
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@UNTIMED
@given(paragraphs=PARAGRAPHS)
def test_it_comes_to_rest_and_mends_what_it_says(
    shipped: Glossary, path: str, unsafe: bool, paragraphs: list[str]
) -> None:
    data = WRITERS[path](paragraphs)
    once = mend(data, path, shipped, Settings(), unsafe=unsafe)
    again = mend(once.data, path, shipped, Settings(), unsafe=unsafe)
    assert (again.data, again.fixed) == (once.data, 0)
    assert again.before == once.after
    left = [finding for finding in once.after.report.findings if finding.fix and (unsafe or finding.fix.safe)]
    assert left == [] or once.refused
    assert (once.fixed == 0) == (once.data == data)


@pytest.mark.parametrize("path", [path for path in WRITERS if path not in ("a.docx", "a.odt", "a.epub")])
@UNTIMED
@given(
    paragraphs=PARAGRAPHS,
    markup=st.lists(MARKUP, min_size=5, max_size=5),
    line_end=st.sampled_from(("\n", "\r\n", "\r")),
    mark=st.sampled_from(
        ((b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
    ),
    ends=st.booleans(),
)
def test_of_text_only_words_change(
    shipped: Glossary,
    path: str,
    paragraphs: list[str],
    markup: list[str],
    line_end: str,
    mark: tuple[bytes, str],
    ends: bool,
) -> None:
    if path == "a.md":
        paragraphs = [form.format(text) for form, text in zip(markup, paragraphs, strict=False)]
    text = WRITERS[path](paragraphs).decode() + "\n" * ends
    data = mark[0] + text.replace("\n", line_end).encode(mark[1])
    fixed = mend(data, path, shipped, Settings(), unsafe=False).data
    assert fixed.startswith(mark[0])
    assert shape(fixed[len(mark[0]) :].decode(mark[1])) == shape(data[len(mark[0]) :].decode(mark[1]))


@pytest.mark.parametrize("path", ["a.docx", "a.odt", "a.epub"])
@UNTIMED
@given(paragraphs=PARAGRAPHS)
def test_of_a_packed_file_every_other_part_and_all_markup_stay(
    shipped: Glossary, path: str, paragraphs: list[str]
) -> None:
    data = WRITERS[path](paragraphs)
    fixed = mend(data, path, shipped, Settings(), unsafe=False).data
    before, after = members(data), members(fixed)
    assert list(before) == list(after)
    tags = re.compile(rb"<[^>]*>")
    for name, member in before.items():
        assert tags.findall(after[name]) == tags.findall(member)
        if member != after[name]:
            assert shape(tags.sub(b"", after[name]).decode()) == shape(tags.sub(b"", member).decode())
    assert shape(load_draft(fixed, path).text) == shape(load_draft(data, path).text)


def test_fixes_that_undo_one_another_leave_the_draft_alone(
    shipped: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn(draft: object, findings: list[object], **_: object) -> list[Fixed]:
        return [Fixed(findings[0], (Edit(0, 1, "x"),))]  # type: ignore[arg-type]

    monkeypatch.setattr(module, "plan_fixes", turn)
    with pytest.raises(GlossaryError, match=r"a\.md: its fixes undo one another, so it is left as it is"):
        mend(b"The mujahideens left.", "a.md", shipped, Settings(), unsafe=False)


def test_what_cannot_be_written_is_told_and_the_rest_is_fixed(
    shipped: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    from glossary_tui.manuscript import writing

    real = writing.rewrite

    def refuse(data: bytes, path: str, edits: list[Edit]) -> bytes:
        if any(edit.replacement == "Tawhid" for edit in edits):
            raise GlossaryError(f"{path}: 'Tawhid' cannot be written there: edit that place by hand")
        return real(data, path, edits)

    monkeypatch.setattr(writing, "rewrite", refuse)
    done = mend_input(
        Input("a.md", b"The mujahideens left. Towhid was read."), shipped, Settings(), unsafe=False, write=True
    )
    assert isinstance(done, MendedInput)
    assert (done.mended.data, done.mended.fixed) == (b"The mujahideen left. Towhid was read.", 1)
    assert done.error
    assert done.error.message == "'Tawhid' cannot be written there: edit that place by hand"
