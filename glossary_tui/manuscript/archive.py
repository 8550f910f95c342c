"""Packed files (Word, OpenDocument, EPUB): read within bounds, and written with all other members as they were.

Nothing is ever unpacked to disk, so the names of members lead nowhere. The layout is that of PKWARE's APPNOTE 6.3.10:
local header 4.3.7, central directory 4.3.12, end of central directory 4.3.16.
"""

import io
import struct
import zipfile
import zlib

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.encoding import refuse_packed

_MEMBERS = 10_000
_LARGEST = 128 * 2**20  # bytes of one member, unpacked
_TOTAL = 256 * 2**20  # bytes read from one file, unpacked
_SMALL = 8 * 2**20  # bytes; only what is larger is held to the ratio
_RATIO = 120  # prose in XML packs to a tenth, empty tables to a fiftieth
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DESCRIPTOR = 0x0008  # flag: sizes and checksum follow the data
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, struct.error, ValueError, OverflowError, OSError)


def one_line(member: str) -> str:
    """Return the name of a member as errors tell it: whatever it holds, on one line and not long."""
    return " ".join(member.split())[:200]


class Archive:
    """A packed file in memory. ``name`` is what errors call it; all faults of the file are GlossaryErrors."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a packed file; GlossaryError for what is none, is damaged or has members no document has."""
        self._data, self._name = data, name
        self._read = 0
        if not data.startswith(b"PK\x03\x04"):
            refuse_packed(data, name)
            raise GlossaryError(f"{name}: not a packed file as its ending says: check the ending, or save it anew")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise self._damaged(error) from None
        infos = self._zip.infolist()
        self._members = {info.filename: info for info in infos}
        if len(infos) > _MEMBERS:
            raise GlossaryError(f"{name}: {len(infos)} members, more than any document has: save it anew")
        if len(self._members) < len(infos):
            raise GlossaryError(f"{name}: two members of one name: save it anew with the program that wrote it")

    def _damaged(self, error: Exception) -> GlossaryError:
        reason = one_line(str(error)) or "cut short"
        return GlossaryError(f"{self._name}: damaged ({reason}): save it anew with the program that wrote it")

    def __contains__(self, member: str) -> bool:
        """Whether the file has such a member."""
        return member in self._members

    @property
    def names(self) -> list[str]:
        """The names of the members, in order."""
        return list(self._members)

    def read(self, member: str) -> bytes:
        """Return the bytes of a member."""
        info = self._members.get(member)
        if info is None:
            raise GlossaryError(
                f"{self._name}: has no {one_line(member)}: save it anew with the program that wrote it"
            )
        if info.flag_bits & 1:
            raise GlossaryError(f"{self._name}: encrypted: save a copy without a password")
        self._read += info.file_size
        packed_well = info.file_size > _SMALL and info.file_size > _RATIO * max(info.compress_size, 1)
        if info.file_size > _LARGEST or self._read > _TOTAL or packed_well:
            raise GlossaryError(
                f"{self._name}: {one_line(member)} unpacks to {info.file_size} bytes, too many: split the file"
            )
        try:
            return self._zip.read(info)
        except _FAULTS as error:
            raise self._damaged(error) from None

    def replaced(self, contents: dict[str, bytes]) -> bytes:
        """Return the file with the contents of members replaced; every other byte of every other member as it was.

        A member that the file has not is put behind the others, with the date of the first.
        """
        data, directory = self._data, self._zip.start_dir
        ordered = sorted(self._zip.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in ordered[1:]), directory]
        out = bytearray(data[: ordered[0].header_offset] if ordered else b"")
        moved: dict[str, tuple[int, int]] = {}  # where each member stands now, and its packed size if that is new
        for info, end in zip(ordered, ends, strict=True):
            if info.header_offset >= end:
                raise self._odd()
            begin = len(out)
            if info.filename in contents:
                packed = _packed(contents[info.filename], info.compress_type)
                out += _local_header(data, info, contents[info.filename], len(packed)) + packed
                moved[info.filename] = begin, len(packed)
            else:
                out += data[info.header_offset : end]
                moved[info.filename] = begin, -1
        new = {name: content for name, content in contents.items() if name not in self._members}
        entries = b""
        for name, content in new.items():
            local, entry = _new_member(name, content, ordered[0].date_time, len(out))
            out, entries = out + local, entries + entry
        begin = len(out)
        for info in self._zip.infolist():
            entry, directory = self._entry(directory)
            out += _patched(entry, *moved[info.filename], contents.get(info.filename, b""))
        out += entries
        if data[directory : directory + 4] != b"PK\x05\x06":
            raise self._odd()
        fields = list(_END.unpack_from(data, directory))
        fields[3:5] = fields[3] + len(new), fields[4] + len(new)
        fields[5:7] = len(out) - begin, begin
        return bytes(out) + _END.pack(*fields) + data[directory + _END.size :]

    def _odd(self) -> GlossaryError:
        return GlossaryError(f"{self._name}: a packed file of an odd kind: save it anew before it is changed")

    def _entry(self, offset: int) -> tuple[bytes, int]:
        """Return an entry of the central directory and where the next one starts."""
        fields = _CENTRAL.unpack_from(self._data, offset)
        if fields[0] != b"PK\x01\x02" or 0xFFFFFFFF in (fields[8], fields[9], fields[16]):
            raise self._odd()
        end = offset + _CENTRAL.size + sum(fields[10:13])
        return self._data[offset:end], end


def _packed(content: bytes, method: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return content
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _local_header(data: bytes, info: zipfile.ZipInfo, content: bytes, size: int) -> bytes:
    """Return the local header of a content packed to a size; date, name and extra fields as they were."""
    fields = list(_LOCAL.unpack_from(data, info.header_offset))
    names = info.header_offset + _LOCAL.size
    rest = data[names : names + fields[9] + fields[10]]
    fields[2] &= ~_DESCRIPTOR
    fields[6:9] = zlib.crc32(content), size, len(content)
    return _LOCAL.pack(*fields) + rest


def _new_member(name: str, content: bytes, date: tuple[int, ...], offset: int) -> tuple[bytes, bytes]:
    """Return the local header with its packed content, and the entry of the central directory, of a new member."""
    packed, raw = _packed(content, zipfile.ZIP_DEFLATED), name.encode()
    year, month, day, hour, minute, second = date
    moment = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
    shared = (20, 0x0800, 8, *moment, zlib.crc32(content), len(packed), len(content), len(raw), 0)
    central = _CENTRAL.pack(b"PK\x01\x02", 20, *shared, 0, 0, 0, 0, offset)
    return _LOCAL.pack(b"PK\x03\x04", *shared) + raw + packed, central + raw


def _patched(entry: bytes, offset: int, size: int, content: bytes) -> bytes:
    """Return an entry of the central directory with its new offset, and its new size unless that is -1."""
    fields = list(_CENTRAL.unpack_from(entry))
    fields[16] = offset
    if size >= 0:
        fields[3] &= ~_DESCRIPTOR
        fields[7:10] = zlib.crc32(content), size, len(content)
    return _CENTRAL.pack(*fields) + entry[_CENTRAL.size :]
