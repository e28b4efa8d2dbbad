"""The made-up language, spoken while a test runs."""

import pytest

from tests.messages.foreign import ANALYST, foreign_case
from tests.messages.pseudo import write_pseudo
from workbench.messages import use


@pytest.fixture(scope="session")
def pseudo_folder(tmp_path_factory) -> str:
    """Where the made-up language lies."""
    return write_pseudo(tmp_path_factory.mktemp("language"))


@pytest.fixture
def pseudo_spoken(pseudo_folder):
    """Let everything be said in the made-up language."""
    use(pseudo_folder)
    yield pseudo_folder
    use(None)


@pytest.fixture
def whole():
    """A finished case without a Latin letter, and whose it is."""
    return foreign_case(), ANALYST
