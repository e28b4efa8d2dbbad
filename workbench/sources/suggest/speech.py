"""Who says something in a sentence, and what stands in quotation marks.

Not here: who first said it; that is for the reader to find out.
"""

import re
from collections.abc import Iterator
from itertools import islice

from workbench.sources.suggest.lexicon import (
    ALSO_NOUNS,
    AUXILIARIES,
    BASE_FORMS,
    HEARSAY,
    SAYING,
    SHOWING,
    WITH_THAT,
)

VERB = re.compile(
    rf"\b(?P<verb>(?:{SAYING}|{SHOWING})|(?:{WITH_THAT})(?=\s(?:that|it|no|nothing)\b|[,:]|\Z)|(?P<noun>{ALSO_NOUNS})|(?P<base>{BASE_FORMS}))\b"
)
ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>(?:[^\s,;:.()“”\"]+\s?){1,10})")
RUMOUR = re.compile(rf"\b(?:{HEARSAY})\b", re.IGNORECASE)
BY_DOCUMENT = re.compile(
    r"\bby (?:the|its|his|her|their|our) (?:[\w’']+ ){0,4}"
    r"(?:logs?|logbook|records|account|figures|books|minutes)\b"
)
BREAK = re.compile(
    r"[;()“”\"—–]\s*|[,:.]\s+|\b(?:and|but|that|which|while|as|because|although|though|if|when|where|so|or|for|who|whom|whose)\s"
)
OBJECT = re.compile(
    r"\s(?:(?:that|how|what|why|who|the|an?|no|its|it|this|these|their|such|only|to|nothing|every|each|some|"
    r"several|more|fewer|less|another)\b|[A-Z0-9“‘$€£])"
)
NO_VERB_AFTER = re.compile(
    r"(?:\b(?:the|an?|two|three|both|these|those|its|their|his|her|our|of|all|some|many|no|other|several|new|"
    r"recent|in|by|from|to|on|with|member|such|unconfirmed|media|press|early|official)|[’']s)\s\Z",
    re.IGNORECASE,
)
PLURAL_BEFORE = re.compile(
    r"\b(?:\w+s|media|people|police|who|they|we|some|many|others|men|women|not|now)\s\Z", re.IGNORECASE
)
NO_SPEECH_AFTER = re.compile(
    r"\b(?:to|its|their|his|her|our|the|an?|if they|it|not|self|being|be|been|is|are|was|were|than|as|"
    r"I|we|you|nobody|no one)\s\Z",
    re.IGNORECASE,
)
INSERTION = re.compile(
    rf"[“\"‘]?(?P<who>(?:[^\W_][\w’'-]*\s){{0,6}}[\w’'-]+), [^,;:.“”]{{1,80}}, "
    rf"(?P<verbs>(?:(?:{AUXILIARIES})\s)*)\Z"
)
"""As in "Russia, for its part, has": whoever it is stands before the words put in."""
BRACKET = re.compile(r"\s\([^()]{1,60}\)\s\Z")
FIRST_WORDS = re.compile(r"\s*(?:\S+\s+){0,9}\S*")
LONGEST_SPEAKER = 10  # words
WINDOW = 200  # characters at most from whom a clause is put in after to the verb
MOST_VERBS = 6  # of one sentence; a person reads four
QUOTED = re.compile(
    r"“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|»[^«»]{1,600}«|\"[^\"]{1,600}\"|「[^「」]{1,600}」"
    r"|‘[^‘’]{12,600}[.,!?]’"
)
LEAST_QUOTED = 3  # words; a word or two in quotation marks is a manner of speaking
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "a", "an", "de", "la"})
UNCASED = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters that have no capitals; with such a title cannot be told from speech."""


def speakers(sentence: str) -> tuple[str, ...]:
    """Return who is said to say, hold or show something, with the verb, as the words stand in the sentence.

    Where nobody is named before or after the verb, the verb stands alone. English only.
    """
    hearsay = (match[0] for form in (RUMOUR, BY_DOCUMENT) for match in form.finditer(sentence))
    found = [*_according(sentence), *_saying(sentence), *hearsay]
    return tuple(dict.fromkeys(found))


def _according(sentence: str) -> Iterator[str]:
    for match in ACCORDING.finditer(sentence):
        yield f"{match[0][: match.start('who') - match.start()]}{_first_words(match['who'])}"


def _saying(sentence: str) -> Iterator[str]:
    verbs = (match for match in VERB.finditer(sentence) if _is_verb(match, sentence))
    return (_with_speaker(sentence, match) for match in islice(verbs, MOST_VERBS))


def _is_verb(match: re.Match[str], sentence: str) -> bool:
    before = sentence[max(0, match.start() - WINDOW) : match.start()]
    if match["noun"]:
        followed = OBJECT.match(sentence, match.end())
        return bool(before.strip() and followed) and not NO_VERB_AFTER.search(before)
    if match["base"]:
        return bool(PLURAL_BEFORE.search(before))
    return not NO_SPEECH_AFTER.search(before)


def _with_speaker(sentence: str, match: re.Match[str]) -> str:
    before = sentence[: match.start()]
    if len(before) <= WINDOW and (inserted := INSERTION.match(before)):
        return f"{inserted['who']} … {inserted['verbs']}{match['verb']}"
    if bracket := BRACKET.search(before):
        return f"{_last_words(BREAK.split(before[: bracket.start()])[-1])} … {match['verb']}"
    phrase = BREAK.split(before)[-1]
    if phrase.strip():
        return f"{_last_words(phrase)}{match['verb']}"
    return f"{match['verb']}{_first_words(sentence[match.end() :])}"


def _first_words(phrase: str) -> str:
    words = FIRST_WORDS.match(BREAK.split(phrase)[0])
    return words[0].rstrip(".!? ") if words else ""


def _last_words(phrase: str) -> str:
    more = len(phrase.split()) - LONGEST_SPEAKER
    return phrase.split(None, more)[-1] if more > 0 else phrase.lstrip()


def quotations(sentence: str) -> tuple[str, ...]:
    """Return what stands in quotation marks, three words or more, in any language that uses such marks."""
    return tuple(match[0] for match in QUOTED.finditer(sentence) if _is_speech(match[0]))


def _is_speech(quoted: str) -> bool:
    if letters := UNCASED.findall(quoted):
        return len(letters) > LEAST_QUOTED
    words = quoted[1:-1].split()
    is_name = all(word[:1].isupper() for word in words if word not in SMALL_WORDS)
    return len(words) >= LEAST_QUOTED and not is_name
