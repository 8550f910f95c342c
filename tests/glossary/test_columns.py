"""Tables in one piece, held to a plain dictionary."""

from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.columns import key_table, pack

KEYS = st.lists(st.sampled_from([b"a", b"b", b"ab", b"\x81\x80"]), min_size=1, max_size=3).map(b" ".join)
TABLES = st.dictionaries(KEYS, st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3), max_size=8)


@given(TABLES, KEYS)
def test_keys(numbers: dict[bytes, list[int]], key: bytes) -> None:
    """A key leads to its numbers, and no other does."""
    table = key_table(numbers)
    assert list(table.get(key)) == numbers.get(key, [])
    assert table.readable == ([name.decode("latin-1") for name in numbers] or [""])


@given(TABLES, KEYS, st.sampled_from([b"\n", b" ", b""]))
def test_parts_of_keys(numbers: dict[bytes, list[int]], part: bytes, sign: bytes) -> None:
    """Keys are found by how they, or one of their words, begin; each place leads to key and numbers."""
    table = key_table(numbers)
    places = list(dict.fromkeys(table.containing(sign + part)))
    assert [table.key(place) for place in places] == [key for key in numbers if sign + part in b"\n" + key + b"\n"]
    assert [list(table.numbers(place)) for place in places] == [numbers[table.key(place)] for place in places]


@given(st.lists(st.binary(max_size=3)))
def test_values(values: list[bytes]) -> None:
    """Values come back by their number."""
    packed = pack(values)
    assert list(packed) == values
    assert len(packed) == len(values)
