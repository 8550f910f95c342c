"""What a sentence says of the start of a name: "renamed itself X in June 2016", "X was founded in Gaza in 1987"."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary_tui.glossary.dates import Date
from glossary_tui.lint.context import Context
from glossary_tui.lint.when import dates_of, follows, lead_in
from glossary_tui.lint.words import Token

_TAKEN = frozenset("renamed rebranded restyled renaming rebranding became".split())
_FOUNDED = frozenset("founded formed established created launched".split())
WORDS = _TAKEN | _FOUNDED | {"changed"}  # without one of these in its sentence, no start is stated
_BETWEEN = frozenset("itself themselves as to into the its their called named name".split())
_BEFORE = 4  # tokens that may stand between a verb and the name after it
_ADVERBS = frozenset("first formally officially originally publicly initially itself".split())
_WITHIN = 8  # tokens that may stand between a verb and the date after it
_BEFORE_SUBJECT = frozenset(
    """the that because although though when while since if and but group movement organisation organization militia
    party front""".split()
)
_STOPS = frozenset("who which that when while where after before because although and but as by with".split())


class Start(NamedTuple):
    """A date at which a name is said to have been taken, or a group to have been founded."""

    date: Date
    is_new_name: bool


def stated_start(context: Context) -> Start | None:
    """Return when the sentence says that the name or the group of a mention began; None where it does not say."""
    tokens, hidden = context.sentence.tokens, context.hidden
    visible = [n for n in range(context.after, len(tokens)) if n not in hidden]
    leads = {lead_in(tokens, place): (date, end) for date, place, end in dates_of(context)}
    leads.pop(-1, None)
    verb = _verb_before(context)
    if verb and visible and visible[0] in leads:
        date, end = leads[visible[0]]
        return Start(date, verb in _TAKEN) if follows(tokens, end) else None
    lead: int | None = _passive(tokens, visible, leads) if _is_subject(context) else None
    if lead is None or not follows(tokens, leads[lead][1]):
        return None
    return Start(leads[lead][0], False)


def _is_subject(context: Context) -> bool:
    """Whether the mention may be what its clause is about: "Hamas was", not "the charity that fed Hamas was"."""
    tokens = context.sentence.tokens
    before = next((tokens[n] for n in range(context.first - 1, -1, -1) if n not in context.hidden), None)
    return before is None or before.kind == "point" or before.word in _BEFORE_SUBJECT


def _verb_before(context: Context) -> str:
    """Return the verb of which the mention is the object, or ""."""
    tokens = context.sentence.tokens
    near = [n for n in range(max(0, context.first - 2 * _BEFORE), context.first) if n not in context.hidden]
    for number in reversed(near[-_BEFORE:]):
        word = tokens[number].word
        if word in _TAKEN or word in _FOUNDED:
            return word
        if word == "changed" and any(tokens[n].word == "name" for n in near if n > number):
            return "renamed"
        if word not in _BETWEEN and tokens[number].text not in "“”‘’\"'":
            return ""
    return ""


def _passive(tokens: Sequence[Token], visible: Sequence[int], leads: dict[int, tuple[Date, int]]) -> int | None:
    """Return where the phrase of time begins in "(X) was formally founded in Gaza in 1987"."""
    words = [tokens[n].word for n in visible[: _WITHIN + 3]]
    if not words or words[0] not in ("was", "were"):
        return None
    verb = next((place for place, word in enumerate(words) if place and word not in _ADVERBS), 0)
    if not verb or words[verb] not in _FOUNDED:
        return None
    for number in visible[verb + 1 : verb + 1 + _WITHIN]:
        if number in leads:
            return number
        if tokens[number].kind == "point" or tokens[number].word in _STOPS:
            return None
    return None
