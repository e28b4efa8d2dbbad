"""What a widget may have done by those above it, without knowing them.

Not here: doing it.
"""

from collections.abc import Callable, Mapping

from workbench.errors import Refused
from workbench.messages import say
from workbench.session.session import Session
from workbench.views.carrying import going_along
from workbench.views.export import FORMATS

Actions = Mapping[str, Callable[[str], object]]
"""By name; ``"export"`` is called with a format and returns the path that was written."""


def written(actions: Actions, format: str, session: Session) -> dict[str, str]:
    """Return the path that the export action wrote, and which texts went along with a case file.

    Raises
    ------
    Refused
        If there is no such action or format.
    """
    if "export" not in actions or format not in FORMATS:
        raise Refused(say("panel.export.none"))
    return told(str(actions["export"](format)), format, session)


def told(path: str, format: str, session: Session) -> dict[str, str]:
    """Return where a file lies, and which texts went along if it is a case file."""
    carries = going_along(session.case, session.library) if format == "json" else ""
    return {"path": path, "carries": carries}
