"""Named actors in a sentence, and what they are said to have done.

Not here: who is meant by a name.
"""

import re

from workbench.sources.suggest.lexicon import AUXILIARIES, EVENTS, NO_NAMES, SAYING, SHOWING, STOP_WORDS

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
NAME = rf"{CAPITAL}\.?(?:\s(?:of\s|the\s|and\s|for\s|de\s|al-|bin\s|van\s|von\s)?{CAPITAL}){{0,5}}"
JOINING = "if|and|or|but|that|which|who|to|when|while|as|by|because|although|than"
DEED = re.compile(
    rf"\b(?P<name>{NAME})(?:\s\([A-Z]+\))?(?:\s(?!(?:{JOINING})\b)[a-z]+){{0,2}}?\s(?:(?:{AUXILIARIES})\s){{0,3}}"
    rf"(?P<verb>{EVENTS}|(?!need\b|indeed\b|hundred\b|speed\b|red\b|exceed\b|succeed\b|seed\b|feed\b)[a-z]{{2,}}ed)\b"
)
COMMON = STOP_WORDS | NO_NAMES
SPEECH = re.compile(rf"{SAYING}|{SHOWING}")


def actors(sentence: str) -> tuple[str, ...]:
    """Return each name that does something, with its deed.

    That is a name and, soon after it, a verb in the past other than one of saying. A single word that
    only begins the sentence is taken for a name unless it is a common word or ends like a plural.
    English only; other scripts and languages have no names here.
    """
    return tuple(deed for match in DEED.finditer(sentence) if (deed := _deed(match, sentence)))


def _deed(match: re.Match[str], sentence: str) -> str:
    """Return the deed without the common word that begins the sentence, "" where no name is left."""
    if SPEECH.fullmatch(match["verb"]):
        return ""
    name, deed = match["name"], match[0]
    begins = not sentence[: match.start()].strip('“"‘«( ')
    if begins and name.partition(" ")[0].lower() in COMMON:
        name, deed = name.partition(" ")[2], deed.partition(" ")[2]
    plural = begins and " " not in name and name.lower().endswith(("s", "ing", "ly"))
    common = all(word.lower() in COMMON for word in name.split())
    return "" if plural or common else deed
