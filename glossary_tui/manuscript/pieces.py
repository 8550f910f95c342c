"""Large text files, piece by piece: cut at blank lines, where what follows does not depend on what stands before."""

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.draft import Span
from glossary_tui.manuscript.encoding import byte_order, decode
from glossary_tui.manuscript.formats import format_of

PIECE = 8 * 2**20  # code points
_READ = 2**20  # bytes
_BLANK = re.compile(r"\n\r?\n")
_LONGEST = 8  # pieces: what has no place to be cut in for longer is not read


def pieces_of(path: Path, size: int = PIECE) -> Iterator[str]:
    """Yield the text of a file in UTF-8 and a format that is looked at as it stands, in pieces of about ``size``.

    The size is in code points; together the pieces are the whole. Raises GlossaryError for a file that cannot be
    read, is no text in UTF-8, or has no place to be cut.
    """
    if format_of(str(path)).name == "markdown":
        from glossary_tui.manuscript.markdown import joined

        return _pieces(path, size, lambda text: _margin(text, list(joined(text))))
    return _pieces(path, size, _line_end)


def _pieces(path: Path, size: int, last_cut: Callable[[str], int]) -> Iterator[str]:
    rest = ""
    for text in _decoded(path, min(size, _READ)):
        rest += text
        if len(rest) < size:
            continue
        cut = last_cut(rest)
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > _LONGEST * size:
            raise GlossaryError(
                f"{path}: no blank line to part it at within {len(rest) // 2**20} MB: part its paragraphs by blank "
                "lines, or close the comment or code that holds them"
            )
    if rest:
        yield rest


def _decoded(path: Path, size: int) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    try:
        with path.open("rb") as file:
            while data := file.read(size):
                if not read:
                    decode(data[: data.rfind(b"\n") + 1], str(path))  # says what is wrong with what is no text
                    data = data.removeprefix(byte_order(data)[0])
                yield decoder.decode(data)
                read += len(data)
            decoder.decode(b"", final=True)
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read ({error.strerror}): check the name and permissions") from None
    except UnicodeDecodeError as error:
        raise GlossaryError(f"{path}: not UTF-8 near byte {read + error.start}: save the file as UTF-8") from None


def _line_end(text: str) -> int:
    """Return the place behind the last blank line of a plain text, or, where it has none, behind the last line."""
    return max(text.rfind("\n\n") + 2, text.rfind("\n\r\n") + 3) if _BLANK.search(text) else text.rfind("\n") + 1


def _margin(text: str, joined: Sequence[Span]) -> int:
    """Return the last place behind a blank line of Markdown where a paragraph begins at the margin; 0 without any.

    What is indented may go on with a list, what begins with a sign with a table or quotation; ``joined`` are the
    spans within which blank lines part nothing, one that is still open at the end among them.
    """
    end = len(text)
    while (found := text.rfind("\n", 0, end)) > 0:
        end = found
        if text.endswith(("\n\n", "\n\r\n"), max(0, found - 2), found + 1) and text[found + 1 : found + 2].isalpha():
            while joined and joined[-1].start > found:
                joined = joined[:-1]
            if not joined or joined[-1].end <= found:
                return found + 1
            end = joined[-1].start
    return 0
