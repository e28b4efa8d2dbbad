"""The class review: a folder of hand-ins, read and shown; nothing in them is changed.

Not here: reading and counting (:mod:`workbench.classroom`).
"""

from pathlib import Path
from typing import Any, ClassVar

import pandas as pd

from workbench.classroom.collecting import Collected, collect
from workbench.classroom.review import Review, hand_in_frame, median_frame, review, split_frame
from workbench.model.case import Case
from workbench.session.desk import desk
from workbench.views.classreview import class_review_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ClassReviewWidget(LiveWidget):
    """Shows what a class has handed in; from Python, ``median``, ``splits`` and ``handed_in`` are frames.

    Parameters
    ----------
    folder : Path
        Where the files lie.
    case : Case, optional
        The case that the class works on; the one most have handed in if left out.
    names : bool
        Whether names are shown. While they are not, they are not in the browser either.
    """

    _script: ClassVar[str] = module("classreview/classreview.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "classreview/classreview.css")

    def __init__(self, folder: Path, *, case: Case | None = None, names: bool = False) -> None:
        self._folder, self._about, self._names = folder, case, names
        self._collected: Collected = collect(folder, case=case)
        self._found: Review | None = review(self._collected)
        super().__init__(desk())

    def view(self) -> dict[str, Any]:
        """Return the review."""
        return class_review_view(str(self._folder), self._collected, self._found, names=self._names)

    def look_again(self) -> None:
        """Read the folder again."""
        self._collected = collect(self._folder, case=self._about)
        self._found = review(self._collected)
        self.push()

    def ask_again(self) -> None:
        """Read the folder again."""
        self.look_again()

    def ask_names(self, shown: bool) -> None:  # noqa: FBT001 - it is what the browser's switch says
        """Show names, or hide them."""
        self._names = shown
        self.push()

    @property
    def median(self) -> pd.DataFrame:
        """The median matrix, evidence × hypotheses; "" where there is none."""
        return median_frame(self._found) if self._found else pd.DataFrame()

    @property
    def splits(self) -> pd.DataFrame:
        """The cells on which the class differs, the widest apart first."""
        return split_frame(self._found) if self._found else pd.DataFrame()

    @property
    def handed_in(self) -> pd.DataFrame:
        """Who handed in, with names, and how much was rated."""
        return hand_in_frame(self._found) if self._found else pd.DataFrame()

    @property
    def problems(self) -> pd.DataFrame:
        """The files that do not count, and why."""
        rows = [(one.file, one.kind, one.detail or one.counts) for one in self._collected.problems]
        return pd.DataFrame(rows, columns=pd.Index(["file", "problem", "detail"]))
