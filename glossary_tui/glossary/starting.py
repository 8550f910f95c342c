"""Start an entry: from what a scholar answers to the text of its file."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from glossary_tui.errors import GlossaryError
from glossary_tui.fold import Folder

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST_ID = 80  # bytes; file names end at 255 on most disks


class Answers(NamedTuple):
    """What a new entry starts from; ``cite`` are keys of works that were read."""

    headword: str
    arabic: str = ""
    kind: str = "term"
    domains: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    definition: str = ""
    cite: tuple[str, ...] = ()


def id_of(headword: str, folder: Folder) -> str:
    """Return the id of an entry, which is its file's name: the headword in plain letters, with hyphens.

    Raises GlossaryError for a headword without a Latin letter or digit.
    """
    key = folder.key(headword)
    name = re.sub(rb"[^a-z0-9]+", b"-", key).strip(b"-")[:_LONGEST_ID].rstrip(b"-").decode("ascii")
    if not name:
        raise GlossaryError(f"{headword or '“”'}: no headword in Latin letters: write the word as English has it")
    return name


def entry_text(answers: Answers) -> str:
    """Return the text of an entry file, keys in the order in which entries have them."""
    return "\n".join(_lines(answers)) + "\n"


def cleaned(text: str) -> str:
    """Return an answer in NFC, without space around it, control characters and direction marks."""
    return unicodedata.normalize("NFC", _CONTROL.sub("", text)).strip()


def _text(value: str) -> str:
    return json.dumps(cleaned(value), ensure_ascii=False)  # a JSON string without control characters is TOML's too


def _list(values: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _lines(answers: Answers) -> Iterator[str]:
    yield f"headword = {_text(answers.headword)}"
    if answers.arabic:
        yield f"arabic = {_text(answers.arabic)}"
    if answers.kind != "term":
        yield f"kind = {_text(answers.kind)}"
    if answers.domains:
        yield f"domains = {_list(answers.domains)}"
    yield from ("", "[[senses]]", f"gloss = {_list(answers.glosses)}")
    if answers.definition:
        yield f"definition = {_text(answers.definition)}"
    if answers.cite:
        yield f"cite = {_list(answers.cite)}"
