"""What several tests of exports look at."""

from dataclasses import replace

import pytest

from workbench.classroom.gathering import gather
from workbench.classroom.simulated import write_class
from workbench.session.exercise import bare
from workbench.session.templates import with_reference


@pytest.fixture(scope="session")
def thirty(tmp_path_factory):
    """The invented class of thirty on Tern Point, handed in, read and measured."""
    folder, file = tmp_path_factory.mktemp("class"), with_reference("tern-point")
    start = replace(file, case=bare(file.case), log=())
    write_class(folder, start, file.case, name=lambda who: who)
    return gather(folder, case=file.case, reference=file.case)
