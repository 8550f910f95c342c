"""Which letters of a text a query matched, so that they can be marked."""

from glossary_tui.fold import MARK, Folder

_LEAST_NEAR = 2  # letters in a row that a near spelling must share with the query to be marked


def marked(text: str, key: bytes, folder: Folder, *, near: bool = False) -> frozenset[int]:
    """Return the places of ``text`` (code points) that match ``key``, a folded query.

    Spelling does not matter: *muhaj* marks the letters of *Muhāj*. The whole key is looked for, first at the start of
    a word; then each of its words by itself. With ``near`` the letters are marked that both have in the same order.
    """
    if not key or not text:
        return frozenset()
    folded = folder.fold(text)
    places = [index for index, byte in enumerate(folded) if byte != MARK]
    letters = bytes(folded[index] for index in places)
    found = _find(letters, key)
    if not found:
        for word in key.split():
            found |= _find(letters, word, only_at_start=True)
    if not found and near:
        found = _common(letters, key)
    return frozenset(
        place
        for index in found
        for place in range(places[index], places[index + 1] if index + 1 < len(places) else len(text))
        if place == places[index] or folded[place] == MARK
    )


def _find(letters: bytes, key: bytes, *, only_at_start: bool = False) -> set[int]:
    if letters.startswith(key):
        return set(range(len(key)))
    start = letters.find(b" " + key) + 1
    if not start and not only_at_start:
        start = letters.find(key)
        return set(range(start, start + len(key))) if start >= 0 else set()
    return set(range(start, start + len(key))) if start else set()


def _common(letters: bytes, key: bytes) -> set[int]:
    from rapidfuzz.distance import LCSseq

    return {
        index
        for block in LCSseq.opcodes(letters, key)
        if block.tag == "equal" and block.src_end - block.src_start >= _LEAST_NEAR
        for index in range(block.src_start, block.src_end)
    }
