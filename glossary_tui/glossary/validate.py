"""The checks on entries that need no linter: Arabic, relations, sources, dates, spellings that two entries claim."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from glossary_tui.fold import Folder
from glossary_tui.glossary.dates import as_days
from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import article_variants, romanised
from glossary_tui.glossary.reader import Problem, SourceFile

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_TATWEEL = "\u0640"
_LETTER = "[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]"
_MARK = "[\u064b-\u0652\u0670]"
_SHADDA = "\u0651"
_DAGGERED = "\u064e\u0670"  # fatha and dagger alif: one long vowel
DOMAINS = frozenset(
    """groups roles offices theology law sects politics places persons names media military finance society""".split()
)


def _arabic_values(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "arabic", entry.arabic
    for table in ("singular", "plural", "parts"):
        for key, value in getattr(entry, table).items():
            yield f"{table}.{key}", value
    for number, name in enumerate(entry.names):
        yield f"names[{number}].arabic", name.arabic


def vocalisation_faults(value: str) -> Iterator[str]:
    """Yield what cannot be right in a vocalised Arabic form."""
    if re.search(rf"(?<!{_LETTER})(?<!{_MARK}){_MARK}", value):
        yield "a vowel mark stands on no letter"
    bare = value.replace(_SHADDA, "")
    if re.search(rf"(?!{_DAGGERED}){_MARK}{_MARK}", bare):
        yield "two vowel marks stand on one letter"
    if re.search(rf"{_SHADDA}{_SHADDA}", value):
        yield "two shaddas stand on one letter"
    if not re.search(_MARK, value) and len(value) > 2:
        yield "no vowel marks: vocalise it, or leave it out if the vocalisation is unsure"
    if re.search(r"(?:^|\s)ا[\u064e\u064f\u0650]?ل[\u0652]?[تثدذرزسشصضطظن](?!\u0651)(?!.?\u0651)", value):
        yield "a sun letter after the article has no shadda"


def _arabic(source: SourceFile) -> Iterator[Problem]:
    for key, value in _arabic_values(source.entry):
        if not value:
            if source.entry.language == "ar" and key.startswith(("singular.", "plural.")):
                yield source.problem("has no Arabic: write it with its vowels, or list the word under spellings", key)
            continue
        if unicodedata.normalize("NFC", value) != value:
            yield source.problem("not NFC: normalise the text (a vowel mark comes before the shadda)", key)
        if _BIDI.search(value):
            yield source.problem("holds a direction mark: delete it", key)
        if _TATWEEL in value:
            yield source.problem("holds a tatweel: delete it", key)
        if source.entry.language == "ar":
            for message in vocalisation_faults(value):
                yield source.problem(message, key)


def _controls(source: SourceFile) -> Iterator[Problem]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if _BIDI.search(line.lstrip("\ufeff") if number == 1 else line):
            yield Problem(source.path, "holds a direction mark: delete it", number)


def _references(source: SourceFile, ids: Iterable[str], works: dict[str, Any]) -> Iterator[Problem]:
    import difflib

    known = set(ids)
    for relation, other in source.entry.related():
        if other not in known:
            near = difflib.get_close_matches(other, known, 1)
            hint = f"did you mean {near[0]}?" if near else "write the entry, or take the relation out"
            yield source.problem(f"no entry {other}: {hint}", relation)
        if other == source.entry.id:
            yield source.problem("an entry is not related to itself: take it out", relation)
    for key in source.entry.sources():
        if key not in works:
            near = difflib.get_close_matches(key, works, 1)
            hint = f"did you mean {near[0]}?" if near else "add the work there"
            yield source.problem(f"source {key} is not in bibliography.json: {hint}", near=key)


def _dates(source: SourceFile) -> Iterator[Problem]:
    for number, name in enumerate(source.entry.names):
        days: dict[str, int] = {}
        for key, value in (("from", name.from_), ("to", name.to)):
            if not value:
                continue
            span = as_days(value)
            if span is None:
                yield source.problem(
                    f"{value!r} is no date: write a year, year-month or year-month-day", f"names[{number}].{key}"
                )
            else:
                days[key] = span[0 if key == "from" else 1]
        if len(days) == 2 and days["from"] > days["to"]:
            yield source.problem(
                f"{name.name} ends before it begins: {name.from_} to {name.to}", f"names[{number}].from"
            )


def _shape(source: SourceFile) -> Iterator[Problem]:
    entry = source.entry
    if not entry.senses:
        yield source.problem("has no sense: write at least one [[senses]] with a gloss", "senses")
    for number, sense in enumerate(entry.senses, 1):
        if not sense.gloss:
            yield source.problem(f"sense {number} has no gloss: write at least one", f"senses[{number - 1}].gloss")
    for domain in entry.domains:
        if domain not in DOMAINS:
            yield source.problem(
                f"no domain is called {domain}: write one of {', '.join(sorted(DOMAINS))}", "domains"
            )
    if not entry.headword.strip():
        yield source.problem("is empty: write the word", "headword")
    accepted = {text.lower() for text in _written(entry)}
    for text in entry.avoid:
        if text.lower() in accepted:
            yield source.problem("is both accepted and to be avoided: take one out", f"avoid.{text}")
    yield from _overrides(source)


def _overrides(source: SourceFile) -> Iterator[Problem]:
    """Yield the overrides that have no reason, name no scheme, or say what the scheme writes of itself."""
    from glossary_tui.translit import scheme_names

    override, schemes = source.entry.override, scheme_names()
    derived = msgspec.structs.replace(source.entry, override={})
    for scheme, text in override.items():
        key = f"override.{scheme}"
        if scheme == "reason":
            continue
        if not override.get("reason"):
            yield source.problem('an override needs a reason: write reason = "…" beside it', key)
        if scheme not in schemes:
            yield source.problem(f"no scheme is called {scheme}: write one of {', '.join(schemes)}", key)
        elif source.entry.arabic and romanised(derived, source.entry.arabic, scheme) == text:
            yield source.problem("is what the scheme writes without it: take it out", key)


def _written(entry: Entry) -> Iterator[str]:
    """Yield the spellings of an entry that are right."""
    yield from (entry.headword, *entry.spellings, *entry.singular, *entry.plural)
    for name in entry.names:
        yield from (name.name, *name.acronyms)


def _claimed_twice(sources: dict[str, SourceFile], folder: Folder) -> Iterator[Problem]:
    """Yield the spellings that two entries claim, unless both list cues that tell them apart."""
    owners: dict[bytes, dict[str, str]] = {}
    for name, source in sources.items():
        for text in (*_written(source.entry), *source.entry.avoid):
            for key in article_variants(folder.key(text)):
                owners.setdefault(key, {}).setdefault(name, text)
    told: set[tuple[str, ...]] = set()
    for claims in owners.values():
        names = tuple(sorted(claims))
        if len(names) < 2 or names in told or all(sources[name].entry.homonyms for name in names):
            continue
        told.add(names)
        for name in names:
            others = " and ".join(other for other in names if other != name)
            yield sources[name].problem(
                f"spelling {claims[name]!r} is claimed by {others} too: leave it to one, or give both "
                "[homonyms] with cues",
                near=claims[name],
            )


def validate(sources: dict[str, SourceFile], works: dict[str, Any], folder: Folder) -> list[Problem]:
    """Return all problems of the entries, in the order of their ids."""
    problems = [
        problem
        for source in sources.values()
        for problem in (
            *_shape(source),
            *_controls(source),
            *_arabic(source),
            *_references(source, sources, works),
            *_dates(source),
        )
    ]
    return [*problems, *_claimed_twice(sources, folder)]
