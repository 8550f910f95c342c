"""Character references, how HTML, XML and Markdown may write a sign: ``&rsquo;``, ``&#257;``."""

from glossary_tui.manuscript.draft import INVISIBLE

REFERENCE = r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"


def shown(reference: str) -> str:
    """Return the sign a reference stands for; white space other than the unbreakable one as a space.

    What is no reference, or stands for several signs, is returned as it is.
    """
    from html import unescape

    sign = unescape(reference)
    if len(sign) != 1:
        return reference
    return " " if sign.isspace() and sign not in "\u00a0\u202f" else sign


def escape(words: str) -> str:
    """Return words as HTML and XML write them."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_place(reference: str) -> str:
    """Return the sign a reference stands for, at the reference's length: the rest is invisible."""
    sign = shown(reference)
    return sign + INVISIBLE * (len(reference) - len(sign))
