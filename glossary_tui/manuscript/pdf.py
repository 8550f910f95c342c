"""Read PDF files, page by page. A PDF tells where signs stand, not what they are: there is nothing to rewrite."""

import io
import re
from collections.abc import Iterator
from typing import Any

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.encoding import refuse_packed
from glossary_tui.manuscript.packed import Assembly, Fragment, Packed

_PAGES = 20_000
_LONGEST = 64 * 2**20  # code points of text in all
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
# A word parted at a line end: the hyphen becomes a soft one, unless what stands before it is as short as an article
# or a prefix, which may have a hyphen of its own.
_PARTED = re.compile(r"(?<=[^\W\d_]{4})[-\u2010\u00ad]\n[ \t]*(?=[a-zà-öø-ÿāīūḍḥṣṭẓ])")
_SHORT = 0.8  # a line that ends a sentence ends the paragraph if it is shorter than this share of a full line
_ENDS = re.compile(r"[.!?:][\"”’)\]]*\d{0,3}\s*\Z")
_PAGE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7})\W*\Z")


def read_pdf(data: bytes, path: str) -> Packed:
    """Return the draft of a PDF; GlossaryError for one that is damaged, encrypted or holds no text."""
    if not data.startswith(b"%PDF-") and b"%PDF-" not in data[:1024]:
        refuse_packed(data, path)
        raise GlossaryError(f"{path}: not a PDF as its ending says: check the ending")
    assembly, length = Assembly(), 0
    for number, text in enumerate(_pages(data, path), 1):
        length += len(text)
        if length > _LONGEST:
            raise GlossaryError(f"{path}: more than {_LONGEST} signs of text: split the file")
        for paragraph in _paragraphs(text):
            assembly.add("", [Fragment(paragraph, 0, len(paragraph), holds=False)], page=number)
    if not length:
        raise GlossaryError(f"{path}: holds no text, as a scan does: recognise its text first, or name its source")
    packed = assembly.packed({}, {}, _refuse)
    return Packed(packed.draft, {}, (), _refuse)


def _refuse(source: str, changes: object) -> str:
    raise AssertionError("a PDF is never written")


def _pages(data: bytes, path: str) -> Iterator[str]:
    """Yield the text of each page. Whatever the library stumbles over is a fault of the file."""
    try:
        import pypdf
        from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError
    except ImportError:
        raise GlossaryError(f"{path}: reading PDF needs pypdf: pip install 'glossary-tui[documents]'") from None
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise WrongPasswordError
        if len(reader.pages) > _PAGES:
            raise GlossaryError(f"{path}: {len(reader.pages)} pages: split the file")
        for page in reader.pages:
            yield _text(page)
    except GlossaryError:
        raise
    except (DependencyError, FileNotDecryptedError, WrongPasswordError):
        raise GlossaryError(f"{path}: encrypted: save a copy without a password") from None
    except (Exception, RecursionError) as error:
        raise GlossaryError(f"{path}: a damaged PDF ({type(error).__name__}): save it anew") from None


def _text(page: Any) -> str:
    text: str = page.extract_text()
    text = _UNREADABLE.sub(" ", text.translate(_LIGATURES))
    return _PARTED.sub("\u00ad", text)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a page, their lines joined; a line with nothing but the number of the page is none."""
    lines = [line.strip() for line in text.strip().split("\n")]
    full = sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0
    taken: list[str] = []
    for number, line in enumerate(lines):
        if number in (0, len(lines) - 1) and _PAGE_NUMBER.match(line):
            continue
        if line:
            taken.append(line)
        if taken and (not line or (len(line) < full * _SHORT and _ENDS.search(line))):
            yield " ".join(taken)
            taken = []
    if taken:
        yield " ".join(taken)
