"""Tables of an index with each column in one piece: an object for each cell would take ten times as much.

Columns are views into what was read of the file, without a copy. Numbers are 32 bits in the order of this machine: an
index is made and read on one machine.
"""

import itertools
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec


def _numbers(values: Iterable[int]) -> memoryview:
    return memoryview(array("I", values).tobytes())


def _column(data: memoryview) -> Sequence[int]:
    return data.cast("I")


class Packed(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """Encoded values by their number."""

    data: memoryview
    packed_starts: memoryview

    @cached_property
    def _starts(self) -> Sequence[int]:
        return _column(self.packed_starts)

    def __len__(self) -> int:
        """The number of values."""
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> memoryview:
        """Return an encoded value."""
        return self.data[self._starts[number] : self._starts[number + 1]]

    def __iter__(self) -> Iterator[memoryview]:
        """Iterate over the encoded values."""
        return map(self.__getitem__, range(len(self)))


def pack(values: Iterable[bytes]) -> Packed:
    """Return encoded values as one piece."""
    kept = list(values)
    return Packed(memoryview(b"".join(kept)), _numbers(itertools.accumulate(map(len, kept), initial=0)))


class KeyTable(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """Numbers by folded key. All keys stand in one text, so that one is found at the speed of ``bytes.find``."""

    text: bytes  # each key between two line ends
    packed_starts: memoryview  # where in the text each key begins
    packed_ends: memoryview  # where in the numbers those of each key end
    packed_numbers: memoryview

    @cached_property
    def _starts(self) -> Sequence[int]:
        return _column(self.packed_starts)

    @cached_property
    def _ends(self) -> Sequence[int]:
        return _column(self.packed_ends)

    @cached_property
    def _numbers(self) -> Sequence[int]:
        return _column(self.packed_numbers)

    def key(self, place: int) -> bytes:
        """Return the key at a place that :meth:`containing` yields."""
        start = self._starts[place]
        return self.text[start : self.text.index(b"\n", start)]

    def numbers(self, place: int) -> Sequence[int]:
        """Return the numbers of the key at a place."""
        return self._numbers[self._ends[place - 1] if place else 0 : self._ends[place]]

    def get(self, key: bytes) -> Sequence[int]:
        """Return the numbers of a key; none where it is not there."""
        found = next(self.containing(b"\n%b\n" % key), None)
        return () if found is None else self.numbers(found)

    def containing(self, text: bytes) -> Iterator[int]:
        """Yield the places of the keys in which a text stands; a line end in it is the begin or end of a key."""
        at = self.text.find(text)
        while at >= 0:
            yield bisect_right(self._starts, at + 1) - 1
            at = self.text.find(text, at + 1)

    @cached_property
    def readable(self) -> list[str]:
        """The keys as rapidfuzz compares them fastest."""
        return self.text.decode("latin-1")[1:-1].split("\n")


def key_table(numbers: Mapping[bytes, Iterable[int]]) -> KeyTable:
    """Return the table of a mapping."""
    values = [tuple(row) for row in numbers.values()]
    return KeyTable(
        text=b"\n%b\n" % b"\n".join(numbers),
        packed_starts=_numbers(itertools.accumulate((len(key) + 1 for key in list(numbers)[:-1]), initial=1)),
        packed_ends=_numbers(itertools.accumulate(map(len, values))),
        packed_numbers=_numbers(itertools.chain.from_iterable(values)),
    )
