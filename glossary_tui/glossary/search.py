"""Look-up: a query in any spelling, script or English meaning to ranked entries, each saying what matched and how."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from glossary_tui.fold import OTHER
from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import Form, bare, letter_key
from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.glossary.sounds import readings, skeleton, sound, vowelled

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

How = Literal["exact", "scheme", "arabic", "form", "prefix", "near", "gloss"]

_QUERY_LIMIT = 200  # code points; no term is that long, and near spellings cost time for each
_NEAR_CUTOFF = 72.0  # percent of alike letters below which a spelling is no longer near
_SOUND_CUTOFF = 0.6  # the same for sounds among words with the same consonants
_LEAST_CONSONANTS = 2  # with one, too many words sound alike
_READ_ANEW = 12.0  # what a spelling loses that fits only when read as another language writes
# What a form loses that is not how the term is written, where others would do: a query begins or resembles it.
_BESIDE: dict[str, float] = {"avoid": 5, "scheme": 8}
_HOW: dict[str, How] = {
    "headword": "exact",
    "spelling": "exact",
    "name": "exact",
    "acronym": "exact",
    "avoid": "exact",
    "form": "form",
    "arabic": "arabic",
    "scheme": "scheme",
}
_EXACT_SCORE: dict[str, float] = {
    "headword": 100,
    "arabic": 99,
    "name": 98,
    "form": 97,
    "spelling": 96,
    "scheme": 95,
    "acronym": 95,
    "avoid": 94,
}
_AS_WRITTEN = 99.0  # for a query in transliteration, letter for letter
# Prefixes that Arabic writes together with the word (and, so, by, for, like), before an article or a noun.
_ARABIC_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True)
class Match:
    """An entry that a query found: the form that matched, how, and a score from 0 to 100."""

    entry: Entry
    matched: str
    how: How
    score: float

    def as_json(self) -> dict[str, object]:
        """Return the match as ``show`` and ``search`` print it."""
        return {
            "id": self.entry.id,
            "headword": self.entry.headword,
            "arabic": self.entry.arabic,
            "matched": self.matched,
            "how": self.how,
            "score": round(self.score, 1),
        }


class _Hit(NamedTuple):
    id: str
    matched: str
    how: How
    score: float


def _plainly(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _form_hit(form: Form, query: str, lost: float = 0) -> _Hit:
    score = _EXACT_SCORE[form.role] - lost
    if form.role == "arabic" and bare(query) != query:
        # A query with vowel marks prefers the entry that is vocalised so: walī is not wālī.
        score -= 0 if form.arabic == query or query in form.arabic else 3
    elif form.role != "arabic" and not query.isascii():
        # So does one in transliteration; it is in that scheme, if also a plainer form of the entry would do.
        is_as_written = _plainly(form.text) == _plainly(query)
        score = _AS_WRITTEN if form.role == "scheme" and is_as_written else score - (0 if is_as_written else 5)
    if form.is_capitals and not query.isupper():
        score -= 4
    return _Hit(form.entry, form.arabic if form.role == "arabic" else form.text, _HOW[form.role], score)


def _exact(glossary: "Glossary", query: str, key: bytes) -> Iterable[_Hit]:
    index = glossary.index
    candidates = [(key, 0.0), (letter_key(query), 1.0)]
    if key.endswith(b"s"):
        candidates.append((key[:-1], 1.0))
    words = key.split()
    if len(words) > 1 and words[0] in (b"the", b"a", b"an"):
        candidates.append((b" ".join(words[1:]), 0.5))
    if len(words) > 1 and words[0] in (b"al", b"el"):
        candidates.append((b" ".join(words[1:]), 0.5))
    if max(key) > OTHER:  # Arabic letters
        for prefix in map(glossary.folder.key, _ARABIC_PREFIXES):
            if key.startswith(prefix) and len(key) > len(prefix) + 2:
                candidates.append((key[len(prefix) :], 2.0))
    for candidate, lost in candidates:
        for number in index.keys.get(candidate):
            yield _form_hit(index.form(number), query, lost)


# One glossary is used at a time.
@lru_cache(maxsize=2)
def _by_skeleton(glossary: "Glossary") -> dict[bytes, list[bytes]]:
    """Return the spellings of terms in Latin letters by their consonants."""
    found: dict[bytes, list[bytes]] = {}
    for key in glossary.index.spellings:
        if key.isascii():
            found.setdefault(skeleton(sound(key)), []).append(key)
    return found


def _glosses(glossary: "Glossary", query: str) -> Iterable[_Hit]:
    wanted = gloss_words(query)
    if not wanted:
        return
    whole = " ".join(wanted)
    for gloss, ids in glossary.index.glosses.items():
        if whole in gloss and gloss == whole:
            score = 90.0
        elif whole in gloss and f" {whole} " in f" {gloss} ":
            score = 60.0 + 20.0 * len(whole) / len(gloss)
        elif len(wanted) > 1 and set(wanted) <= set(gloss.split()):
            score = 50.0 + 9.0 * len(whole) / len(gloss)
        else:
            continue
        for place, name in enumerate(ids):
            yield _Hit(name, gloss, "gloss", score - place * 0.1)


def _gloss_as_written(entry: Entry, normalised: str) -> str:
    return next((gloss for gloss in entry.glosses if " ".join(gloss_words(gloss)) == normalised), normalised)


def _prefixes(glossary: "Glossary", key: bytes) -> Iterable[_Hit]:
    if len(key) < 2:
        return
    index = glossary.index
    seen: set[int] = set()
    for sign, least in ((b"\n", 70.0), (b" ", 60.0)):
        for place in index.keys.containing(sign + key):
            if place in seen:
                continue
            seen.add(place)
            found = index.keys.key(place)
            if found != key:
                score = least + 20.0 * len(key) / len(found)
                for form in {
                    form.entry: form for form in map(index.form, reversed(index.keys.numbers(place)))
                }.values():
                    yield _Hit(form.entry, form.text, "prefix", score - _BESIDE.get(form.role, 0))


def _near(glossary: "Glossary", key: bytes) -> Iterable[_Hit]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    index = glossary.index
    found = process.extract(
        key.decode("latin-1"),
        index.keys.readable,
        scorer=OSA.normalized_similarity,
        score_cutoff=_NEAR_CUTOFF / 100,
        limit=20,
    )
    for _, similarity, place in found:
        for number in index.keys.numbers(place):
            form = index.form(number)
            yield _Hit(form.entry, form.text, "near", 85.0 * similarity - _BESIDE.get(form.role, 0) / 5)


def _sounding(glossary: "Glossary", query: str, key: bytes) -> Iterable[_Hit]:
    """Yield what a query means when read as other languages write, and what has its consonants and sounds like it."""
    from rapidfuzz.distance import OSA

    index, by_skeleton = glossary.index, _by_skeleton(glossary)
    anew = [read for read in map(glossary.folder.key, readings(query)) if read]
    for read in anew:
        for hit in _exact(glossary, "", read):
            yield hit._replace(how="near", score=hit.score - _READ_ANEW)
    for read in dict.fromkeys((key, *anew)):
        sounds = sound(read)
        consonants = skeleton(sounds)
        if len(consonants) < _LEAST_CONSONANTS:
            continue
        for spelling in by_skeleton.get(consonants, ()):
            similarity = OSA.normalized_similarity(vowelled(sounds), vowelled(sound(spelling)))
            if similarity >= _SOUND_CUTOFF:
                form = index.form(index.spellings[spelling][0])
                yield _Hit(form.entry, form.text, "near", 80.0 * similarity - _BESIDE.get(form.role, 0) / 5)


def _as_written(entry: Entry, hit: _Hit) -> str:
    return _gloss_as_written(entry, hit.matched) if hit.how == "gloss" else hit.matched


def search(glossary: "Glossary", query: str, limit: int = 20) -> list[Match]:
    """Return the entries that match, best first, each once by its best match.

    Near spellings are looked for only when nothing matched exactly: a term that is there is never buried under
    others that look like it.
    """
    query = query.strip()[:_QUERY_LIMIT]
    key = glossary.folder.key(query)
    if not key:
        return []
    hits = [*_exact(glossary, query, key), *_glosses(glossary, query)]
    found_exactly = any(hit.how != "gloss" for hit in hits)
    hits += _prefixes(glossary, key)
    if not found_exactly and len(key) > 3:
        hits += _near(glossary, key)
    if not found_exactly and len(key) > 2:
        hits += _sounding(glossary, query, key)
    best: dict[str, _Hit] = {}
    for hit in hits:
        if hit.id not in best or hit.score > best[hit.id].score:
            best[hit.id] = hit
    ranked = sorted(best.values(), key=lambda hit: (-hit.score, hit.id))[:limit]
    return [Match(entry := glossary[hit.id], _as_written(entry, hit), hit.how, hit.score) for hit in ranked]
