"""Texts rewritten: only the words touched; mark, encoding, line ends and markup kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite


def replaced(data: bytes, path: str, old: str, new: str) -> bytes:
    """The file with the words between the first and last letter of ``old`` replaced."""
    text = load_draft(data, path).text
    start = text.index(old)
    return rewrite(data, path, [Edit(start, start + len(old), new)])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"a word\r\nb\n", b"a x\r\nb\n", id="line-ends"),
        pytest.param(b"\xef\xbb\xbfa word", b"\xef\xbb\xbfa x", id="mark"),
        pytest.param("a word é".encode("utf-16"), "a x é".encode("utf-16"), id="utf-16"),
        pytest.param(
            b"\xfe\xff" + "a word".encode("utf-16-be"), b"\xfe\xff" + "a x".encode("utf-16-be"), id="big-endian"
        ),
    ],
)
def test_bytes_kept(data: bytes, expected: bytes) -> None:
    assert replaced(data, "a.txt", "word", "x") == expected


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        pytest.param("**mujahid**een", "mujahid**een", "muhajireen", "**muhajir**een", id="emphasis-in-a-word"),
        pytest.param("*an* *Nur*", "an* *Nur", "al Nur", "*al* *Nur*", id="word-for-word"),
        pytest.param("*an*\n*Nur*", "an*\n*Nur", "al Nur", "*al*\n*Nur*", id="line-end-kept"),
        pytest.param("*an* *Nur*", "an* *Nur", "Nar", "*Nar*", id="empty-emphasis-goes"),
        pytest.param("> an\n> Nur", "an\n> Nur", "al Nar", "> al\n> Nar", id="quotation-marks"),
        pytest.param("m&#257;l", "m&#257;l", "mal", "mal", id="reference"),
        pytest.param("qur&rsquo;an", "qur&rsquo;an", "quran", "quran", id="reference-deleted"),
        pytest.param("qur&rsquo;an", "qur&rsquo;an", "Qur’an", "Qur&rsquo;an", id="reference-kept"),
    ],
)
def test_markdown(text: str, old: str, new: str, expected: str) -> None:
    assert replaced(text.encode(), "a.md", old, new).decode() == expected


@given(
    st.text("ab \r\nāé", max_size=30), st.text("xyz ", max_size=5), st.data(), st.sampled_from(["utf-8", "utf-16"])
)
def test_plain_text_reads_as_edited(text: str, new: str, data: st.DataObject, encoding: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end and new:
        return
    after = load_draft(rewrite(text.encode(encoding), "a.txt", [Edit(start, end, new)]), "a.txt").text
    assert "".join(after.split()) == "".join((text[:start] + new + text[end:]).split())
