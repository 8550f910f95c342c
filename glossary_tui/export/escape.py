"""Text from an entry made harmless in Markdown as GitHub reads it: no markup, no HTML, no link of its own."""

import re
from urllib.parse import urlsplit

# Entities rather than backslashes for what HTML and tables look at before Markdown takes its escapes off.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "\\": "&#92;"}
_SPECIAL = re.compile(r"[&<>|\\`*_\[\]#~$!]")
# What would start a list, a rule or a heading at the beginning of a line.
_BLOCK = re.compile(r"([-+=])|(\d{1,9})([.)])")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ARABIC = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
    "(?:[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u200c ]*"
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc])?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub(lambda found: " " if found[0] in "\t\n\r" else "\ufffd", text).split())


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line; control and direction signs are replaced."""
    escaped = _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), _one_line(text))
    if start := _BLOCK.match(escaped):
        mark = f"\\{start[1]}" if start[1] else f"{start[2]}\\{start[3]}"
        escaped = mark + escaped[start.end() :]
    return escaped


def span(text: str, language: str = "ar") -> str:
    """Return Arabic text, escaped, in a span that says its language and direction; empty for empty text."""
    escaped = escape(text)
    language = language if _LANGUAGE.match(language) else "ar"
    return f'<span lang="{language}" dir="rtl">{escaped}</span>' if escaped else ""


def prose(text: str, language: str = "ar") -> str:
    """Return running text, escaped, with each run of Arabic script in a span of its own."""
    parts: list[str] = []
    end = 0
    text = _one_line(text)
    for run in _ARABIC.finditer(text):
        parts += [_piece(text[end : run.start()], is_first=not end), span(run[0], language)]
        end = run.end()
    return "".join([*parts, _piece(text[end:], is_first=not end)])


def _piece(text: str, *, is_first: bool) -> str:
    """Return a piece of running text, escaped, with the spaces at its ends, which stand beside a span."""
    if not text.strip():
        return text
    before = "" if is_first else text[: len(text) - len(text.lstrip())]
    return before + escape(text) + text[len(text.rstrip()) :]


def emphasis(text: str, mark: str = "*") -> str:
    """Return text, escaped and set off by ``*`` or ``**``; empty for empty text."""
    escaped = escape(text)
    return f"{mark}{escaped}{mark}" if escaped else ""


def address(url: str) -> str:
    """Return a web address as the target of a Markdown link; empty if it is none: only http and https are."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    quoted = re.sub(r'[\s<>()\[\]"\'`|\\^{}$\x00-\x1f\x7f-\x9f]', _percent, url.strip())
    return quoted.replace("&", "&amp;")


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def link(text: str, target: str) -> str:
    """Return a link around text that is already Markdown; without a target, the text alone."""
    return f"[{text}]({target})" if target else text


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table of cells that are already Markdown; columns that are empty in every row are left out."""
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    lines = [[heads[column] for column in kept], ["---"] * len(kept)]
    lines += [[row[column] for column in kept] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
