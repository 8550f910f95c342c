"""XML as text whose every element can be found by its place: checked by expat, then searched as it stands."""

import re
from xml.parsers import expat

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.encoding import byte_order

_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_KNOWN = frozenset({"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"})


class _Refused(Exception):
    pass


def _refuse(*_: object) -> None:
    raise _Refused


def xml_text(data: bytes, where: str) -> tuple[str, dict[str, set[str]]]:
    """Return the text of an XML document (no byte order mark) and the prefixes each namespace goes by.

    ``where`` names file and member in errors. Raises GlossaryError for what is not well-formed, for encodings other
    than UTF-8 and UTF-16, and for a document type declaration: no office program writes one, and all that entities
    can do (grow without bounds, fetch other files) begins there.
    """
    where, prefixes = " ".join(where.split()), dict[str, set[str]]()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartNamespaceDeclHandler = lambda prefix, uri: prefixes.setdefault(uri or "", set()).add(prefix or "")
    try:
        parser.Parse(data, True)
    except _Refused:
        raise GlossaryError(f"{where}: declares a document type, which is not read: save the file anew") from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        reason = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else "unknown encoding"
        raise GlossaryError(f"{where}: damaged XML ({reason}, byte {parser.ErrorByteIndex}): save it anew") from None
    mark, encoding = byte_order(data)
    declared = _ENCODING.match(data)
    if declared and declared[1].decode().lower() not in _KNOWN:
        raise GlossaryError(f"{where}: XML in {declared[1].decode()}: save the file anew as UTF-8")
    try:
        return data[len(mark) :].decode(encoding), prefixes
    except UnicodeDecodeError:
        raise GlossaryError(f"{where}: damaged XML (not {encoding.upper()}): save it anew") from None


_ATTRIBUTE = re.compile(r"""([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*+"""  # of a tag, for use in patterns
SKIPPED = r"<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>"  # what holds no elements, whatever it looks like


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag by their local names, character references as they are."""
    return {found[1]: found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(tag)}


def prefixed(prefixes: dict[str, set[str]], *uris: str) -> str:
    """Return a pattern for what stands before the local names of elements of these namespaces."""
    names = {f"{name}:" if name else "" for uri in uris for name in prefixes.get(uri, ())} or {"\0"}
    return "(?:" + "|".join(map(re.escape, sorted(names, reverse=True))) + ")"
