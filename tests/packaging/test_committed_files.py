"""What must not stand in any file of the repository: package hosts, and places on somebody's machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# put together here, so that this file does not name them either
INDEX_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("test", "pypi", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("conda", "anaconda", "org"),
    )
)


def committed() -> list[Path]:
    """Return every file that is, or could next be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def holding(*words: str) -> list[str]:
    """Return the files that hold one of the words."""
    raw = [word.encode() for word in words]
    return [
        path.relative_to(ROOT).as_posix()
        for path in committed()
        if any(word in path.read_bytes() for word in raw)
    ]


def test_no_file_names_a_package_host() -> None:
    assert len(committed()) > 50
    assert holding(*INDEX_HOSTS) == []


def test_no_file_carries_a_place_on_this_machine() -> None:
    places = [place for place in (str(ROOT), str(Path.home())) if len(place) > len("/root")]
    assert holding(*places) == []


@pytest.mark.parametrize("name", ["run", "dev", "bench"])
def test_locked_versions_carry_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    requirements = re.split(r"\n(?=\S)", text.strip())
    assert len(requirements) > 50
    assert [one for one in requirements if "==" not in one or "--hash=sha256:" not in one] == []


def test_tests_run_with_what_people_run_with() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        return set(re.findall(r"^[\w.-]+==[^ ;\\]+", text, re.MULTILINE))

    assert pins("run") <= pins("dev") <= pins("bench")


def test_notebooks_are_committed_without_outputs() -> None:
    import nbformat

    for path in (path for path in committed() if path.suffix == ".ipynb"):
        cells = nbformat.read(path, as_version=4).cells
        ran = [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]
        assert ran == [], path.name
