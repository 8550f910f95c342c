"""Compare the vocalised Arabic of the entries with sources other than memory; run by hand, read by a person.

    pip install qalsadi arramooz-pysqlite text2tashkeel
    python tests/verification/vocalisation.py [ID …]

Every word of every Arabic form is looked up, without its marks, in a morphological lexicon (Arramooz, through the
analyser Qalsadi, which knows inflected forms), and every phrase is vocalised afresh by a model (text2tashkeel). A
word is printed where the lexicon knows its letters with other vowels only, and a phrase where the model reads other
vowels; a name the lexicon lacks is printed with ``?`` if the model disagrees too. Neither is right by itself.
"""

import re
import sys
import warnings
from collections import Counter
from collections.abc import Iterator

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.glossary import load_glossary

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_CASE = re.compile("(?<=\u0629)[\u064b-\u0650]+|[\u064b-\u0650\u0652]+(?=$)")
_STEPS = (
    (re.compile("(\u0651)?([\u064b-\u0650])(\u0651)"), r"\3\2"),  # shadda before the vowel
    (re.compile("\u0671"), "\u0627"),
    (re.compile("^((?:[\u0648\u0641][\u064e]?)?)\u0627[\u064e\u0650]?\u0644\u0652?(.)\u0651"), "\\1\u0627\u0644\\2"),
    (re.compile("[\u0652\u0670\u0640]"), ""),
    (re.compile("(\u0627|\u0649)\u064e"), "\u064e\\1"),  # some write the vowel after the alif
    (re.compile("^\u0627[\u064e\u064f\u0650]"), "\u0627"),  # the vowel of hamzat al-wasl
    (re.compile("\u064e+(?=[\u0627\u0649\u0629])"), ""),
    (re.compile("(\u0623)\u064e|(\u0625)\u0650"), r"\1\2"),
    (re.compile("\u0650(?=\u064a(?![\u064b-\u0651]))"), ""),
    (re.compile("\u064f(?=\u0648(?![\u064b-\u0651]))"), ""),
)


def skeleton(word: str) -> str:
    """Return a vocalised word with nothing that may be written or left out: no case, no sukun, no implied vowel."""
    word = _CASE.sub("", word)
    for pattern, by in _STEPS:
        word = pattern.sub(by, word)
    return _CASE.sub("", word)


def forms(entry: Entry) -> Iterator[str]:
    """Yield each Arabic form that an entry states, once."""
    stated = [entry.arabic, *entry.singular.values(), *entry.plural.values(), *(name.arabic for name in entry.names)]
    yield from dict.fromkeys(form for form in stated if form)


def main(ids: list[str]) -> None:
    """Print each form that another source reads otherwise, and the sums."""
    warnings.simplefilter("ignore")
    from qalsadi.analex import Analex
    from text2tashkeel import diacritize

    lexicon = Analex()
    sums: Counter[str] = Counter()
    for entry in load_glossary():
        if (ids and entry.id not in ids) or entry.language != "ar":
            continue
        for form in forms(entry):
            model = diacritize(_MARKS.sub("", form)).split()
            for number, word in enumerate(form.split()):
                ours = skeleton(word)
                analyses = lexicon.check_word(_MARKS.sub("", word))
                readings = (str(found.vocalized) for found in analyses if found.vocalized)
                known = {skeleton(reading) for reading in readings if _MARKS.search(reading)}
                restored = skeleton(model[number]) if number < len(model) else ""
                how = "known" if ours in known else "unknown" if not known else "other"
                agrees = "model agrees" if ours == restored else "model differs"
                sums[f"{how}, {agrees}"] += 1
                if how == "other" or (how == "unknown" and ours != restored):
                    sign = "!" if how == "other" else "?"
                    print(f"{sign} {entry.id}\t{word}\tlexicon: {' '.join(sorted(known)) or '–'}\tmodel: {restored}")
    for name, count in sums.most_common():
        print(f"{count:6} words: {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
