"""What turns an edit into the next case: one function, taught by every module that has edits.

Not here: the edits.
"""

from functools import singledispatch

from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.model.case import Case


@singledispatch
def applied(edit: object, case: Case, by: str) -> Case:
    """Return the case after an analyst's edit; every kind of edit registers its own way."""
    raise TypeError(f"Not an edit of a case: {edit!r}")


def check_one_of(what: str, found: str, allowed: tuple[str, ...]) -> None:
    """Raise BadValue for a code that is none of those allowed."""
    if found not in allowed:
        raise BadValue(say(f"errors.value.{what}"), found, one_of(allowed))
