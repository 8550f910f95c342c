"""Which time a sentence tells of a name: its dates, whether one belongs to the name, and signs of another time."""

import itertools
from collections.abc import Sequence

from glossary_tui.glossary.dates import Date
from glossary_tui.lint.context import Context
from glossary_tui.lint.dates import date_at
from glossary_tui.lint.words import Token

_NEAR = 8  # tokens around a name in which it is said to be new
_ACROSS = 24  # tokens that may stand between a date and a name it belongs to

# Prepositions that give the time of what is told; "since" and "until" give a span that may reach into the name's own.
_AT = frozenset("in on by during throughout around circa".split())
_PARTS_OF_TIME = frozenset(
    """early mid late middle beginning start end spring summer autumn fall winter the of month months year week
    half first second third last quarter morning evening night dawn midnight same""".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
# With these in its sentence, a name is set against another time than that of the date.
_OTHER_TIME = frozenset(
    """formerly former previously earlier originally initially later subsequently eventually ultimately now
    nowadays today currently future futures rename renamed renames renaming rebrand rebranded rebranding rename
    name named names naming known called calling dubbed titled styled become became becomes becoming evolve
    evolved evolves evolution morphed transformed successor successors predecessor predecessors precursor
    precursors forerunner forerunners incarnation incarnations origin origins roots since until till prior
    history founder founders cofounder anniversary longer afterwards afterward years decade decades
    retroactively retrospectively veteran veterans ex onetime erstwhile defunct then remnants remnant seeds""".split()
)
_BEGINNINGS = frozenset(
    """founded founding formed formation forming established establish establishment establishing created creation
    creating emerged emerge emergence emerging born birth announced announce announcement proclaimed proclaim
    proclamation declared declare declaration merged merge merger merging splintered dissolved disbanded rise
    inception""".split()
)
# What happened to a person earlier is told under the name of then: "in 2019 he was convicted of joining X".
_LOOKING_BACK = frozenset(
    """convicted charged sentenced tried accused acquitted prosecuted indicted arrested detained extradited trial
    court jury sentence charges had said says wrote writes reported recalled admitted confessed told claimed
    alleged testified documentary book film memoir published report study designated designation listed
    sanctions sanctioned remember remembered memory joining fighting belonging membership having looked memories
    past experience experiences resolution resolutions interviewed interview interviews wives widows""".split()
)
_PERSONS = frozenset(
    """leader leaders commander commanders fighter fighters member members militant militants emir emirs spokesman
    chief head official officials founder operative operatives recruit recruits jihadist jihadists jihadi
    jihadis terrorist terrorists supporter supporters bride brides ideologue figure figures defector defectors
    caliph deputy propagandist executioner hostage hostages strongman minister cleric man men lieutenant""".split()
)
_BREAKS = frozenset(
    """who whom whose which that when while whereas where after before because although though if unless whether
    than although despite following""".split()
)
_PARTICIPLES = frozenset(
    """built rebuilt drawn written made held taken won lost born begun set put found sold laid cut seen given
    fought shot struck signed""".split()
)
_AUXILIARIES = frozenset("was were is are be been being had has have and or to did who which they he she it".split())
_OPEN_NOUNS = frozenset("the a an al its their his her other some several many then".split())
_WITHIN = frozenset(",'’%$£€&")  # points over which a clause runs on


def dates_of(context: Context) -> list[tuple[Date, int, int]]:
    """Return the dates of the sentence, each with its first token and the token after it; those aside left out."""
    tokens = context.sentence.tokens
    found: list[tuple[Date, int, int]] = []
    place = 0
    while place < len(tokens):
        dated = date_at(tokens, place)
        if dated and place not in context.hidden:
            found.append((dated[0], place, dated[1]))
        place = dated[1] if dated else place + 1
    return found


def lead_in(tokens: Sequence[Token], place: int) -> int:
    """Return where the phrase of time begins that a date ends ("by the end of" 2014), or -1 if it is none."""
    start = place
    while start > 0 and (tokens[start - 1].word in _PARTS_OF_TIME or tokens[start - 1].word in _MONTHS):
        start -= 1
    if [token.word for token in tokens[max(0, start - 3) : start]] in (["as", "early", "as"], ["as", "late", "as"]):
        return start - 3
    return start - 1 if start > 0 and tokens[start - 1].word in _AT else -1


def follows(tokens: Sequence[Token], after: int) -> bool:
    """Whether a date is no attribute of what follows: "in the 2003 invasion", "2014–2017", "2014 and 2015"."""
    if after >= len(tokens):
        return True
    token = tokens[after]
    return not token.joined and token.text not in ("—", "/", "'") and token.kind != "number"


def belongs(context: Context, begin: int, after: int) -> bool:
    """Whether a phrase of time (from token ``begin`` to ``after``) tells when the name is spoken of."""
    tokens, hidden = context.sentence.tokens, context.hidden
    first, last = (after, context.first) if after <= context.first else (context.after, begin)
    between = [tokens[n] for n in range(first, last) if n not in hidden]
    if len(between) > _ACROSS and begin > 0:
        return False
    if any(token.word in _BREAKS or (token.kind == "point" and token.text not in _WITHIN) for token in between):
        return False
    if begin > 0 and _goes_on(between):
        return False
    if begin > 0 and _is_participle(tokens, begin - 1, context.after if after > context.first else 0):
        return False
    commas = sum(token.text == "," for token in between)
    if after <= context.first:
        return begin == 0 or tokens[begin - 1].kind == "point" or commas == 0
    return commas == 0


def _goes_on(between: Sequence[Token]) -> bool:
    """Whether a second statement follows within the tokens: "in 2011 and blamed", not "X and the Y"."""
    return any(
        one.word in ("and", "or", "but") and two.text[:1].islower() and two.word not in _OPEN_NOUNS
        for one, two in itertools.pairwise(between)
    )


def _is_participle(tokens: Sequence[Token], place: int, term: int) -> bool:
    """Whether the date goes with a participle that tells of another thing: "destroyed the church built in 1932"."""
    word = tokens[place].word
    if not (word.endswith("ed") or word in _PARTICIPLES) or place <= term:
        return False
    before = tokens[place - 1].word
    return before not in _AUXILIARIES and not before.endswith("ly")


def _is_person(context: Context) -> bool:
    """Whether the name tells who a person is: "the ISIS leader", "a member of ISIS", not what the group did."""
    tokens = context.sentence.tokens
    after, before = context.after, context.first - 1
    for token in tokens[after : after + 2]:
        if token.word in _PERSONS:
            return True
    while before >= 0 and tokens[before].word in ("the", "al", "so", "called"):
        before -= 1
    return (
        before >= 1
        and tokens[before].word in ("of", "in", "from", "for", "with")
        and tokens[before - 1].word in _PERSONS
    )


def tells_other_time(context: Context, is_late: bool) -> bool:
    """Whether the sentence itself tells of a time that is not that of its date."""
    words = context.sentence.tokens
    if any(token.word in _OTHER_TIME for token in words):
        return True
    near = words[max(0, context.first - _NEAR) : context.after + _NEAR]
    if any(token.word in _BEGINNINGS for token in near):
        return True
    if any(one.word.startswith("set") and two.word == "up" for one, two in itertools.pairwise(near)):
        return True
    if is_late:
        return any(token.word in _LOOKING_BACK for token in words)
    return _is_person(context) or any(token.word == "would" for token in words)
