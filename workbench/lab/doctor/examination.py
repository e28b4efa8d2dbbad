"""The looking: everything that the checks judge is found out here, offline and without changing anything.

Not here: what counts as wrong.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import getproxies_environment, proxy_bypass

from workbench.errors import PortTaken, WorkbenchError
from workbench.lab.command import ADDRESS
from workbench.lab.doctor import looking, packages, storage, surroundings
from workbench.lab.doctor.finding import Finding
from workbench.lab.doctor.jupyter import front_end, kernel
from workbench.lab.ports import FIRST, LAST, choose_port
from workbench.messages import say
from workbench.messages.language import VARIABLE, is_known
from workbench.store.tables import VERSION
from workbench.store.workspace import workspace


def examine() -> Iterator[Finding]:
    """Yield what was found about this installation, one thing after the other."""
    yield packages.python(sys.version_info[:3], platform.python_implementation(), sys.executable)
    yield from _packages()
    yield from _jupyter()
    yield from _storage()
    yield storage.shipped_folders(looking.missing_shipped())
    yield surroundings.drawing("chart", _trouble(looking.draw_chart))
    yield surroundings.drawing("deck", _trouble(looking.build_deck))
    yield from _surroundings()


def _packages() -> Iterator[Finding]:
    least = packages.required(looking.requirements())
    present = {name: looking.version_of(name) for name in least}
    yield from packages.packages(least, present)
    yield from packages.imports(looking.broken(name for name in least if present[name]))


def _jupyter() -> Iterator[Finding]:
    try:
        found = looking.front_ends()
        command = looking.kernel_command()
    except ImportError:  # which has been said already
        return
    for one in found:
        yield front_end(one, Path(sys.prefix))
    python = Path(sys.executable)
    yield kernel(command, python, same=looking.same_program(command, python))


def _storage() -> Iterator[Finding]:
    try:
        place = workspace()
    except WorkbenchError as error:
        yield storage.workspace(Path(), str(error))
        return
    yield storage.workspace(place.home, looking.trouble_writing(place.home))
    yield storage.disk(place.home, looking.free_space(place.home))
    yield storage.drive(place.home, looking.drive_kind(place.home))
    version, trouble = looking.database(place.database)
    yield storage.database(place.database, version=version, known=VERSION, trouble=trouble)


def _surroundings() -> Iterator[Finding]:
    try:
        free = choose_port(ADDRESS, None)
    except PortTaken:
        free = None
    yield surroundings.port(free, FIRST, LAST)
    proxies = [kind for kind in getproxies_environment() if kind in ("http", "https", "all")]
    bypassed = all(proxy_bypass(name) for name in ("localhost", ADDRESS))
    yield surroundings.proxy([f"{kind}_proxy" for kind in proxies], bypassed=bypassed)
    wanted = os.environ.get(VARIABLE, "").strip()
    yield surroundings.language(wanted, known=not wanted or is_known(wanted))


def _trouble(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    # whatever a library raises is what the person has to hear of
    except Exception as error:  # noqa: BLE001
        return say("doctor.trouble", kind=type(error).__name__, why=str(error) or type(error).__name__)
    return ""
