"""All the ways in which an entry is written: in English, in Arabic script, and in the standard transliterations."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.lazy import pattern

Role = Literal["headword", "spelling", "form", "name", "acronym", "avoid", "arabic", "scheme"]
Number = Literal["singular", "plural", ""]

SCHEMES = ("ijmes", "ala-lc")  # those in which an entry is shown; look-up knows the others as well

# Letters before which the article's l is assimilated, as English writes them: ad-Dawla beside al-Dawla.
_SUN = ("th", "dh", "sh", "t", "d", "r", "z", "s", "n", "l")
# The first letter of a word that is neither an article nor a particle ("fī", "wa-").
_WORD_START = pattern(
    r"((?:^|\s)(?:(?:wa-|bi-|li-|fa-)?(?:a[^\s-]{1,4}|l)-|wa-)?[ʿʾʻʼ]?)(?!(?:al|wa|bi|li|fa|fī|min|ʿalá)\b)(\w)"
)
_HARAKAT = pattern("[\u064b-\u0652\u0670\u0640]")


class Form(msgspec.Struct, frozen=True, omit_defaults=True, array_like=True):
    """One way of writing an entry: the text, what it is to the entry, and its number where that is known."""

    text: str
    entry: str
    role: Role
    number: Number = ""
    reason: str = ""  # why it is to be avoided, for the role "avoid"
    arabic: str = ""  # the vocalised Arabic it stands for

    @property
    def is_capitals(self) -> bool:
        """Whether the form is an acronym, met in capitals only: *IS*, never *is*."""
        return self.text.isupper() and len(self.text) > 1


def bare(arabic: str) -> str:
    """Return Arabic text without vowel marks and tatweel."""
    return _HARAKAT.sub("", arabic)


def _nearest_number(text: str, entry: Entry) -> Number:
    """Return the number of the entry's form that is spelt most like ``text``: *mujahedin* is plural."""
    from rapidfuzz.distance import OSA

    if not entry.plural or not entry.singular:
        return "plural" if text in entry.plural else "singular" if text in entry.singular else ""
    pairs = [(form, "singular") for form in entry.singular]
    # What has no -s is spelt like no English plural: baiat is not bayas.
    pairs += [(form, "plural") for form in entry.plural if text.endswith("s") or not form.endswith("s")]
    distances: list[tuple[float, Number]] = [
        (OSA.normalized_distance(text.lower(), form.lower()), "plural" if number == "plural" else "singular")
        for form, number in pairs
    ]
    return min(distances, key=lambda pair: pair[0])[1]  # the singular where both are as near


def _written(entry: Entry) -> Iterator[Form]:
    headword_number = _nearest_number(entry.headword, entry)
    yield Form(entry.headword, entry.id, "headword", headword_number, arabic=entry.arabic)
    for number, forms in (("singular", entry.singular), ("plural", entry.plural)):
        for text, arabic in forms.items():
            yield Form(text, entry.id, "form", "plural" if number == "plural" else "singular", arabic=arabic)
    for text in entry.spellings:
        yield Form(text, entry.id, "spelling", _nearest_number(text, entry))
    for name in entry.names:
        yield Form(name.name, entry.id, "name", arabic=name.arabic)
        for acronym in name.acronyms:
            yield Form(acronym, entry.id, "acronym")
    for text, reason in entry.avoid.items():
        yield Form(text, entry.id, "avoid", _nearest_number(text, entry), reason)


def _arabic(entry: Entry) -> Iterator[tuple[str, Number]]:
    if entry.arabic:
        yield entry.arabic, _nearest_number(entry.headword, entry)
    for arabic in entry.singular.values():
        yield arabic, "singular"
    for arabic in entry.plural.values():
        yield arabic, "plural"
    for name in entry.names:
        if name.arabic:
            yield name.arabic, ""


def _capitalised(text: str) -> str:
    """Return a romanised name with a capital for each word, articles and what is joined to them left small."""
    return _WORD_START.sub(lambda found: found[1] + found[2].upper(), text)


def romanised(entry: Entry, arabic: str, scheme: str) -> str:
    """Return an Arabic form of the entry in a scheme: the entry's own override if it has one for its headword.

    Names take capitals as English has them; Arabic has none to tell.
    """
    if arabic == entry.arabic and scheme in entry.override:
        return entry.override[scheme]
    from glossary_tui.translit import transliterate  # not needed once the index is made, and slow to load

    text = transliterate(arabic, to=scheme, vowels=False)
    return _capitalised(text) if entry.part_of_speech == "proper noun" else text


def forms_of(entry: Entry) -> Iterator[Form]:
    """Yield every form of an entry, the headword first; a text comes once for each role it plays."""
    yield from _written(entry)
    seen: set[str] = set()
    for arabic, number in _arabic(entry):
        if arabic in seen:
            continue
        seen.add(arabic)
        yield Form(bare(arabic), entry.id, "arabic", number, arabic=arabic)
        for scheme in SCHEMES if entry.language == "ar" else ():  # the schemes are for Arabic
            yield Form(romanised(entry, arabic, scheme), entry.id, "scheme", number, arabic=arabic)


def further_romanisations(entry: Entry) -> Iterator[tuple[Form, bool]]:
    """Yield the entry's Arabic in every scheme that it is not shown in, for look-up.

    With each comes whether the scheme writes letter for letter, in signs (``$``, ``>``) that folding would lose.
    """
    from glossary_tui.translit import load_scheme, scheme_names

    if entry.language != "ar":
        return
    for scheme in scheme_names():
        if scheme in SCHEMES:
            continue
        by_letter = load_scheme(scheme).kind == "letters"
        for arabic, number in dict.fromkeys(_arabic(entry)):
            for text in dict.fromkeys((arabic, bare(arabic)) if by_letter else (arabic,)):
                yield Form(romanised(entry, text, scheme), entry.id, "scheme", number, arabic=arabic), by_letter


def letter_key(text: str) -> bytes:
    """Return the key of a text in a scheme whose every sign counts: the text itself, marked as such."""
    return b"=" + text.encode("utf-8", "replace")


def article_variants(key: bytes) -> set[bytes]:
    """Return a folded spelling with its article written in each way that English has.

    ``diwan al rikaz`` gives also ``diwan ar rikaz`` and ``diwan el rikaz``; a leading article may be left out.
    """
    words = key.split()
    variants: list[list[bytes]] = [[]]
    for index, word in enumerate(words):
        following = words[index + 1].decode("latin-1") if index + 1 < len(words) else ""
        options = [word]
        if word in (b"al", b"el") and following:
            options = [b"al", b"el"]
            options += [f"{a}{s}".encode() for s in _SUN if following.startswith(s) for a in "ae"]
        variants = [[*variant, option] for variant in variants for option in dict.fromkeys(options)]
        if len(variants) > 64:
            return {key}
    return {b" ".join(variant) for variant in variants}
