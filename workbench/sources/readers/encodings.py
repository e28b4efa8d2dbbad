"""Which encoding bytes are in, and the text that they hold.

What the file says of itself is believed where it fits; else it is guessed by charset-normalizer
among those that texts are really in, and the person is told. Not here: other formats' own rules.
"""

import codecs
import re
from dataclasses import dataclass

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.settling import damaged

MARKS = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF32_LE, "utf_32_le"),
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)

LIKELY = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp932",
    "euc_jp",
    "cp949",
    "gb18030",
    "big5",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "iso8859_2",
)
"""What a guess is made among, in Python's names; charset-normalizer knows many that no text is in."""

ALSO_DECLARED = (
    "utf_8", "utf_16_le", "utf_16_be", "iso8859_5", "iso8859_7", "iso8859_9", "iso8859_15", "cp1257",
    "cp1258", "cp866", "koi8_u", "mac_roman", "iso2022_jp", "big5hkscs", "cp874",
)  # fmt: skip
"""What a file may say of itself beside those."""

AS_BROWSERS_DO = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "utf-16": "utf_8",
    "utf-16-le": "utf_8",
}
"""What pages mean that name the encoding on the left (the WHATWG's Encoding Standard)."""

SHOWN = {
    "utf_8": "UTF-8",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
    "utf_32_le": "UTF-32",
    "utf_32_be": "UTF-32",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "cp932": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR",
    "gb18030": "GB 18030",
    "iso2022_jp": "ISO-2022-JP",
    "mac_roman": "Mac Roman",
    "cp866": "IBM 866",
}

_PRINTABLE = bytes([9, 10, 12, 13, *range(32, 127), *range(128, 256)])

SAMPLE = 64_000
"""Bytes that a guess looks at."""

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text, the name of the encoding it was in, and remarks for the person."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decoded(data: bytes, name: str, *, declared: str = "", encoding: str = "") -> Decoded:
    """Return the text that bytes hold.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        What the file is called, for the sentence.
    declared : str
        The encoding that the file names; believed only where it fits.
    encoding : str
        The encoding that the person chose; taken as it is.

    Raises
    ------
    UnreadableSource
        If they hold no text, or the encoding chosen is none.
    """
    if encoding:
        return _read(data, _chosen(encoding, name), ())
    marked = next(((mark, codec) for mark, codec in MARKS if data.startswith(mark)), None)
    if marked:
        return _read(data[len(marked[0]) :], marked[1], ())
    if codec := _certain(data, _codec(declared)):
        return _read(data, codec, ())
    if codec := _guessed(data):
        return _read(data, codec, (say("readers.remark.guessed", encoding=shown(codec)),))
    raise UnreadableSource(name, say("readers.binary"))


def declared_in(data: bytes) -> str:
    """Return the encoding that a page names in its first lines, "" if it names none."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else ""


def shown(codec: str) -> str:
    """Return an encoding's name as people know it."""
    if codec in SHOWN:
        return SHOWN[codec]
    return codec.replace("cp125", "Windows-125").replace("iso8859_", "ISO 8859-")


def _read(data: bytes, codec: str, remarks: tuple[str, ...]) -> Decoded:
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    lost = damaged(text)
    also = (say("readers.remark.damaged", n=lost),) if lost else ()
    return Decoded(text=text, encoding=shown(codec), remarks=remarks + also)


def _codec(name: str) -> str:
    """Return Python's name for an encoding that a file may be in, "" for any other."""
    try:
        known = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    codec = AS_BROWSERS_DO.get(known, known).replace("-", "_")
    return codec if codec in LIKELY or codec in ALSO_DECLARED else ""


def _chosen(name: str, where: str) -> str:
    codec = next((codec for codec, known in SHOWN.items() if known == name), "") or _codec(name)
    if not codec:
        raise UnreadableSource(where, say("readers.no_such_encoding", encoding=name))
    return codec


def _certain(data: bytes, declared: str) -> str:
    if declared == "iso2022_jp":
        return declared
    if wide := _wide(data):
        return wide
    if _fits(data, "utf_8"):
        return declared if declared and data.isascii() else "utf_8"
    if declared and _fits(data, declared):
        return declared
    return "utf_8" if _mostly_utf8(data) else ""


def _fits(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _wide(data: bytes) -> str:
    """Return UTF-16 where every other byte of the beginning is empty, as it is for most scripts."""
    even, odd = data[:SAMPLE:2], data[1:SAMPLE:2]
    many = len(odd) // 3
    if many and odd.count(0) > many > 10 * even.count(0):
        return "utf_16_le"
    return "utf_16_be" if many and even.count(0) > many > 10 * odd.count(0) else ""


def _mostly_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 in which something was damaged: four good characters to each bad one."""
    text = data[:SAMPLE].decode("utf-8", "replace")
    good = sum(character > "\x7f" for character in text) - text.count("\ufffd")
    return good > 4 * text.count("\ufffd")


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    if not data or b"\0" in data[:SAMPLE]:
        return ""
    matches = from_bytes(_sample(data), cp_isolation=list(LIKELY), enable_fallback=False)
    best = matches.best()
    if best is None:
        return "cp1252" if _is_printable(data[:SAMPLE]) else ""
    alike = [one for one in matches if (one.chaos, one.coherence) == (best.chaos, best.coherence)]
    western = "cp1252" in best.could_be_from_charset or any(one.encoding == "cp1252" for one in alike)
    return "cp1252" if western and best.encoding != "cp1252" else best.encoding


def _is_printable(data: bytes) -> bool:
    """Return whether bytes hold next to no control characters, as texts do whatever they are in."""
    return len(data.translate(None, _PRINTABLE)) <= len(data) // 100


def _sample(data: bytes) -> bytes:
    """Return the beginning, cut at a space, so that no character of several bytes is cut."""
    if len(data) <= SAMPLE:
        return data
    cut = max(data.rfind(sign, 0, SAMPLE) for sign in (b"\n", b" "))
    return data[: cut if cut > 0 else SAMPLE]
