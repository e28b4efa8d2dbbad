"""What the review can have written of a class: slides, and pages for students; one at a time.

Not here: writing, which are actions given to the panel.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import Refused
from workbench.messages import say
from workbench.widgets.job import Job, Tell

Make = Callable[[Tell], Path]


class Making:
    """The buttons, what is being written, and where it then lies.

    Parameters
    ----------
    ways : mapping
        What can be written, each with what writes it and says where.
    changed, run : callable
        As in :class:`~workbench.widgets.job.Job`.
    """

    def __init__(
        self,
        ways: Mapping[str, Make],
        changed: Callable[[], None],
        *,
        run: Callable[[Callable[[], None]], None],
    ) -> None:
        self._ways, self._what = ways, ""
        self._job: Job[Path] = Job(changed, run=run)

    def view(self) -> dict[str, Any]:
        """Return the buttons and how far the work has come."""
        progress, found = self._job.progress, self._job.found
        return {
            "ways": [{"what": what, "label": say(f"classview.make.{what}")} for what in self._ways],
            "doing": None if progress is None else self._doing(*progress),
            "told": say(f"classview.made.{self._what}") if found else self._job.trouble,
            "path": str(found) if found else "",
        }

    def _doing(self, done: int, of: int) -> dict[str, Any]:
        step = say("preparing.step", done=done, of=of) if of > 1 else ""
        return {"text": say(f"classview.making.{self._what}"), "step": step, "done": done, "of": of}

    def begin(self, what: str) -> None:
        """Begin to write one of them."""
        if what not in self._ways:
            raise Refused(say("widget.refused.malformed"))
        if not self._job.busy:
            self._what = what
        self._job.begin(self._ways[what])

    def cancel(self) -> None:
        """Stop at the next step."""
        self._job.cancel()
