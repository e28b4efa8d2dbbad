"""The shipped folders, found in a checkout and inside an installed package."""

from pathlib import Path

import pytest

import workbench.shipped
from workbench.errors import ShippedFolderMissing
from workbench.shipped import shipped


def test_a_checkout_has_its_folders_at_the_top() -> None:
    assert shipped("templates") == Path(__file__).parents[1] / "templates"


def test_the_results_of_a_study_lie_where_it_is_run() -> None:
    assert shipped("noise") == Path(__file__).parents[1] / "bench" / "noise" / "results"


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "site" / "workbench" / "_shipped" / "seeds"
    inside.mkdir(parents=True)
    monkeypatch.setattr(workbench.shipped, "PACKAGE", tmp_path / "site" / "workbench")
    assert shipped("seeds") == inside


def test_an_incomplete_installation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench.shipped, "PACKAGE", tmp_path / "workbench")
    with pytest.raises(
        ShippedFolderMissing, match=r"without its folder 'notebooks'.*Install the workbench again"
    ):
        shipped("notebooks")
