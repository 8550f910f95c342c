"""The bytes of text files: encodings, marks and line ends, there and back; one clear line for what is no text."""

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.encoding import decode, encode_like


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("é ʿ\r\nx\n".encode(), "é ʿ\r\nx\n", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfa", "a", id="utf-8-with-mark"),
        pytest.param("aé\r\n".encode("utf-16"), "aé\r\n", id="utf-16"),
        pytest.param(b"\xfe\xff" + "aé".encode("utf-16-be"), "aé", id="utf-16-big-endian"),
        pytest.param(b"", "", id="empty"),
        pytest.param(b"a\rb", "a\rb", id="line-ends-as-stored"),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    assert decode(data, "a.md") == text
    assert encode_like(text, data) == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"a\n\xe9t\xe9", "a.md: not UTF-8 at byte 2 (line 2): save the file as UTF-8", id="latin-1"),
        pytest.param(b"\xef\xbb\xbfab\xff", "a.md: not UTF-8 at byte 5 (line 1): ", id="bytes-count-the-mark"),
        pytest.param(b"a\xc3", "a.md: not UTF-8 at byte 1 (line 1): ", id="cut-short"),
        pytest.param(b"\xff\xfea\0b", "a.md: not UTF-16-LE at byte 4 (line 1): ", id="utf-16-cut-short"),
        pytest.param(b"\xff\xfe\x00\xd8", "a.md: not UTF-16-LE at byte 2 (line 1): ", id="utf-16-lone-surrogate"),
        pytest.param("a".encode("utf-32"), "a.md: UTF-32 at byte 0: save the file as UTF-8", id="utf-32"),
        pytest.param(b"PK\x03\x04\0\0", "a.md: a Word, OpenDocument or other packed file, ", id="packed"),
        pytest.param("ab".encode("utf-16-le"), "a.md: not a text file (a NUL byte at 1): ", id="utf-16-unmarked"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as failed:
        decode(data, "a.md")
    assert str(failed.value).startswith(message)
    assert "\n" not in str(failed.value)
