"""The text a command is given, as arguments or on standard input: UTF-8 whatever the locale, never changed."""

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from glossary_tui.errors import GlossaryError

#: Bytes of a line that are held at once.
_HELD: Final = 1 << 20


def given_text(words: Sequence[str]) -> str:
    """Return the arguments as one text. Raises GlossaryError if the shell gave bytes that are no UTF-8."""
    text = " ".join(words)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise GlossaryError(f"the text given: not UTF-8 at character {error.start + 1}: write it in UTF-8") from None
    return text


def read_stdin() -> bytes:
    """Return all of standard input, which is a draft; GlossaryError where it is longer than any."""
    from glossary_tui.manuscript.files import read_all

    return read_all(sys.stdin.buffer, "standard input")


def input_lines() -> Iterator[str]:
    """Yield the lines of standard input, each as soon as it is there, with its line end.

    A line of more than a megabyte comes in parts, cut at spaces, so that memory is bounded. Raises GlossaryError at
    the first line that is not UTF-8 or has no space in a megabyte; those before it have been yielded.
    """
    number, offset, kept = 1, 0, b""
    while data := kept + sys.stdin.buffer.readline(_HELD - len(kept)):
        kept = b""
        if len(data) >= _HELD and not data.endswith(b"\n"):
            cut = data.rfind(b" ") + 1
            if not cut:
                raise GlossaryError(f"standard input:{number}: a megabyte without a space: break the line")
            data, kept = data[:cut], data[cut:]
        try:
            yield data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise GlossaryError(
                f"standard input:{number}: not UTF-8 at byte {offset + error.start}: save the text as UTF-8"
            ) from None
        offset += len(data)
        number += data.endswith(b"\n")


def input_text(most: int) -> str:
    """Return the first lines of standard input, until they are `most` code points or more. Raises as above."""
    found: list[str] = []
    size = 0
    for line in input_lines():
        found.append(line)
        size += len(line)
        if size >= most:
            break
    return "".join(found)
