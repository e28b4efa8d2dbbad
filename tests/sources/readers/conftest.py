"""One reader for many tests, as one batch reads many files."""

from collections.abc import Iterator

import pytest

from workbench.sources.readers import Batch


@pytest.fixture(scope="package")
def batch() -> Iterator[Batch]:
    with Batch() as kept:
        yield kept
