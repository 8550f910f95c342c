"""``lint --annotate``: a copy of a Word file with the findings as comments; the draft itself is never touched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.manuscript.formats import load_draft
from tests.manuscript.packs import docx, par, run

BODY = par(run("The mujahideens left, "), run("and two ", "<w:b/>"), run("hudud"), run(" were set."))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "chapter.docx"
    path.write_bytes(docx(BODY))
    return path


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def lint(program: Run) -> Callable[..., tuple[int, str]]:
    """Lint; returns the exit code and what is told on stderr."""

    def call(*words: str) -> tuple[int, str]:
        code, _, err = program("lint", "--no-config", *words)
        return code, err

    return call


Lint = Callable[..., tuple[int, str]]


def test_each_finding_is_a_comment_on_its_words(draft: Path, lint: Lint) -> None:
    before, copy = draft.read_bytes(), draft.with_name("out.docx")
    code, err = lint(str(draft), "--annotate", str(copy))
    assert (code, err) == (1, f"{copy}: a copy with 1 comment\n")
    annotated = load_draft(copy.read_bytes(), "out.docx")
    (comment,) = annotated.comments
    assert annotated.text[comment.start : comment.end] == "mujahideens"
    assert comment.text.startswith("error: ")
    assert draft.read_bytes() == before
    assert annotated.text == load_draft(before, "a.docx").text


def test_what_word_has_no_comments_for_is_counted_as_left_out(draft: Path, lint: Lint) -> None:
    draft.write_bytes(docx(BODY, header1=par(run("The other mujahideens."))))
    copy = draft.with_name("out.docx")
    assert lint(str(draft), "--annotate", str(copy))[1] == (
        f"{copy}: a copy with 1 comment; 1 left out, where Word has none\n"
    )
    assert len(load_draft(copy.read_bytes(), "out.docx").comments) == 1


def test_the_copy_has_the_findings_of_the_draft(draft: Path, lint: Lint, program: Run) -> None:
    copy = draft.with_name("out.docx")
    lint(str(draft), "--annotate", str(copy))
    reports = [program("lint", "--no-config", str(path), "--format", "json")[1] for path in (draft, copy)]
    assert reports[0].replace("chapter.docx", "") == reports[1].replace("out.docx", "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("{}", "--annotate", "out.odt"), "error: --annotate out.odt: a Word file is written"),
        (("{}", "--annotate", "{}"), "error: --annotate {0}: would replace {0}, which is read: name another file"),
        (
            ("{}", "{}", "--annotate", "out.docx"),
            "error: --annotate: comments are written into a copy of one Word file",
        ),
        (("a.md", "--annotate", "out.docx"), "error: --annotate: comments are written into a copy of one Word file"),
        (("{}", "--fix", "--annotate", "out.docx"), "error: --annotate and --fix do not go together"),
    ],
    ids=["no-word-file", "the-draft-itself", "two-files", "other-format", "with-fix"],
)
def test_wrong_use(draft: Path, lint: Lint, words: tuple[str, ...], message: str) -> None:
    (draft.parent / "a.md").write_text("x")
    here = [str(draft.parent / word) if word == "a.md" else word.format(draft) for word in words]
    code, err = lint(*here)
    assert code == 2
    assert err.startswith(message.format(draft))
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_makes_no_copy(draft: Path, lint: Lint) -> None:
    draft.write_bytes(b"PK\x03\x04")
    copy = draft.with_name("out.docx")
    code, err = lint(str(draft), "--annotate", str(copy))
    assert (code, copy.exists()) == (2, False)
    assert err.startswith(f"error: {draft}: damaged (")
