"""What a sentence says a term is or means: where its gloss begins, or ends, and in which words.

``X (“gloss”)``, ``X, or gloss``, ``X means gloss``, ``X was a gloss``, ``gloss (X)``, ``a gloss called X`` …
A gloss *after* the term is known by where it begins, one *before* it by where it ends.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.bounds import COPULAS, DETERMINERS, LIST_REACH, is_listed
from glossary_tui.lint.paired import ends_a_list
from glossary_tui.lint.stance import is_negated
from glossary_tui.lint.words import Token

if TYPE_CHECKING:
    from glossary_tui.lint.context import Context

Relation = Literal["bracket", "quotation", "word", "apposition", "copula", "before"]

_OPEN = {"(": ")", "[": "]"}
_BRACKET = 40  # tokens behind an opening bracket among which a gloss is looked for
_QUOTE_MARKS = frozenset("“”\"‘’'«»„")
_ARTICLES = DETERMINERS - frozenset("these those some any one".split())
# Words that lead in to a gloss and are no part of it.
_LEAD = frozenset(
    """literally lit literal meaning means mean ie eg i.e that is or arabic for word words term name in english
    translated translates translation rendered as roughly loosely namely also called known socalled so to into by
    originally simply basically essentially once actually really merely just two one
    from plural singular of""".split()
) - {"of", "from", "one", "two"}
_ADVERBS = frozenset(
    """originally once simply basically essentially actually really merely just also in fact initially historically
    perhaps probably possibly first thus still then now mainly mostly chiefly largely primarily effectively
    nothing more than little other as at all themselves itself""".split()
)
# "a gloss better known by its Arabic name, X": words that name, and those that may stand with them.
_NAMING = frozenset("or called known termed dubbed styled named labelled labeled nicknamed are is ie i.e".split())
_NAMING_HELPERS = frozenset(
    "as themselves collectively better also usually commonly locally by under of name title its their".split()
)
_MEANS = (
    "{term} .. (means|denote|signify|designate|connote|evoke|recall)",
    "{term} .. (translated|rendered|understood|interpreted|glossed|defined|described|known) (as|to|into)",
    "{term} .. (stands for|refers to|reference to|referring to|describes|used for|used of)",
    "{term} .. used to (mean|denote|describe|designate|refer to)",
    "{term} .. (Arabic|term|word|name|label) (for|of)",
    "{term} .. (named|called) (after|for)",
    "{term} .. (derives from|come from|goes back to|began as|started as|originated as)",
    "(translate|render|gloss|explain|define|describe|understand|interpret|see|regard|present|identify|treat)"
    " .. {term} .. as",
    "{term} .. after (a|an|the|one|some|that)",
)


class Gloss(msgspec.Struct, frozen=True):
    """A place where the term's meaning is told: the first token of it, or, before the term, the token after it."""

    place: int
    relation: Relation

    @property
    def is_before(self) -> bool:
        """Whether the gloss stands before the term and ends at ``place``."""
        return self.relation == "before"


def _skip(tokens: tuple[Token, ...], place: int, words: frozenset[str]) -> int:
    """Return the first token from ``place`` on that is neither a quotation mark nor one of the words."""
    while place < len(tokens) and (
        tokens[place].text in _QUOTE_MARKS
        or tokens[place].word in words
        or (tokens[place].text == "," and tokens[place - 1].word in ("is", "ie", "namely", "literally"))
    ):
        place += 1
    return place


def _closing(tokens: tuple[Token, ...], place: int) -> int:
    """Skip the quotation mark that closes around the term itself."""
    while place < len(tokens) and tokens[place].text in _QUOTE_MARKS:
        place += 1
    return place


# What follows a mention where something is told of it: a mark, a quotation, a word that leads to a gloss or a verb.
_TOLD_BEHIND = pattern(
    r"(?:['’]s)?[\s\u200b\u00ad\u0300-\u036f\u0621\u0640\u064b-\u0652\u0670ʿʾʻʼ*_]*"
    rf"(?:[(\[,:=—–“”\"‘’'«»„-]|(?:or|meaning|who|which|they|had|have|has|would"
    rf"|{'|'.join(sorted(_ADVERBS | COPULAS))})\b)",
    re.IGNORECASE,
)
_TOLD_BEFORE = pattern(
    rf"(?:[(\[,:—–‑‐-]|\b(?:{'|'.join(map(re.escape, sorted(_NAMING)))})\b)"
    rf"(?:[\s\u200b\u00ad“”\"‘’'«»„ʿʾʻʼ*_`.-]|\b(?:the|al|arabic|in|{'|'.join(sorted(_NAMING_HELPERS))})\b)*\Z",
    re.IGNORECASE,
)
_BEFORE_REACH = 80  # code points in which it stands


def may_be_told(context: "Context") -> bool:
    """Whether the sentence may tell what the mention means or is; where it may not, :func:`glosses_of` has nothing.

    A look that takes no sentence apart.
    """
    sentence, mention = context.sentence, context.mention
    if _TOLD_BEHIND.match(sentence.text, mention.end) or context.possible(_MEANS):
        return True
    start = max(sentence.start, mention.start - _BEFORE_REACH)
    return _TOLD_BEFORE.search(sentence.text, start, mention.start) is not None


def glosses_of(context: "Context") -> Iterator[Gloss]:
    """Yield the places where the sentence tells what the mention means or is; denied ones are left out."""
    seen: set[tuple[int, bool]] = set()
    for gloss in (*_behind(context), *_in_words(context), *_copula(context), *_before(context)):
        key = (gloss.place, gloss.is_before)
        if key not in seen and gloss.place <= len(context.sentence.tokens):
            seen.add(key)
            yield gloss


def _behind(context: "Context") -> Iterator[Gloss]:
    """``X (gloss)``, ``X, or gloss``, ``X, gloss,``, ``X: gloss``, ``X — gloss —``."""
    tokens = context.sentence.tokens
    place = _closing(tokens, context.after)
    if place >= len(tokens) or ends_a_list(context, place):
        return
    mark = tokens[place].text
    if mark in _OPEN:
        far = min(len(tokens), place + _BRACKET)
        close = next((n for n in range(place, far) if tokens[n].text == _OPEN[mark]), far)
        start = place + 1
        for number in range(place + 1, close):
            # An Arabic original or another form may come first: "X (Arabic: …, “gloss”)".
            if number == start or tokens[number - 1].text in (",", ";", "/", ":", "“", '"'):
                first = _skip(tokens, number, _LEAD | _ARTICLES)
                if first < close and not _denied_start(tokens, number):
                    yield Gloss(first, "bracket")
        following = close + 1
        if following < len(tokens) and tokens[following].text in (",", ":", "—", "="):
            yield from _apposition(tokens, following)
    elif mark in (",", "—", ":", "="):
        yield from _apposition(tokens, place)
    elif tokens[place - 1].text in _QUOTE_MARKS or tokens[place].text in _QUOTE_MARKS:
        yield Gloss(_skip(tokens, place, _LEAD | _ARTICLES), "quotation")
    elif tokens[place].word in ("or", "meaning") and place + 1 < len(tokens):
        yield Gloss(_skip(tokens, place, _LEAD | _ARTICLES), "word")


def _denied_start(tokens: tuple[Token, ...], place: int) -> bool:
    return place < len(tokens) and tokens[place].word in (
        "not",
        "never",
        "rather",
        "unlike",
        "contrast",
        "cf",
        "versus",
    )


# What tells something else of the term; after "from" and "of" its meaning may stand ("from the Arabic for …").
_NO_APPOSITION = frozenset(
    """and but nor while when whereas whose who which where with then its their his her our in on at by during before
    since under over between through within without despite unlike until against among near around""".split()
)
# With these before it "X, after a tribe" tells what the name comes from.
_GIVES_NAME = frozenset(
    "call calls called calling name names named naming dub dubbed label labelled labeled styled nicknamed".split()
)
_EXPLAINS = frozenset("or meaning literally lit arabic ie namely".split())


def _apposition(tokens: tuple[Token, ...], mark: int) -> Iterator[Gloss]:
    if mark + 1 >= len(tokens) or _denied_start(tokens, mark + 1):
        return
    opener = tokens[mark + 1]
    following = tokens[mark + 2].word if mark + 2 < len(tokens) else ""
    if opener.word in _NO_APPOSITION:
        return
    if opener.word == "after":
        if _GIVES_NAME.isdisjoint(token.word for token in tokens[:mark]):
            return
        yield Gloss(_skip(tokens, mark + 2, _LEAD | _ARTICLES), "apposition")
        return
    explains = opener.word in _EXPLAINS or (opener.word == "that" and following == "is")
    relation: Relation = "word" if explains or opener.text in _QUOTE_MARKS else "apposition"
    yield Gloss(_skip(tokens, mark + 1, _LEAD | _ARTICLES | _ADVERBS), relation)


def _in_words(context: "Context") -> Iterator[Gloss]:
    """``X means gloss``, ``X, whose name means gloss``, ``translates X as gloss``, ``X, after a gloss``."""
    tokens = context.sentence.tokens
    for hit in context.find(_MEANS):
        if is_negated(tokens, hit.first, hit.after) or _denied_start(tokens, hit.after):
            continue
        yield Gloss(_skip(tokens, hit.after, _LEAD | _ARTICLES | _ADVERBS), "word")


def _copula(context: "Context") -> Iterator[Gloss]:
    """``X was a gloss``; with a relative clause or addition between."""
    tokens = context.sentence.tokens
    hidden = context.hidden
    places = [n for n in range(context.after, len(tokens)) if n not in hidden]
    for order in (places, list(range(context.after, len(tokens)))):
        number = 0
        while number < len(order) and (
            tokens[order[number]].text in _QUOTE_MARKS
            or tokens[order[number]].word in _ADVERBS | {"who", "which", "they", "had", "have", "has", "would"}
            or (number == 0 and tokens[order[number]].text == ",")
        ):
            number += 1
        if number < len(order) and tokens[order[number]].word in COPULAS:
            verb = order[number]
            start = _skip(tokens, verb + 1, _LEAD | _ARTICLES | _ADVERBS | COPULAS)
            if not is_negated(tokens, verb, min(start + 1, len(tokens))) and not tokens[verb].negated:
                yield Gloss(start, "copula")


def _before(context: "Context") -> Iterator[Gloss]:
    """``gloss (X)``, ``gloss, or X``, ``a gloss called X``, ``gloss, the X``, ``the word for gloss is X``."""
    tokens = context.sentence.tokens
    place = context.first
    while place > 0 and (
        tokens[place - 1].text in _QUOTE_MARKS or tokens[place - 1].word in ("the", "al", "arabic", "in")
    ):
        place -= 1
    if place == 0:
        return
    mark = tokens[place - 1]
    if mark.text in _OPEN:
        end = context.after
        if end < len(tokens) and tokens[_closing(tokens, end) if end < len(tokens) else end :][:1]:
            closing = tokens[min(_closing(tokens, end), len(tokens) - 1)]
            if closing.text in (*_OPEN.values(), ",", ";"):
                yield Gloss(_end_before(tokens, place - 1), "before")
        return
    linked = place
    if mark.text == "," and place > 1 and tokens[place - 2].word in ("name", "term", "title", "word"):
        linked -= 1  # "better known by its Arabic name, X"
    while linked > 0 and tokens[linked - 1].word in _NAMING | _NAMING_HELPERS:
        linked -= 1
    if not any(token.word in _NAMING for token in tokens[linked:place]):
        linked = place
    if linked < place:
        if linked > 0 and tokens[linked - 1].text == ",":
            linked -= 1
        yield Gloss(_end_before(tokens, linked), "before")
    elif mark.text == "," and _is_item(tokens, place, context.after):
        return
    elif (
        mark.text in (",", "—") and place < context.first and tokens[context.first - 1].word == "the"
    ) or mark.text in (",", "—", ":"):
        yield Gloss(_end_before(tokens, place - 1), "before")


def _is_item(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    """Whether the tokens stand between commas as an item of a list: "Christians, Druze, Kurds and Turkmens"."""
    joined = after < len(tokens) and tokens[after].word in ("and", "or")
    if not joined and (after >= len(tokens) or tokens[after].text != ","):
        return False
    earlier = tokens[max(0, first - LIST_REACH) : first - 1]
    return (not joined and is_listed(tokens, after)) or any(token.text == "," for token in earlier)


def _end_before(tokens: tuple[Token, ...], place: int) -> int:
    while place > 0 and tokens[place - 1].text in _QUOTE_MARKS:
        place -= 1
    return place
