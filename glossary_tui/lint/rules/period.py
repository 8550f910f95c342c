"""``period``: a name is used of a date when it was not yet, or no longer, in use."""

import calendar
import datetime
import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from glossary_tui.glossary.dates import Date, as_days
from glossary_tui.glossary.entry import Name
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.founding import WORDS, stated_start
from glossary_tui.lint.rule import Rule, each, report
from glossary_tui.lint.scan import Mention
from glossary_tui.lint.when import belongs, dates_of, follows, lead_in, tells_other_time

_YEAR = re.compile(r"[12]\d{3}(?!\d)")
_ALWAYS = 10**7  # days; beyond all calendars
_SLACK = 7  # days: sources differ by a day or two, and a new name takes some to be used
_DISPUTED = 4 * 366  # days by which sources differ about a founding, which is seldom one day's work
_LONG_BEFORE = 5500  # days; a year so long before the group is that of something else


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
    """Whether the sentence has a year in some part of which no name met was in use, or says when a name began."""
    if not context.entry.names:
        return False
    years = _YEAR.findall(context.sentence.text, context.sentence.start, context.sentence.end)
    if not years:
        return False
    is_dated = not WORDS.isdisjoint(context.sentence.vocabulary)
    return is_dated or not all(map(_in_use(_names(context, context.mention)), map(int, years)))


def _wrong_start(context: Context) -> Iterator[Finding]:
    """Yield a finding where a name is said to have been taken, or a group founded, at another time than it was."""
    start = stated_start(context)
    if start is None or context.is_denied(context.first, context.after):
        return
    names = [name for name in _names(context, context.mention) if name.from_ and name.cite]
    if not start.is_new_name and (len(context.entry.names) > 1 or context.entry.predecessor):
        return  # the group is older than one of its names, and which start is meant is open
    first, last = start.date.first().toordinal(), start.date.last().toordinal()
    slack = _SLACK if start.is_new_name else _DISPUTED
    spans = [as_days(name.from_) for name in names]
    if not names or any(span is None or (span[0] - slack <= last and first <= span[1] + slack) for span in spans):
        return
    name = names[0]
    what = f"The name {name.name} was taken" if start.is_new_name else f"{name.name} was founded"
    time = _in_words(name.from_)
    yield report(
        context,
        "period",
        f"{what} {'on' if time[0].isdigit() and ' ' in time else 'in'} {time}.",
        severity="warning",
        suggestions=(time,),
        sources=name.cite,
    )


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding where the one date of a sentence belongs to a name that was not in use then."""
    if not context.entry.names or context.block.kind in ("bibliography", "heading") or context.is_other:
        return
    if not _YEAR.search(context.draft.prose, context.sentence.start, context.sentence.end):
        return
    if wrong := list(_wrong_start(context)):
        yield from wrong
        return
    dates = dates_of(context)
    if len(dates) != 1:
        return
    date, place, end = dates[0]
    first, last = date.first().toordinal(), date.last().toordinal()
    names = _names(context, context.mention)
    if any(_span(name).covers(first, last) for name in names):
        return
    tokens = context.sentence.tokens
    begin = lead_in(tokens, place)
    if begin < 0 or not follows(tokens, end) or not belongs(context, begin, end):
        return
    is_late = all(_span(name).last < first for name in names)
    if min(_span(name).first for name in context.entry.names) - last > _LONG_BEFORE:
        return
    if (
        tells_other_time(context, is_late)
        or context.stance.has_negator
        or context.is_denied(context.first, context.after)
    ):
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
    summary="A name is used of a date when it was not yet, or no longer, in use; or is dated wrongly.",
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
