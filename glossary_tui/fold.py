"""One key for all spellings of a word: what differs between *Muhājirūn*, *muhajirun* and *MUHAJIRUN* is folded away.

Every character of a text becomes exactly one byte, so a place in the folded text is the same place in the source:

* Latin letters become their plain small letter (ā, Á, ạ → ``a``), Arabic letters one byte each from 0x80 up
  (seats of hamza, alif maqsura and ta marbuta as their bare letter; the rarest letters share 0xFF), digits their
  digit;
* signs that writers add or leave out inside a word become :data:`MARK`: apostrophes, ʿayn and hamza signs, combining
  marks, harakat, tatweel, soft hyphens, direction marks, and the ``*`` and ``_`` of Markdown emphasis;
* letters of other scripts become :data:`OTHER`, so that they still bound a word;
* everything else (space, hyphens, punctuation) becomes a space.

A *key* is the folded text without its marks, its words parted by one space.
"""

import codecs
import itertools
import unicodedata

MARK = ord("'")
OTHER = 0x7F
SPACE = ord(" ")

_LIMIT = 0x2200  # the table covers the code points below; Arabic presentation forms follow it
_FORMS = range(0xFB50, 0xFF00)
_ARABIC_BASE = 0x80
_MARK_CHARACTERS = "'’‘ʿʾʼʻʽʔʕˀˁˤᶜ`´′‛ʹˈ*_\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u0621\u0674"
_SAME_LETTER = {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه", "ے": "ي", "ە": "ه"}
_RUN_LIMIT = 32  # longer runs are folded each time: remembering them would cost more than it saves
_MEMO_LIMIT = 65_536

_names = itertools.count()


def build_table() -> bytes:
    """Return the table that folds: one byte for each covered code point, in the order of :func:`_position`.

    It needs unidecode and pyarabic and takes some tenths of a second, so it is built once and kept in the index.
    """
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyarabic's regular expressions warn from Python 3.12 on
        import pyarabic.araby as araby
    from unidecode import unidecode

    letters: dict[str, int] = {}

    def arabic(character: str) -> int:
        # Taken apart, a seat of hamza is its bare letter, then the hamza; a lone mark has a space or tatweel first.
        bare = unicodedata.normalize("NFKD", character)[0]
        if bare in f" {_MARK_CHARACTERS}":
            return MARK
        bare = _SAME_LETTER.get(bare, bare)  # first, as pyarabic takes alif maqsura for an alif
        bare = araby.normalize_alef(bare)
        return letters.setdefault(bare, min(_ARABIC_BASE + len(letters), 0xFF))

    def folded(code: int) -> int:
        character = chr(code)
        category = unicodedata.category(character)
        if character in _MARK_CHARACTERS or category == "Mn" or category == "Cf":
            return MARK
        if category[0] == "L" and ("ARABIC" in unicodedata.name(character, "")):
            return arabic(character)
        if category[0] not in "LN":
            return SPACE
        if category[0] == "L" and "LATIN" not in unicodedata.name(unicodedata.normalize("NFKD", character)[0], ""):
            return OTHER
        plain = unidecode(character).lower().strip("'`\"")[:1]
        return ord(plain) if plain.isascii() and plain.isalnum() else OTHER

    return bytes(folded(code) for code in itertools.chain(range(_LIMIT), _FORMS))


def _position(code: int) -> int:
    """Return where the table keeps a code point, or -1 if it does not."""
    if code < _LIMIT:
        return code
    return _LIMIT + code - _FORMS.start if code in _FORMS else -1


class Folder:
    """Folds text with a table from :func:`build_table`."""

    def __init__(self, table: bytes) -> None:
        """Prepare to fold with ``table``."""
        self._table = table
        # The second pass sees what the first wrote for the rest of Unicode, and must leave that as it is.
        self._ascii = table[:OTHER] + bytes(range(OTHER, 256))
        self._memo: dict[str, bytes] = {}
        self._handler = f"glossary-fold-{next(_names)}"
        codecs.register_error(self._handler, self._encode_run)

    def _fold_character(self, character: str) -> int:
        position = _position(ord(character))
        if position >= 0:
            return self._table[position]
        return OTHER if character.isalpha() else SPACE

    def _encode_run(self, error: UnicodeError) -> tuple[bytes, int]:
        assert isinstance(error, UnicodeEncodeError)
        run = error.object[error.start : error.end]
        known = self._memo.get(run)
        if known is None:
            known = bytes(map(self._fold_character, run))
            if len(run) <= _RUN_LIMIT:
                if len(self._memo) >= _MEMO_LIMIT:
                    self._memo.clear()
                self._memo[run] = known
        return known, error.end

    def fold(self, text: str) -> bytes:
        """Return ``text`` folded: one byte for each code point, marks kept."""
        return text.encode("ascii", self._handler).translate(self._ascii)

    def key(self, text: str) -> bytes:
        """Return the key of ``text``: folded, without marks, words parted by single spaces."""
        return b" ".join(self.fold(text).translate(None, b"'").split())
