"""What the workbook's further sheets hold: reasons, sources and hypotheses, as plain values.

Not here: the matrix and its totals, and writing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.messages import commas, say
from workbench.model.case import Case
from workbench.model.origin import Origin
from workbench.model.source import DESCRIPTORS
from workbench.views.chronology import dates_view
from workbench.views.deception import concluded
from workbench.views.expectations import told_expectations
from workbench.views.readings import readings_view
from workbench.views.source_list import origins, text_of
from workbench.views.wording import stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """What a spreadsheet reckons, what that comes to now, and how many decimals are shown; 0 all it has."""

    text: str
    value: str | float
    decimals: int = 0


Value = str | float | Formula | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading, a width in characters, and what stands beneath: text, number, share or code."""

    heading: str
    width: int
    kind: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A name, columns, rows of texts and numbers, and notes beneath."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = ()


def further_sheets(case: Case, analyst: str, scheme: str | None) -> Iterator[Sheet]:
    """Yield the sheets that stand behind the matrix."""
    yield _reasons(case, analyst)
    yield _sources(case)
    yield from _origins(case)
    yield _hypotheses(case)
    yield from _chronology(case)
    yield from _expectations(case)
    yield from _readings(case, analyst, scheme)
    yield from _deception(case)


_KINDS = {
    **dict.fromkeys(("score", "support", "rated", "asked", "rank", "leads"), "number"),
    "coverage": "share",
    "rating": "code",
    "code": "code",
}


def columns_of(sheet: str, **widths: int) -> tuple[Column, ...]:
    """Return the columns of a sheet from the names of their headings and their widths."""
    return tuple(
        Column(heading=say(f"export.{sheet}.{name}"), width=width, kind=_KINDS.get(name, "text"))
        for name, width in widths.items()
    )


def _reasons(case: Case, analyst: str) -> Sheet:
    rows = []
    for item in case.evidence:
        for hypothesis in case.rated_hypotheses:
            cell = case.cell(analyst, item.id, hypothesis.id)
            if cell.reason:
                names = (item.id, item.text, hypothesis.id, hypothesis.label)
                rows.append((*names, cell.rating.value if cell.rating else "", cell.reason, analyst))
    return Sheet(
        name=say("export.sheet.reasons"),
        columns=columns_of(
            "reasons", evidence=11, text=44, hypothesis=8, label=24, rating=9, reason=70, analyst=16
        ),
        rows=tuple(rows),
    )


def _sources(case: Case) -> Sheet:
    return Sheet(
        name=say("export.sheet.sources"),
        columns=columns_of(
            "sources",
            id=8,
            title=50,
            author=20,
            outlet=24,
            country=16,
            date=14,
            items=12,
            **dict.fromkeys(DESCRIPTORS, 40),
            note=40,
            url=40,
            original=30,
            sha256=24,
            text=40,
        ),
        rows=tuple(
            (
                source.id,
                source.title,
                stated(source.author),
                stated(source.outlet),
                stated(source.country),
                stated(source.date),
                sum(item.source == source.id for item in case.counted_evidence),
                *(getattr(source, name) for name in DESCRIPTORS),
                source.note,
                source.url,
                source.file or source.original,
                source.sha256,
                text_of(source),
            )
            for source in case.sources
        ),
    )


def _origins(case: Case) -> Iterator[Sheet]:
    """Yield who first said what and who draws on whom; nothing where nobody is named."""
    told, known = origins(case), {origin.id: origin for origin in case.origins}
    widths = {"name": 40, "items": 12, "evidence": 40, "draws_on": 40, "passed_on": 40, "reliability": 14}
    if any(one["known"] for one in told):
        yield Sheet(
            name=say("export.sheet.origins"),
            columns=columns_of("origins", **widths, **dict.fromkeys(DESCRIPTORS, 40), note=40),
            rows=tuple(_origin(one, known.get(one["name"], Origin(id=""))) for one in told),
        )


def _origin(one: dict[str, Any], origin: Origin) -> tuple[Value, ...]:
    ties = (commas(one["evidence"]), "; ".join(one["draws_on"]), "; ".join(one["passed_on"]))
    described = (getattr(origin, name) for name in (*DESCRIPTORS, "note"))
    return (one["name"], len(one["evidence"]), *ties, one["reliability"], *described)


def _chronology(case: Case) -> Iterator[Sheet]:
    """Yield the items in the order of their events; nothing where no event has a date."""
    told = dates_view(case)
    texts = ("id", "text", "happened", "reported", "between")
    if told["items"]:
        yield Sheet(
            name=say("export.sheet.chronology"),
            columns=columns_of("chronology", id=8, text=60, happened=24, reported=24, between=30),
            rows=tuple(tuple(one[text] for text in texts) for one in told["items"]),
            notes=tuple(filter(None, (*told["sentences"], told["undated"]))),
        )


def _expectations(case: Case) -> Iterator[Sheet]:
    """Yield what each hypothesis leads one to expect; nothing where nothing says so."""
    told = told_expectations(case)
    texts = ("name", "text", "state", "where", "evidence")
    if told:
        yield Sheet(
            name=say("export.sheet.expectations"),
            columns=columns_of("expectations", hypothesis=30, expected=60, state=18, looked=50, evidence=10),
            rows=tuple(tuple(one[text] for text in texts) for one in told),
        )


def _readings(case: Case, analyst: str, scheme: str | None) -> Iterator[Sheet]:
    """Yield both totals of what was entered twice; nothing where nothing was."""
    told = readings_view(case, analyst, scheme)
    if told:
        yield Sheet(
            name=say("export.sheet.readings"),
            columns=columns_of("readings", items=20, hypothesis=34, as_true=20, as_deceptive=20, then=70),
            rows=tuple(
                (commas(one["evidence"]), column["name"], column["as_true"], column["as_deceptive"], then)
                for one in told
                for n, column in enumerate(one["columns"])
                for then in ["" if n else f"{one['sentence']} {one['missing']}".strip()]
            ),
        )


def _deception(case: Case) -> Iterator[Sheet]:
    """Yield what the deception checks came to; nothing where none was begun."""
    told = concluded(case)
    if told:
        yield Sheet(
            name=say("export.sheet.deception"),
            columns=columns_of("deception", source=40, come_to=70, conclusion=60, twice=16),
            rows=tuple((one["source"], one["sum"], one["conclusion"], commas(one["twice"])) for one in told),
        )


def _hypotheses(case: Case) -> Sheet:
    return Sheet(
        name=say("export.sheet.hypotheses"),
        columns=columns_of("hypotheses", id=8, label=34, statement=90),
        rows=tuple((one.id, one.label, one.statement) for one in case.rated_hypotheses),
        notes=(say(f"export.form.{case.form}"),),
    )
