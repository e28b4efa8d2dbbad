"""Each check, told of a broken state, says so with what to do; told of a good one, it is content."""

from pathlib import Path

import pytest

from workbench.lab.doctor import packages, storage, surroundings
from workbench.lab.doctor.jupyter import FrontEnd, front_end, kernel

HOME = Path("/home/a/ACH-Workspace")
HERE, AWAY = Path("/env/share/jupyter/labextensions/anywidget"), Path("/usr/share/labextensions/anywidget")


def place(*places, **more):
    return FrontEnd(name="anywidget", places=places, **more)


WELL = [
    packages.python((3, 12, 1), "CPython", "/env/bin/python"),
    *packages.packages({"altair": "6.0", "click": ""}, {"altair": "6.0.1", "click": "8"}),
    *packages.imports({}),
    front_end(place(HERE, version="0.11.0", expected="0.11.0"), Path("/env")),
    kernel(["/env/bin/python"], Path("/env/bin/python"), same=True),
    storage.workspace(HOME, ""),
    storage.disk(HOME, 5000),
    storage.drive(HOME, "ext4"),
    storage.database(HOME, version=2, known=2, trouble=""),
    storage.database(HOME, version=1, known=2, trouble=""),
    storage.database(HOME, version=None, known=2, trouble=""),
    storage.shipped_folders([]),
    surroundings.drawing("chart", ""),
    surroundings.drawing("deck", ""),
    surroundings.port(8888, 8888, 8987),
    surroundings.proxy([], bypassed=False),
    surroundings.proxy(["http_proxy"], bypassed=True),
    surroundings.language("", known=True),
]


@pytest.mark.parametrize("finding", WELL, ids=lambda one: one.about)
def test_what_is_well_is_said_to_be_well_and_asks_for_nothing(finding):
    assert (finding.state, finding.remedy) == ("well", "")
    assert finding.sentence.endswith(".")


WRONG = [
    (packages.python((3, 10, 4), "CPython", "/x"), "CPython 3.10.4", "Install a newer CPython"),
    (packages.python((3, 11, 9), "PyPy", "/x"), "PyPy 3.11.9", "Install a newer CPython"),
    (packages.packages({}, {})[0], "not installed as a package", "make lab"),
    (
        packages.packages({"altair": ""}, {"altair": None})[0],
        "A package is missing: altair",
        "Install the work",
    ),
    (
        packages.packages({"pandas": "3.0"}, {"pandas": "2.9.1"})[0],
        "pandas is 2.9.1; the workbench needs 3.0 or newer",
        "--upgrade pandas",
    ),
    (
        packages.imports({"zmq": "ImportError: no libzmq"})[0],
        "zmq is there but cannot be loaded",
        "reinstall",
    ),
    (front_end(place(), Path("/env")), "does not find anywidget", "Install anywidget"),
    (front_end(place(HERE, disabled_in="/etc/page.json"), Path("/env")), "off in /etc/page.json", "enable"),
    (
        front_end(place(AWAY, version="0.9", expected="0.11"), Path("/env")),
        "anywidget 0.9 from /usr/share",
        "reload the page",
    ),
    (kernel(None, Path("/env/bin/python"), same=False), "no kernel called python3", "Install ipykernel"),
    (storage.workspace(HOME, "permission denied"), "permission denied", "WORKBENCH_HOME"),
    (storage.disk(HOME, 12), "Only 12 MB are free", "Make room"),
    (storage.drive(HOME, "nfs4"), "network drive (nfs4)", "WORKBENCH_HOME"),
    (storage.database(HOME, version=None, known=2, trouble="malformed"), "malformed", "Restore"),
    (storage.database(HOME, version=9, known=2, trouble=""), "knows up to 2", "Update the workbench"),
    (storage.shipped_folders(["seeds"]), "did not come with the workbench: seeds", "Install"),
    (surroundings.drawing("chart", "OSError: x"), "A chart could not be drawn: OSError: x", "altair"),
    (surroundings.drawing("deck", "OSError: x"), "Slides could not be built: OSError: x", "python-pptx"),
    (surroundings.port(None, 8888, 8987), "No port from 8888 to 8987", "--port"),
    (surroundings.language("tlh", known=False), "'tlh'", "WORKBENCH_LANGUAGE"),
]


@pytest.mark.parametrize(("finding", "said", "remedy"), WRONG, ids=lambda one: getattr(one, "about", ""))
def test_what_is_wrong_is_said_with_what_to_do(finding, said, remedy):
    assert finding.state == "wrong"
    assert said in finding.sentence
    assert remedy.lower() in finding.remedy.lower()


UNSURE = [
    (front_end(place(AWAY), Path("/env")), "outside this environment"),
    (front_end(place(HERE, AWAY), Path("/env")), "is there twice"),
    (kernel(["/usr/bin/python3"], Path("/env/bin/python"), same=False), "starts /usr/bin/python3"),
    (storage.disk(HOME, None), "could not be found out"),
    (storage.drive(HOME, None), "could not be found out"),
    (surroundings.proxy(["http_proxy"], bypassed=False), "http_proxy sends even this machine's own address"),
]


@pytest.mark.parametrize(("finding", "said"), UNSURE, ids=lambda one: getattr(one, "about", ""))
def test_what_may_be_in_the_way_or_nobody_knows_is_said_too(finding, said):
    assert finding.state == "unsure"
    assert said in finding.sentence
    assert finding.remedy


def test_only_what_is_always_asked_for_is_required():
    lines = ["altair>=6.0", "click", "pandas-stubs>=3; extra == 'dev'", "vl-convert-python>=1.7"]
    assert packages.required(lines) == {"altair": "6.0", "click": "", "vl-convert-python": "1.7"}


@pytest.mark.parametrize(
    ("found", "least", "old"),
    [("3.0.0", "3.0", False), ("3.10", "3.9", False), ("3.0rc1", "3.0", False), ("2.9.9", "3.0", True)],
)
def test_versions_are_compared_as_numbers(found, least, old):
    states = [one.state for one in packages.packages({"x": least}, {"x": found})]
    assert states == (["wrong"] if old else ["well"])
