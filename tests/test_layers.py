"""The folder list is the dependency rule: imports go down only, and neighbours do not import each other."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import workbench

PACKAGE = Path(workbench.__file__).parent

# From the ground up. Parts on one line are neighbours.
LAYERS = (
    ("messages", "design"),
    ("errors",),
    ("shipped", "atomic"),
    ("model",),
    ("scoring", "sources", "casefile", "store"),
    ("session", "classroom"),
    ("views", "charts"),
    ("widgets", "export"),
    ("notebook", "lab"),
    ("cli",),
)
HEIGHT = {part: height for height, parts in enumerate(LAYERS) for part in parts}

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")

JUPYTER = (
    "IPython",
    "altair",
    "anywidget",
    "ipykernel",
    "ipywidgets",
    "jupyter_client",
    "jupyterlab",
    "traitlets",
)
NUMBERS = ("numpy", "pandas")


def part_of(path: Path) -> str:
    """Return the part a module belongs to: the name right below ``workbench``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything a module imports, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def complaints(part: str, source: str) -> list[str]:
    """Return what a module of that part imports and may not, each with its line."""
    found = []
    for line, name in imports_of(ast.parse(source)):
        top, _, below = name.partition(".")
        target = below.partition(".")[0]
        if name.startswith("."):
            found.append(f"{line}: {name} is a relative import")
        elif top == "workbench" and target not in HEIGHT:
            found.append(f"{line}: {name} is no part of the workbench that others may import")
        elif top == "workbench" and target != part and HEIGHT[target] >= HEIGHT[part]:
            found.append(f"{line}: {part} imports {target}, which does not lie below it")
    return found


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in MODULES} <= set(HEIGHT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down_only(path: Path) -> None:
    assert complaints(part_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "from workbench.widgets.matrix import widget",
        "import workbench.session.session",
        "from workbench import notebook",
        "from workbench.sources import digest",
        "from . import ties",
        "import workbench",
        "def later():\n    from workbench.charts import theme",
    ],
)
def test_an_import_that_goes_up_or_sideways_is_noticed(source: str) -> None:
    assert len(complaints("scoring", source)) == 1


@pytest.mark.parametrize(
    "source", ["import numpy", "from workbench.model import case", "from workbench.scoring import ties"]
)
def test_an_import_that_goes_down_is_fine(source: str) -> None:
    assert complaints("scoring", source) == []


def imports_without(part: str, blocked: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Import every module of a part in a fresh interpreter in which some packages cannot be imported."""
    names = [
        ".".join(("workbench", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for path in MODULES
        if part_of(path) == part
    ]
    script = f"""
import importlib, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ImportError(f"{{name}} is blocked")

sys.meta_path.insert(0, Blocked())
for name in {names!r}:
    importlib.import_module(name)
"""
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("part", "blocked"), [("model", JUPYTER + NUMBERS), ("scoring", JUPYTER), ("casefile", JUPYTER)]
)
def test_calculation_needs_neither_jupyter_nor_charts(part: str, blocked: tuple[str, ...]) -> None:
    done = imports_without(part, blocked)
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_blocked_package_is_really_blocked() -> None:
    assert "numpy is blocked" in imports_without("scoring", ("numpy",)).stderr
