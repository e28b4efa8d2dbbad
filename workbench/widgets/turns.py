"""Whose turn it is: messages put back into their order, each done once, its answer remembered.

Not here: what a message asks for.
"""

from collections.abc import Iterator
from typing import Any

KEPT = 256

Message = dict[str, Any]
Numbered = tuple[str, int]


class Turns:
    """The order of one widget's messages.

    Every channel (a view in a browser) numbers its messages from 1 without a gap. A message that
    comes before its turn waits for those before it; one that comes again is not done again.
    """

    def __init__(self) -> None:
        self._done: dict[str, int] = {}
        self._waiting: dict[Numbered, Message] = {}
        self._answers: dict[Numbered, Message] = {}

    def due(self, channel: str, n: int, message: Message) -> Iterator[tuple[int, Message]]:
        """Yield the messages whose turn has come with this one, in order; none if it is early or old."""
        if n > self._done.get(channel, 0):
            _keep(self._waiting, (channel, n), message)
        while (channel, self._next(channel)) in self._waiting:
            turn = self._next(channel)
            self._done[channel] = turn
            yield turn, self._waiting.pop((channel, turn))

    def _next(self, channel: str) -> int:
        return self._done.get(channel, 0) + 1

    def answered(self, channel: str, n: int, answer: Message) -> None:
        """Remember an answer for whoever asks again."""
        _keep(self._answers, (channel, n), answer)

    def answer(self, channel: str, n: int) -> Message | None:
        """Return the answer that a number had, or None if it had none yet or long ago."""
        return self._answers.get((channel, n))


def _keep(shelf: dict[Numbered, Message], place: Numbered, message: Message) -> None:
    shelf[place] = message
    if len(shelf) > KEPT:
        del shelf[next(iter(shelf))]
