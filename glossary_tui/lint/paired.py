"""Terms and their glosses in two lists: "jizya and zakat: a poll tax, and alms"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary_tui.lint.context import Context

_OPEN = {"(": ")", "[": "]"}
_MARKS = frozenset(("(", "[", ",", ":", "—", "="))
_PASSED = frozenset("“”\"‘’'«»„")
_ARTICLES = frozenset("a an the al".split())
_REACH = 40  # tokens behind the mark


def ends_a_list(context: "Context", mark: int) -> bool:
    """Whether several terms stand before the mark at token ``mark``, and several glosses behind it.

    None of the glosses is then beside its own term; which belongs to which is told by their order alone.
    """
    tokens = context.sentence.tokens
    start = context.first - 1
    while start >= 0 and (tokens[start].text in _PASSED or tokens[start].word in _ARTICLES):
        start -= 1
    sign = tokens[mark].text
    if start < 0 or tokens[start].word not in ("and", "or") or sign not in _MARKS:
        return False
    if sign == ":":
        return True
    far = min(len(tokens), mark + _REACH)
    close = next((n for n in range(mark + 1, far) if tokens[n].text == _OPEN.get(sign, ".")), far)
    told = {token.word or token.text for token in tokens[mark + 1 : close]}
    return "and" in told or (sign != "," and not told.isdisjoint((",", ";", "/")))
