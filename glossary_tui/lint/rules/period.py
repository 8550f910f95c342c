"""``period``: a name is used of a date when it was not yet, or no longer, in use."""

import calendar
import datetime
import itertools
import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from glossary_tui.glossary.dates import Date, as_days
from glossary_tui.glossary.entry import Name
from glossary_tui.lint.context import Context
from glossary_tui.lint.dates import date_at
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.rule import Rule, each, report
from glossary_tui.lint.scan import Mention
from glossary_tui.lint.words import Token

_YEAR = re.compile(r"[12]\d{3}(?!\d)")
_ALWAYS = 10**7  # days; beyond all calendars
_SLACK = 7  # days: sources differ by a day or two, and a new name takes some to be used
_LONG_BEFORE = 5500  # days; a year so long before the group is that of something else
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


class _Span(msgspec.Struct, frozen=True):
    """The days of a name, as ordinals."""

    first: int
    last: int

    def covers(self, first: int, last: int) -> bool:
        """Whether the name was in use on some of the days, or nearly."""
        return self.first - _SLACK <= last and first <= self.last + _SLACK


def _span(name: Name) -> _Span:
    begin, end = as_days(name.from_), as_days(name.to)
    return _Span(begin[0] if begin else 0, end[1] if end else _ALWAYS)


def _in_use(names: Sequence[Name]) -> Callable[[int], bool]:
    """Return what tells whether one of the names was in use throughout a year."""
    spans = [_span(name) for name in names]

    def is_in_use(year: int) -> bool:
        first, last = datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal()
        return any(span.first <= first and last <= span.last for span in spans)

    return is_in_use


def _names(context: Context, mention: Mention) -> tuple[Name, ...]:
    """Return the names that a mention may stand for; a spelling that is no name stands for all of them."""
    entry = context.glossary[mention.entry]
    written = {form.text for form in mention.forms if form.entry == entry.id and form.role in ("name", "acronym")}
    met = tuple(name for name in entry.names if name.name in written or written.intersection(name.acronyms))
    return met or entry.names


def _line(context: Context) -> list[str]:
    """Return the entries that bear the names of one group in turn: this one, what it was before, what it became."""
    found = [context.entry.id]
    for name in found:
        found += [
            other
            for relation, other in context.glossary.relations(name)
            if relation in ("predecessor", "successor") and other not in found
        ]
    return found


def _dates(context: Context) -> list[tuple[Date, int, int]]:
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


def _lead_in(tokens: Sequence[Token], place: int) -> int:
    """Return where the phrase of time begins that a date ends ("by the end of" 2014), or -1 if it is none."""
    start = place
    while start > 0 and (tokens[start - 1].word in _PARTS_OF_TIME or tokens[start - 1].word in _MONTHS):
        start -= 1
    return start - 1 if start > 0 and tokens[start - 1].word in _AT else -1


def _follows(tokens: Sequence[Token], after: int) -> bool:
    """Whether a date is no attribute of what follows: "in the 2003 invasion", "2014–2017", "2014 and 2015"."""
    if after >= len(tokens):
        return True
    token = tokens[after]
    return not token.joined and token.text not in ("—", "/", "'") and token.kind != "number"


def _belongs(context: Context, begin: int, after: int) -> bool:
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


def _other_time(context: Context, is_late: bool) -> bool:
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


def _then(context: Context, first: int, last: int) -> list[str]:
    """Return the names that the group bore on the days, as far as the glossary knows them."""
    entries = [context.glossary[name] for name in _line(context)]
    found = [
        (
            max(_span(name).first, first) - min(_span(name).last, last),  # the most days first
            name.name != entry.headword,
            not name.acronyms,
            -_span(name).first,
            name.name,
        )
        for entry in entries
        for name in entry.names
        if _span(name).first <= last and first <= _span(name).last
    ]
    return [name for *_, name in sorted(found)]


def _in_words(date: str) -> str:
    """Return a date of an entry as English writes it: 28 July 2016."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    return " ".join(filter(None, (str(day or ""), calendar.month_name[month], str(year))))


def _is_short(name: str, longer: str) -> bool:
    """Whether a name may be short for another: the Islamic State for the Islamic State of Iraq."""
    return f" {longer} ".lower().startswith(f" {name} ".lower()) and name != longer


def cue(context: Context) -> bool:
    """Whether the sentence has a year in some part of which no name met was in use."""
    if not context.entry.names:
        return False
    years = _YEAR.findall(context.sentence.text, context.sentence.start, context.sentence.end)
    return bool(years) and not all(map(_in_use(_names(context, context.mention)), map(int, years)))


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding where the one date of a sentence belongs to a name that was not in use then."""
    if not context.entry.names or context.block.kind in ("bibliography", "heading") or context.is_other:
        return
    if not _YEAR.search(context.draft.prose, context.sentence.start, context.sentence.end):
        return
    dates = _dates(context)
    if len(dates) != 1:
        return
    date, place, end = dates[0]
    first, last = date.first().toordinal(), date.last().toordinal()
    names = _names(context, context.mention)
    if any(_span(name).covers(first, last) for name in names):
        return
    tokens = context.sentence.tokens
    begin = _lead_in(tokens, place)
    if begin < 0 or not _follows(tokens, end) or not _belongs(context, begin, end):
        return
    is_late = all(_span(name).last < first for name in names)
    if min(_span(name).first for name in context.entry.names) - last > _LONG_BEFORE:
        return
    if _other_time(context, is_late) or context.stance.has_negator or context.is_denied(context.first, context.after):
        return
    line = set(_line(context))
    for other in context.sentence.mentions:
        if other.entry in line and any(_span(name).covers(first, last) for name in _names(context, other)):
            return
    then = _then(context, first, last)
    if is_late and not then:
        return  # the name of what is no more, and has no other
    usual = context.entry.headword
    if is_late:
        name = max(names, key=lambda name: (_span(name).last, name.name == usual))
        when = f"until {_in_words(name.to)}"
    else:
        name = min(names, key=lambda name: (_span(name).first, name.name != usual))
        when = f"from {_in_words(name.from_)}"
    instead = f"; for {_in_words(_iso(date))} write {then[0]}" if then else ""
    is_sure = not any(_is_short(name.name, other) for other in then) and name.cite
    yield report(
        context,
        "period",
        f"The name {name.name} was in use {when}{instead}.",
        severity="warning" if is_sure else "suggestion",
        suggestions=tuple(then),
        sources=name.cite,
    )


def _iso(date: Date) -> str:
    return "-".join(str(part) for part in (date.year, date.month, date.day) if part)


RULE = Rule(
    name="period",
    summary="A name is used of a date when it was not yet, or no longer, in use.",
    why="Groups of the Syrian war changed their names with their allegiance. A name of another year tells the reader "
    "of an allegiance that did not exist. The rule speaks only where the sentence has one date and it belongs to the "
    "name; a name of today for what came before it (“the future …”, “later known as …”) is right.",
    wrong=("In December 2016 the al-Nusra Front attacked the depot.", "ISIS attacked Baghdad in 2010."),
    right=(
        "In December 2015 the al-Nusra Front attacked the depot.",
        "In 2010 the group later known as ISIS attacked Baghdad.",
    ),
    check=each(check, cue),
)
