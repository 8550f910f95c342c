"""List the English words that the rule ``spelling`` would take for a term; run by hand, read by a person.

    pip install english-words
    python tests/verification/english.py

A word that is English belongs into ``glossary_tui/lint/english.txt``; one that is an old English spelling of the term
itself (*fetwah*, *moollah*) does not, for the rule is right to ask. Run it when entries have been added.
"""

import sys

from glossary_tui.glossary.glossary import load_glossary
from glossary_tui.lint.unlisted import likeness


def main() -> int:
    """Print each such word with the term it is taken for."""
    from english_words import get_english_words_set

    glossary = load_glossary()
    words: set[str] = get_english_words_set(["web2", "gcide"], lower=True, alpha=True)
    for word in sorted(filter(str.isascii, words)):
        for written in (word, f"{word}s"):
            found = likeness(written.encode(), glossary, is_small=True)
            if found:
                print(written, "blend of" if found.is_blend else "like", *(form.text for form in found.forms))
                break
    return 0


if __name__ == "__main__":
    sys.exit(main())
