"""Words broken into lines of so many letters, for places that do not break them by themselves.

Not here: how wide a letter is on paper, which exports measure.
"""

from unicodedata import combining, east_asian_width


def wrapped(text: str, letters: int, lines: int) -> list[str]:
    """Return a text in at most so many lines; the last ends in an ellipsis where something is left out.

    A wide letter, as in Chinese, counts as two; a word too long for a line is broken.
    """
    found = [""]
    for word in _pieces(text, letters):
        joined = f"{found[-1]} {word}".strip()
        if breadth(joined) <= letters:
            found[-1] = joined
        else:
            found.append(word)
    if len(found) <= lines:
        return found
    return [*found[: lines - 1], _ended(found[lines - 1], letters)]


def breadth(text: str) -> int:
    """Return how many narrow letters a text is as wide as."""
    return sum(0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text)


def _ended(line: str, letters: int) -> str:
    """Return a line with an ellipsis, for which its last word makes room."""
    if breadth(line) == letters:
        line = line.rpartition(" ")[0] or _cut(line, letters - 1)
    return f"{line}…"


def _pieces(text: str, letters: int) -> list[str]:
    pieces = []
    for word in text.split():
        rest = word
        while breadth(rest) > letters:
            head = _cut(rest, letters)
            pieces.append(head)
            rest = rest[len(head) :]
        pieces.append(rest)
    return [piece for piece in pieces if piece]


def _cut(text: str, letters: int) -> str:
    while breadth(text) > letters:
        text = text[:-1]
    return text.rstrip()
