"""The case as a whole: its words, its marks, its form, and a look at the totals.

Not here: what is in it.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import TotalsStayClosed
from workbench.model.case import FORMS, Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.marks import read_as_of, read_handling


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTotals:
    """Look at the totals before every row is judged."""

    do: Literal["OpenTotals"] = "OpenTotals"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordCase:
    """Change the title, the question, or what its words mean."""

    title: str
    question: str
    explanation: str
    do: Literal["RewordCase"] = "RewordCase"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCase:
    """Say up to which day reports were read, and how the case is to be handled; "" for neither."""

    as_of: str
    handling: str
    do: Literal["MarkCase"] = "MarkCase"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseForm:
    """Say whether the hypotheses are exclusive or independent."""

    form: str
    do: Literal["ChooseForm"] = "ChooseForm"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseScheme:
    """Choose the scoring scheme that totals are shown in, by name."""

    scheme: str
    do: Literal["ChooseScheme"] = "ChooseScheme"


@applied.register
def _(edit: OpenTotals, case: Case, by: str) -> Case:
    if case.keeps_totals_from(by):
        raise TotalsStayClosed
    if by in case.totals_opened:
        return case
    return replace(case, totals_opened=(*case.totals_opened, by))


@applied.register
def _(edit: RewordCase, case: Case, by: str) -> Case:
    return replace(case, title=edit.title, question=edit.question, explanation=edit.explanation)


@applied.register
def _(edit: MarkCase, case: Case, by: str) -> Case:
    return replace(case, as_of=read_as_of(edit.as_of), handling=read_handling(edit.handling))


@applied.register
def _(edit: ChooseForm, case: Case, by: str) -> Case:
    check_one_of("form", edit.form, FORMS)
    return replace(case, form=edit.form)


@applied.register
def _(edit: ChooseScheme, case: Case, by: str) -> Case:
    return replace(case, scheme=edit.scheme)
