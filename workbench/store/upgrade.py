"""An older store brought up to date, one version a step.

A step knows how records were written at its time, and says so with values of its own. Not
here: the copy that is made first.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, literal, select, update

from workbench.store import tables

Step = Callable[[Connection], None]


def _with_marks_classes_and_snapshots(connection: Connection) -> None:
    _add_to_every_case(
        connection,
        ("header", '["as_of"]', '""'),
        ("header", '["handling"]', '""'),
        ("header", '["in_class"]', "[]"),
        ("order", '["snapshots"]', "[]"),
    )


def _with_origins_expectations_and_checks(connection: Connection) -> None:
    _add_to_every_case(
        connection,
        ("header", '["levels_of"]', "[]"),
        ("order", '["origins"]', "[]"),
        ("order", '["expectations"]', "[]"),
        ("order", '["deception"]', "[]"),
    )


def _with_probabilities_and_scenarios(connection: Connection) -> None:
    laid_down = '{"table": "", "likelihoods": [], "reliability": [], "false_report": 0.5, "prior": "even"}'
    lesson = (
        '{"seed": null, "given": [], "repeat": 0, "blind": true, "minutes": 0, "teams": 0, "language": ""}'
    )
    _add_to_every_case(
        connection,
        ("header", '["dependence"]', "1.0"),
        ("header", '["probability"]', laid_down),
        ("header", '["lesson"]', lesson),
        ("order", '["scenarios"]', "[]"),
    )


def _add_to_every_case(connection: Connection, *records: tuple[str, str, str]) -> None:
    for kind, key, value in records:
        new = select(tables.cases.c.id, literal(kind), literal(key), literal(value))
        connection.execute(insert(tables.records).from_select(["case_id", "kind", "key", "value"], new))


STEPS: Mapping[int, Step] = {
    1: _with_marks_classes_and_snapshots,
    2: _with_origins_expectations_and_checks,
    3: _with_probabilities_and_scenarios,
}
"""From a version to the next: ``STEPS[1]`` makes version 2 of version 1."""


def version_of(connection: Connection) -> int:
    """Return a store's version; a store without one is new and gets the newest."""
    found = connection.scalar(select(tables.about.c.value).where(tables.about.c.key == "version"))
    if found is None:
        connection.execute(insert(tables.about).values(key="version", value=str(tables.VERSION)))
        return tables.VERSION
    return int(found)


def upgrade(connection: Connection) -> None:
    """Bring a store up to date; nothing happens if somebody else just did."""
    for version in range(version_of(connection), tables.VERSION):
        STEPS[version](connection)
        newer = update(tables.about).where(tables.about.c.key == "version")
        connection.execute(newer.values(value=str(version + 1)))
