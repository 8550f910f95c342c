"""Which Arabic word of its entry a spelling stands for: two words of one entry are not held to one spelling."""

import re

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import Form, bare

_CASE_ENDING = re.compile("[وي]ن$")


def word_of(form: Form, entry: Entry) -> tuple[str, str, str]:
    """Return what tells a word from the others of all entries: the entry, the number, and the bare Arabic.

    *Sheikha* is not *sheikh*, nor *ashraf* *shurafa*; but *muhajirun* and *muhajireen* are one word in two cases.
    """
    of_number = entry.plural if form.number == "plural" else entry.singular
    arabic = form.arabic or next(iter(of_number.values()), "") or entry.arabic
    return entry.id, form.number, _CASE_ENDING.sub("", bare(arabic))
