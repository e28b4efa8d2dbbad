"""A session with nothing in it."""

import pytest

from workbench.errors import NotAnEdit
from workbench.model.case import Case
from workbench.model.edits import RewordCase
from workbench.session.desk import desk


def test_a_desk_holds_an_empty_case_of_nobodys_and_keeps_nothing():
    session = desk()
    assert (session.case, session.log, session.analyst) == (Case(), (), "")
    assert session.refresh() is False
    with pytest.raises(NotAnEdit):
        session.apply(RewordCase(title="x", question="", explanation=""))
    assert session.case == Case()
