"""What fixing would change, as a diff that ``patch`` applies."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.lint.diff import unified

lines = st.lists(st.sampled_from(["a", "b", "", "c\r", "é"]), max_size=12)


def diff(old: str, new: str) -> list[str]:
    return list(unified(old.encode(), new.encode(), "a.txt"))


def test_nothing_changes() -> None:
    assert diff("a\n", "a\n") == []


def test_a_line_changes() -> None:
    assert diff("one\ntwo\nthree\n", "one\nzwei\nthree\n") == [
        "--- a.txt",
        "+++ a.txt",
        "@@ -1,3 +1,3 @@",
        " one",
        "-two",
        "+zwei",
        " three",
    ]


def applied(old: str, told: list[str]) -> str:
    """Apply a diff as its definition has it: what is taken must be there."""
    source, result, place = [line + "\n" for line in old.split("\n")], [], 0
    source[-1] = source[-1][:-1]
    before = ""
    for line in told[2:]:
        if line.startswith("@@"):
            first, count = (int(n) for n in line.split()[1][1:].split(","))
            start = first - 1 if count else first
            result += source[place:start]
            place = start
        elif line.startswith("\\"):
            if before == "+" or before == " ":
                result[-1] = result[-1].removesuffix("\n")
        elif line[0] == "+":
            result.append(line[1:] + "\n")
        else:
            assert source[place].removesuffix("\n") == line[1:]
            result += [source[place]] if line[0] == " " else []
            place += 1
        before = line[0]
    return "".join(result + source[place:])


@given(lines, lines, st.booleans(), st.booleans())
def test_it_leads_from_the_one_to_the_other(old: list[str], new: list[str], end: bool, new_end: bool) -> None:
    before, after = "\n".join(old) + "\n" * end, "\n".join(new) + "\n" * new_end
    assert applied(before, diff(before, after)) == after


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch program here")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\n", "a\nc\n"),
        ("a\r\nb\r\n", "a\r\nc\r\n"),
        ("a\nb", "a\nc"),
        ("a\nb\nc\n", "a\nc\n"),
        ("".join(f"{n}\n" for n in range(40)), "".join(f"{n if n % 13 else 'x'}\n" for n in range(40))),
        ("\n\nx\n", "\n\ny\n"),
    ],
    ids=["plain", "crlf", "no-end", "lines-joined", "several-hunks", "blank-lines"],
)
def test_patch_applies_it(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(old.encode())
    text = "\n".join(diff(old, new)) + "\n"
    subprocess.run(
        ["patch", "--binary", "-s", "a.txt"], cwd=tmp_path, input=text.encode(), check=True, capture_output=True
    )
    assert path.read_bytes().decode() == new
