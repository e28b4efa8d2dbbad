"""Fixtures for notebooks that are run without a browser."""

import pytest


@pytest.fixture
def quiet_jupyter(tmp_path, monkeypatch):
    """Jupyter with nobody's own settings or kernels."""
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
