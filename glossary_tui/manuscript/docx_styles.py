"""What the styles of a Word file say of its paragraphs; built-in ones have English names in every language."""

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from glossary_tui.manuscript.draft import BlockKind
from glossary_tui.manuscript.xml_source import ATTRIBUTES, attributes

_BASES = 16  # styles based on styles
_HEADING = re.compile(r"(?:heading |überschrift )([1-9])\b|(title|subtitle|contents heading)$")
# What a style's name says of its paragraphs, in small letters; the first that fits counts.
_KINDS: tuple[tuple[re.Pattern[str], BlockKind | None], ...] = (
    (re.compile(r"toc\b|contents\b|index\b|table of (?:figures|authorities)\b"), None),
    (re.compile(r".*\b(?:source (?:code|text)|code|listing|preformatted|verbatim|macro)\b"), None),
    (re.compile(r".*(?:\bquot|\bblock ?text\b|\bextract\b|\bepigraph\b)"), "block quotation"),
    (re.compile(r".*\b(?:bibliography|references|works cited)\b"), "bibliography"),
    (re.compile(r"list\b"), "list item"),
    (re.compile(r".*\bcaption\b|(?:illustration|figure)$"), "caption"),
)


class Style(msgspec.Struct, frozen=True):
    """What a style makes of a paragraph or run: its kind, the level of a heading, whether it is prose at all."""

    kind: BlockKind = "paragraph"
    level: int = 0
    is_prose: bool = True


def style_of(name: str) -> Style | None:
    """Return what the name of a style says; None where it says nothing."""
    plain = name.lower().replace("_20_", " ").replace("_", " ").strip()
    if heading := _HEADING.match(plain):
        return Style("heading", int(heading[1] or 1)) if plain != "contents heading" else Style(is_prose=False)
    for pattern, kind in _KINDS:
        if pattern.match(plain):
            return Style(kind) if kind else Style(is_prose=False)
    return None


def read_styles(source: str, word: str) -> dict[str, Style]:
    """Return the styles of a styles part by their ids; ``word`` is the pattern of its prefix."""
    own: dict[str, Style] = {}
    bases: dict[str, str] = {}
    tags = re.finditer(rf"<{word}style(\s{ATTRIBUTES})>|</{word}style\s*>", source)
    for found, following in pairwise(tags):
        key = attributes(found[1] or "").get("styleId", "")
        if not key or found[1].endswith("/"):
            continue
        body = source[found.end() : following.start()]

        def value(name: str, body: str = body) -> str:
            tag = re.search(rf"<{word}{name}(\s{ATTRIBUTES})>", body)
            return attributes(tag[1]).get("val", "") if tag else ""

        style = style_of(value("name") or key) or _outlined(value("outlineLvl"))
        if style is None and re.search(rf"<{word}numPr\b", body):
            style = Style("list item")
        if style:
            own[key] = style
        bases[key] = value("basedOn")
    return resolve(own, bases.get, bases)


def _outlined(level: str) -> Style | None:
    return Style("heading", int(level) + 1) if level in tuple("012345678") else None


def resolve(own: dict[str, Style], base: Callable[[str], str | None], names: dict[str, str]) -> dict[str, Style]:
    """Return for each style what it says, or what the one says that it is based on."""
    resolved: dict[str, Style] = {}
    for name in names:
        here: str | None = name
        for _ in range(_BASES):
            if not here or here in own:
                break
            here = base(here)
        if here in own:
            resolved[name] = own[here or ""]
    return resolved
