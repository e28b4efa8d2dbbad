"""Which sources' texts go along with a case file, in one sentence, before and after it is written or read.

Not here: which are to go along, which each source says, and the writing.
"""

from collections.abc import Container

from workbench.messages import say
from workbench.model.case import Case
from workbench.views.wording import shortened


def going_along(case: Case, here: Container[str]) -> str:
    """Return which texts go along when the case is handed on; "" where it has no source.

    Parameters
    ----------
    case : Case
        The case.
    here : container of str
        The hashes of the texts that are here to be handed on.
    """
    if not case.sources:
        return ""
    along, behind, gone = _parted(case, here)
    told = _sentence(along, [*behind, *gone])
    return f"{told} {_told('gone', gone)}" if gone else told


def came_along(case: Case, texts: Container[str]) -> str:
    """Return which texts a case file brought; "" where it brought none."""
    along, _, _ = _parted(case, texts)
    return _told("came", along) if along else ""


def _sentence(along: list[str], others: list[str]) -> str:
    if not along:
        return say("carrying.none")
    if not others:
        return _told("all", along)
    return say("carrying.some", along=_told("along", along), others=_told("others", others))


def _told(what: str, ids: list[str]) -> str:
    return say(f"carrying.{what}", n=len(ids), sources=shortened(ids))


def _parted(case: Case, here: Container[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the sources whose texts go along, those whose do not, and those whose were to and are not here.

    The same text under two sources goes along with both as soon as one of them says so.
    """
    wanted = {source.text_sha256 for source in case.sources if source.carried} - {""}
    along: list[str] = []
    behind: list[str] = []
    gone: list[str] = []
    for source in case.sources:
        if source.text_sha256 not in wanted:
            behind.append(source.id)
        else:
            (along if source.text_sha256 in here else gone).append(source.id)
    return along, behind, gone
