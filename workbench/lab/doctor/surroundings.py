"""Whether the rest plays along: pictures and slides, ports, proxies, the language.

Not here: trying any of it.
"""

from collections.abc import Sequence
from typing import Literal

from workbench.lab.doctor.finding import Finding, unsure, well, wrong
from workbench.messages import commas


def drawing(what: Literal["chart", "deck"], trouble: str) -> Finding:
    """Return whether a chart, or a deck, could be made without a network; ``trouble`` is why not, or ""."""
    if trouble:
        return wrong(what, f"{what}.failed", why=trouble)
    return well(what, what)


def port(free: int | None, first: int, last: int) -> Finding:
    """Return whether JupyterLab has a place to listen on this machine."""
    if free is None:
        return wrong("port", "port.none", first=first, last=last)
    return well("port", "port", port=free)


def proxy(variables: Sequence[str], *, bypassed: bool) -> Finding:
    """Return whether a proxy that is set for the outside catches this machine's own address."""
    if not variables:
        return well("proxy", "proxy.none")
    if bypassed:
        return well("proxy", "proxy")
    return unsure("proxy", "proxy.caught", names=commas(variables))


def language(wanted: str, *, known: bool) -> Finding:
    """Return whether the language asked for is there; "" where none was asked for."""
    if wanted and not known:
        return wrong("language", "language.unknown", language=wanted)
    return well("language", "language")
