"""Named actors in a sentence, and what they are said to have done.

Not here: who is meant by a name.
"""

import re

from workbench.sources.suggest.lexicon import AUXILIARIES, EVENTS, SAYING, SHOWING, STOP_WORDS

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
NAME = rf"{CAPITAL}\.?(?:\s(?:of\s|the\s|and\s|for\s|de\s|al-|bin\s|van\s|von\s)?{CAPITAL}){{0,5}}"
DEED = re.compile(
    rf"\b(?P<name>{NAME})(?:\s\([A-Z]+\))?(?:\s[a-z]+){{0,2}}?\s(?:(?:{AUXILIARIES})\s){{0,3}}"
    rf"(?P<verb>{EVENTS}|(?!need\b|indeed\b|hundred\b|speed\b|red\b|exceed\b|succeed\b|seed\b|feed\b)[a-z]{{2,}}ed)\b"
)
SPEECH = re.compile(rf"{SAYING}|{SHOWING}")


def actors(sentence: str) -> tuple[str, ...]:
    """Return each name that does something, with its deed.

    That is a name and, soon after it, a verb in the past other than one of saying. A single word that
    only begins the sentence is taken for a name unless it is a common word or ends like a plural.
    English only; other scripts and languages have no names here.
    """
    return tuple(match[0] for match in DEED.finditer(sentence) if _is_name(match, sentence))


def _is_name(match: re.Match[str], sentence: str) -> bool:
    words = match["name"].split()
    begins = not sentence[: match.start()].strip('“"‘«( ')
    if begins and words[0].lower() in STOP_WORDS:
        words = words[1:]
    if SPEECH.fullmatch(match["verb"]):
        return False
    common = begins and len(words) == 1 and words[0].lower().endswith(("s", "ing", "ly"))
    return bool(words) and not common and not all(word.lower() in STOP_WORDS for word in words)
