"""A language made of English: every sentence accented, longer, and between ⟦ and ⟧.

A person can still read it; a program can tell what came from the catalogue from what did not.
"""

import json
import re
from pathlib import Path

from workbench.messages.language import SOURCE

ENGLISH = Path(__file__).resolve().parents[2] / "workbench" / "messages" / SOURCE

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀçðéƒĝĥíĵķļɱñöþʠŕšţüṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(PLAIN, ACCENTED)

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_FILLER = "ẋẋẋ"
LONGER = 0.4

RULES = {"language.code", "language.counting", "language.decimal"}
"""What is no sentence but a rule of the language."""


def pseudo(text: str) -> str:
    """Return a sentence of the made-up language, its placeholders kept; what has no letters stays."""
    bare = _PLACEHOLDER.sub("", text)
    if not any(letter in PLAIN for letter in bare):
        return text
    parts = _PLACEHOLDER.split(text)
    accented = "".join(part if _PLACEHOLDER.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    filler = (_FILLER + " ") * max(1, round(len(bare) * LONGER / (len(_FILLER) + 1)))
    return f"⟦{accented} {filler.strip()}⟧" if len(bare) > 3 else f"⟦{accented}⟧"


def write_pseudo(folder: Path) -> str:
    """Write the made-up language into a folder, every area of it, and return what to call it."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(ENGLISH.glob("*.json")):
        texts: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        said = {key: text if key in RULES else pseudo(text) for key, text in texts.items()}
        (folder / file.name).write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return str(folder)


CODES = {"CC", "C", "N", "I", "II", "NA", *"ABDEFHKMLSTX"}
"""Ratings and grades, which are the same in every language, and letters that number things: E1, E1b, H2."""

_WORD = re.compile(r"[A-Za-z]+")
_MARK = re.compile(r"(?<![\w.])([A-Z]{1,2})(?:\d+[b-z]?)?(?!\w)")


def english(text: str, *, data: tuple[str, ...] = ()) -> list[str]:
    """Return the words in a text that came neither from the catalogue nor from the case.

    The case's own texts have no Latin letters. ``data`` names further things that are no sentences:
    file names, addresses, the names of schemes.
    """
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, " ")
    return [word for word in _WORD.findall(_MARK.sub(_kept, text)) if word not in CODES]


def _kept(found: re.Match[str]) -> str:
    return " " if found[1] in CODES else found[0]
