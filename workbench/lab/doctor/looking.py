"""What is asked of the machine, question by question; every answer is a plain value.

Not here: what the answers mean.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from importlib import import_module, metadata
from pathlib import Path

from workbench.errors import ShippedFolderMissing, system_words
from workbench.lab.doctor.jupyter import FrontEnd
from workbench.shipped import Folder, shipped
from workbench.store.sqlite import looked_over

PACKAGE = "ach-workbench"

FRONT_ENDS = {"anywidget": "anywidget", "@jupyter-widgets/jupyterlab-manager": ""}
"""The lab extensions that widgets need, each with the Python package of the same version number."""

EXPECTED: dict[Folder, tuple[str, ...]] = {
    "notebooks": ("00_start_here.ipynb", "01_north_korea.ipynb", "02_class_exercise.ipynb"),
    "templates": ("empty.json", "north-korea.json", "north-korea-worked.json", "aum-shinrikyo.json"),
    "seeds": ("lowy-first-test.md", "kim-vietnam-moment.md"),
}


def requirements() -> list[str]:
    """Return what the installed workbench says it needs; nothing where it is not installed."""
    try:
        return metadata.requires(PACKAGE) or []
    except metadata.PackageNotFoundError:
        return []


def version_of(name: str) -> str | None:
    """Return the version of a package that is here, or None."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def broken(names: Iterable[str]) -> dict[str, str]:
    """Return which packages cannot be loaded, each with why."""
    modules: dict[str, str] = {}
    for module, packages in metadata.packages_distributions().items():
        for package in packages:
            if not module.startswith("_"):
                modules.setdefault(_plain(package), module)
    found = {name: _trouble_loading(modules.get(_plain(name), _plain(name))) for name in names}
    return {name: why for name, why in found.items() if why}


def _plain(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")


def _trouble_loading(module: str) -> str:
    try:
        import_module(module)
    # a broken package raises anything while it is loaded
    except Exception as error:  # noqa: BLE001
        return f"{type(error).__name__}: {error}"
    return ""


def front_ends() -> list[FrontEnd]:
    """Return where the widgets' lab extensions lie, the place that counts first."""
    from jupyter_core.paths import jupyter_config_path, jupyter_path

    places = [Path(path) for path in jupyter_path("labextensions")]
    configs = [Path(path) / "labconfig" / "page_config.json" for path in jupyter_config_path()]
    return [_front_end(name, package, places, configs) for name, package in FRONT_ENDS.items()]


def _front_end(name: str, package: str, places: list[Path], configs: list[Path]) -> FrontEnd:
    folders = dict.fromkeys(place / name for place in places)
    found = tuple(folder for folder in folders if (folder / "package.json").is_file())
    return FrontEnd(
        name=name,
        places=found,
        version=str(_read(found[0] / "package.json").get("version", "")) if found else "",
        expected=(version_of(package) or "") if package else "",
        disabled_in=next((str(file) for file in configs if _is_disabled(name, file)), ""),
    )


def _is_disabled(name: str, file: Path) -> bool:
    listed = _read(file).get("disabledExtensions", {})
    off = [key for key, is_off in listed.items() if is_off] if isinstance(listed, dict) else []
    return any(one == name or one.startswith(f"{name}:") for one in off)


def _read(file: Path) -> dict[str, object]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def kernel_command() -> list[str] | None:
    """Return how the kernel called python3 is started, None where there is none."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        return list(KernelSpecManager().get_kernel_spec("python3").argv)
    except NoSuchKernel:
        return None


def same_program(command: Sequence[str] | None, python: Path) -> bool:
    """Return whether a kernel's command starts this very Python, in this environment."""
    program = command[0] if command else ""
    if program in ("python", "python3", f"python{sys.version_info[0]}.{sys.version_info[1]}"):
        return True  # Jupyter puts its own Python in the place of a bare name
    found = shutil.which(program)
    # not resolved: two environments' programs are often links to one and the same
    return found is not None and Path(found).absolute() == python.absolute()


def trouble_writing(home: Path) -> str:
    """Return why nothing can be written into a folder, or into the one it would be made in; "" if it can."""
    folder = _nearest(home)
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return system_words(error)


def free_space(home: Path) -> int | None:
    """Return how many megabytes are free where a folder lies, None where the system does not say."""
    try:
        return shutil.disk_usage(_nearest(home)).free // 1_000_000
    except OSError:
        return None


def drive_kind(home: Path) -> str | None:
    """Return what kind of file system a folder lies on, None where this system does not tell."""
    if str(home).startswith(("\\\\", "//")):
        return "smb"
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return kind_of_mount(_nearest(home).resolve(), mounts)


def kind_of_mount(folder: Path, mounts: str) -> str | None:
    """Return the kind of the file system that a folder lies on, out of Linux' table of them."""
    lines = (line.split() for line in mounts.splitlines())
    kinds = {Path(parts[1].replace("\\040", " ")): parts[2] for parts in lines if len(parts) > 2}
    return next((kinds[place] for place in (folder, *folder.parents) if place in kinds), None)


def _nearest(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if place.exists()), Path(folder.anchor))


def database(where: Path) -> tuple[int | None, str]:
    """Return the version of a database of cases, None where there is none, and what is wrong or ""."""
    if not where.exists():
        return None, ""
    return looked_over(where)


def missing_shipped() -> list[str]:
    """Return the files and folders that should have come with the workbench and did not."""
    return [name for folder, files in EXPECTED.items() for name in _missing_in(folder, files)]


def _missing_in(folder: Folder, files: tuple[str, ...]) -> list[str]:
    try:
        place = shipped(folder)
    except ShippedFolderMissing:
        return [folder]
    return [f"{folder}/{name}" for name in files if not (place / name).is_file()]


def draw_chart() -> str:
    """Draw a small chart as SVG, as the conclusions do."""
    import pandas as pd

    from workbench.charts.picture import svg
    from workbench.charts.ranking import ranking_chart

    rows = [("H1", 1.0, "1", True, False), ("H2", 2.0, "2", False, False)]
    frame = pd.DataFrame(rows, columns=["name", "score", "label", "leads", "thin"])
    words = {"title": "H1", "subtitle": "H2", "axis": "1", "alt": "H1, H2"}
    return svg(ranking_chart(frame, "light", words))


def build_deck() -> bytes:
    """Build the slides of a shipped case, in memory."""
    from workbench.casefile import read
    from workbench.export.pptx import pptx_bytes

    case = read(shipped("templates") / "aum-shinrikyo.json").case
    return pptx_bytes(case, next(iter(case.analysts), ""))
