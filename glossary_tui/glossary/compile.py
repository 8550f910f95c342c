"""Compile entries that have been read into an index."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from glossary_tui.fold import Folder, build_table
from glossary_tui.glossary.columns import key_table, pack
from glossary_tui.glossary.entry import INVERSE, Entry
from glossary_tui.glossary.forms import Form, article_variants, forms_of, further_romanisations, letter_key
from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.glossary.index import FORMAT, Catalogue, Index, Links, Row
from glossary_tui.glossary.reader import Problem, SourceFile
from glossary_tui.glossary.skeletons import Skeletons, blend_table, skeleton_table
from glossary_tui.glossary.sorting import sort_key


def _relations(sources: dict[str, SourceFile]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {name: {} for name in sources}
    for name, source in sources.items():
        for relation, other in source.entry.related():
            if other in sources:
                found[name][relation, other] = None
                found[other][INVERSE[relation], name] = None
    return {name: tuple(_closest(pairs)) for name, pairs in found.items()}


def _closest(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the relations of an entry, "see" only to what it has no closer relation with."""
    close = {other for relation, other in pairs if relation != "see"}
    yield from (pair for pair in pairs if pair[0] != "see" or pair[1] not in close)


def _spellings(folder: Folder, form: Form) -> Iterable[bytes]:
    """Return the keys under which a draft may write a form; none for a transliteration."""
    key = folder.key(form.text)
    if not key or form.role == "scheme":
        return ()
    if form.role == "arabic":
        article = folder.key("ال")
        if key == article:
            return (key,)
        return (key, key[len(article) :] if key.startswith(article) else article + key)
    return article_variants(key)


def _lookup(folder: Folder, form: Form) -> Iterable[bytes]:
    """Return the keys under which a look-up finds a form: those that a draft may write, and further ones."""
    yield from _spellings(folder, form)
    key = folder.key(form.text)
    if form.role == "scheme":
        yield key
    if form.role != "arabic" and key.startswith((b"al ", b"el ")):
        yield key.partition(b" ")[2]


def _further(folder: Folder, entry: Entry) -> Iterable[tuple[Form, bytes]]:
    """Yield the entry in further schemes, with its key, where that is not one under which it is found already."""
    known = {key for form in forms_of(entry) for key in _lookup(folder, form)}
    for form, by_letter in further_romanisations(entry):
        key = letter_key(form.text) if by_letter else folder.key(form.text)
        if key and key not in known:
            known.add(key)
            yield form, key


def _skeletons(sources: dict[str, SourceFile], folder: Folder, forms: Sequence[Form]) -> Skeletons:
    """Return the spellings of one word, and the blends of words that entries set against each other."""
    words: dict[str, list[tuple[bytes, int]]] = {}
    for number, form in enumerate(forms):
        key = folder.key(form.text)
        is_word = form.role in ("headword", "spelling", "form", "name") and key.isalpha() and not form.is_capitals
        if is_word and sources[form.entry].entry.language != "en":
            words.setdefault(form.entry, []).append((key, number))
    contrasts = (
        (words.get(name, []), words.get(other, []))
        for name, pairs in _relations(sources).items()
        for relation, other in pairs
        if relation == "contrast" and name < other
    )
    return Skeletons(
        skeleton_table(pair for pairs in words.values() for pair in pairs),
        blend_table(contrasts),
    )


def _raw(value: Any) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))


def _beginnings(keys: Iterable[bytes]) -> tuple[frozenset[bytes], dict[bytes, int], frozenset[bytes]]:
    """Return what tells a scan where a spelling may start (see :class:`Index`)."""
    starts: set[bytes] = set()
    heads: dict[bytes, int] = {}
    pairs: set[bytes] = set()
    for key in keys:
        words = key.split()
        starts.add(words[0])
        if len(words) == 1:
            starts.add(key + b"s")
            continue
        heads[words[0]] = max(heads.get(words[0], 0), len(words))
        pair = b" ".join(words[:2])
        pairs.update((pair, pair + b"s") if len(words) == 2 else (pair,))
    return frozenset(starts), heads, frozenset(pairs)


def compile_index(
    sources: dict[str, SourceFile], works: dict[str, Any], problems: Sequence[Problem], stamp: str = ""
) -> Index:
    """Make the index of entries that have been read."""
    table = build_table()
    folder = Folder(table)
    forms: list[Form] = []
    spellings: dict[bytes, dict[int, None]] = {}
    lookup: dict[bytes, dict[int, None]] = {}
    glosses: dict[str, dict[str, int]] = {}
    rows: list[Row] = []
    for name, source in sources.items():
        entry = source.entry
        for form in dict.fromkeys(forms_of(entry)):
            number = len(forms)
            forms.append(form)
            for key in _spellings(folder, form):
                spellings.setdefault(key, {})[number] = None
            for key in _lookup(folder, form):
                lookup.setdefault(key, {})[number] = None
        for form, key in _further(folder, entry):
            lookup.setdefault(key, {})[len(forms)] = None
            forms.append(form)
        for place, gloss in enumerate(entry.glosses):
            glosses.setdefault(" ".join(gloss_words(gloss)), {}).setdefault(name, place)
        rows.append(
            Row(
                name,
                entry.headword,
                entry.arabic,
                "; ".join(entry.senses[0].gloss) if entry.senses else "",
                sort_key(folder, entry.headword),
                entry.domains,
                entry.root,
            )
        )
    starts, heads, pairs = _beginnings(spellings)
    return Index(
        format=FORMAT,
        stamp=stamp,
        size=len(rows),
        fold_table=table,
        starts=starts,
        heads=heads,
        pairs=pairs,
        spellings={key: tuple(numbers) for key, numbers in spellings.items()},
        packed_forms=pack(map(msgspec.msgpack.encode, forms)),
        packed_catalogue=_raw(
            Catalogue(
                keys=key_table(lookup),
                rows=tuple(sorted(rows, key=lambda row: (row.sort_key, row.id))),
            )
        ),
        packed_links=_raw(
            Links(
                # An entry that means this first of all comes before one that may mean it.
                glosses={gloss: tuple(sorted(ids, key=ids.__getitem__)) for gloss, ids in glosses.items()},
                relations=_relations(sources),
            )
        ),
        packed_skeletons=_raw(_skeletons(sources, folder, forms)),
        packed_works=_raw(works),
        entries={name: _raw(s.entry) for name, s in sources.items()},
        problems=tuple(str(problem) for problem in problems),
    )
