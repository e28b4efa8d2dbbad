"""A case with a secret in every text, so that nothing of it can slip out unseen.

A field that is added to the model is planted by itself, and the test then asks whether it may go out.
"""

import json
from dataclasses import fields
from typing import Any, TypeVar, get_type_hints

from tests.export.lesson.handed_out import leaves
from workbench.casefile import CaseFile, to_json
from workbench.model.case import Case, Cell, Place
from workbench.model.changes import Change
from workbench.model.comprehension import Comprehension
from workbench.model.deception import DeceptionAnswer, DeceptionCheck
from workbench.model.edits import ExplainCell
from workbench.model.evidence import Evidence
from workbench.model.expectation import Expectation
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.judgement import Judgement
from workbench.model.origin import Origin
from workbench.model.paragraph import Paragraph
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.snapshot import Snapshot
from workbench.model.source import Excerpt, SetAside, Source

Made = TypeVar("Made")


def secret(kind: str, field: str) -> str:
    """Return the text that is planted in a field."""
    return f"Secret of {kind} {field}."


def planted(kind: type[Made], **known: Any) -> Made:
    """Return a record with a secret in every text that is not given."""
    hints = get_type_hints(kind)
    free = [field.name for field in fields(kind) if hints[field.name] is str and field.name not in known]  # type: ignore[arg-type]
    return kind(**{name: secret(kind.__name__, name) for name in free}, **known)


def _row(id: str, **known: Any) -> Evidence:
    coded = {"reliability": "B", "credibility": "high", "relevance": "low", "date": "", "happened": ""}
    given = {**coded, "id": id, "source": "S1", "deceptive_of": "", **known}
    return planted(Evidence, **given, excerpt=planted(Excerpt, start=0, end=5, sha256=""))


def secretive() -> CaseFile:
    """Return a teacher's case with ratings, judgements and history of two people, all texts secret."""
    who = ("Secret teacher", "Secret student")
    percents = {"H1": 91, "H2": 9}
    aside = SetAside(excerpt=planted(Excerpt, start=0, end=1), why=secret("SetAside", "why"))
    told: dict[str, Any] = {"sources": ("S1",), "lying": ("S1",), "evidence": ("E1",), "before": ""}
    case = planted(
        Case,
        as_of="",
        form="exclusive",
        scheme="inconsistency",
        handling="",
        levels_of=(("A", "high"),),
        totals_opened=who,
        in_class=who[1:],
        probability=planted(Probability, prior="even", words="icd203"),
        hypotheses=(
            planted(Hypothesis, id="H1"),
            Hypothesis(id="H2", label="Other thing"),
        ),
        sources=(
            planted(
                Source,
                id="S1",
                digest="",
                set_aside=(aside,),
            ),
        ),
        evidence=(_row("E1", flagged_by=who), _row("E2", deceptive_of="E1", text="Secret second reading.")),
        cells={
            Place(one, "E1", h): Cell(rating=Rating.II, reason=secret("Cell", "reason"))
            for one in who
            for h in ("H1", "H2")
        },
        judgements={
            (who[0], "after"): planted(
                Judgement, moment="after", confidence="high", answer=("H1",), percents=percents
            )
        },
        indicators=(
            planted(
                Indicator,
                id="I1",
                hypothesis="H1",
                state="seen",
                evidence="E1",
                likelihoods=percents,
                due="2031-01-01",
                closed="2030-07-07",
            ),
        ),
        snapshots=(planted(Snapshot, seq=1),),
        origins=(planted(Origin, reliability="B", draws_on=(secret("Origin", "draws_on"),)),),
        expectations=(planted(Expectation, id="X1", hypothesis="H1", state="seen", evidence="E1"),),
        deception=(
            planted(
                DeceptionCheck,
                id="S1",
                answers=(planted(DeceptionAnswer, question="mom-motive", answer="yes"),),
            ),
        ),
        scenarios=(planted(Scenario, kinds=(secret("Scenario", "kinds"),), **told),),
        baselines={(who[0], "E1"): Cell(rating=Rating.C, reason=secret("Baseline", "reason"))},
        conditionals={(who[0], "H1", "H2"): 83},
        forecasts={(who[0], "I1"): 77},
        paragraphs={(who[0],): planted(Paragraph, analyst=who[0])},
        repeats={(who[1], "E1", "H1"): Cell(rating=Rating.I)},
        comprehension={(who[1],): planted(Comprehension, analyst=who[1], answers={"same": "nothing"})},
    )
    edit = ExplainCell(evidence="E1", hypothesis="H1", reason=secret("Log", "reason"))
    change = Change(
        table="cells",
        key=(who[0], "E1", "H1"),
        before=None,
        after=Cell(reason=secret("Log", "change")),
    )
    entry = LoggedEdit(seq=1, analyst=who[0], at="2030-05-05T05:05:05", edit=edit, changes=(change,))
    return CaseFile(case=case, log=(entry,), texts={})


def secrets(file: CaseFile) -> set[str]:
    """Return every secret in a case file, its history included."""
    return {text for text in leaves(json.loads(to_json(file))) if text.startswith("Secret")}
