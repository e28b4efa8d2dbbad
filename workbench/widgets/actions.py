"""What a widget may have done by those above it, without knowing them.

Not here: doing it.
"""

from collections.abc import Callable, Mapping

from workbench.errors import Refused
from workbench.messages import say
from workbench.views.export import FORMATS

Actions = Mapping[str, Callable[[str], object]]
"""By name; ``"export"`` is called with a format and returns the path that was written."""


def written(actions: Actions, format: str) -> str:
    """Return the path that the export action wrote, or refuse where there is no such action or format."""
    if "export" not in actions or format not in FORMATS:
        raise Refused(say("panel.export.none"))
    return str(actions["export"](format))
