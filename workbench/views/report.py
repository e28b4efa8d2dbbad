"""Everything a report says about a case, in the reader's order: the page, the slides and the panel draw it.

Not here: how it is drawn. Unlike the panels it shows totals of an unfinished matrix too, always
with how much was rated; ``finished`` says whether totals may be seen on screen yet.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.readings import in_pairs
from workbench.scoring import RowMeasure, Standing, every_row, leave_one_out, shown, standing
from workbench.scoring.scheme import ScoringScheme
from workbench.sources.coverage import Compared
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.chosen import chosen
from workbench.views.chronology import dates_view
from workbench.views.citation import citation, is_whole
from workbench.views.conclusions import columns, in_order, picture, sentences
from workbench.views.coverage import told_coverage
from workbench.views.crossed import crossed_rows
from workbench.views.crossimpact import told_crossimpact
from workbench.views.deception import concluded
from workbench.views.differing import differing_view
from workbench.views.expectations import told_expectations
from workbench.views.flips_table import flips_told
from workbench.views.linchpins import linchpins
from workbench.views.marking import marking_view
from workbench.views.matrix_rows import grades_of, place_of
from workbench.views.own_judgement import judgements
from workbench.views.paragraph import told_paragraph
from workbench.views.probabilities_told import reported_probabilities
from workbench.views.quality import quality_view
from workbench.views.questions import questions
from workbench.views.ranks_told import ranks_told
from workbench.views.readings import readings_view
from workbench.views.scenarios import told_scenarios
from workbench.views.source_list import origins, sources
from workbench.views.team_told import told_team, with_standings
from workbench.views.watchlist import watchlist
from workbench.views.wording import cited as cited_scheme
from workbench.views.wording import counted_by, kind_named, named, totals_shown

View = dict[str, Any]
CODES: tuple[str, ...] = (*(rating.value for rating in Rating), "")


def report_view(
    case: Case,
    analyst: str,
    scheme: str | None = None,
    now: datetime | None = None,
    *,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
    draws: int = 0,
    choice: Choice = EVERYTHING,
    whole: Case | None = None,
) -> View:
    """Return the report on an analyst's matrix as plain JSON.

    Parameters
    ----------
    case : Case
        What to report on.
    analyst : str
        Whose ratings, reasons and judgements.
    scheme : str, optional
        A scoring scheme's name; the case's own if left out.
    now : datetime, optional
        The day the report is dated with.
    log : sequence of LoggedEdit
        The history, whose length is the case's version.
    compared : mapping, optional
        The sources' texts set beside the evidence, where somebody has them.
    draws : int
        How many sets of weights to draw for rank acceptability; none if left out.
    choice : Choice
        What goes in; everything if left out.
    whole : Case, optional
        The case with all its analysts, for what a class can talk about; the case itself if left out.
    """
    told = _everything(case, analyst, scheme, now, log=log, compared=compared, draws=draws)
    team = told_team(whole or case, analyst)
    told |= {"team": team, "rows": with_standings(told["rows"], team)}
    if choice.deck == "discussion":
        told |= {"differing": differing_view(whole or case), "questions": questions(told)}
    return chosen(told, choice)


def _everything(
    case: Case,
    analyst: str,
    scheme: str | None,
    now: datetime | None,
    *,
    log: Sequence[LoggedEdit],
    compared: Mapping[str, Compared] | None,
    draws: int,
) -> View:
    stand = standing(case, analyst, scheme)
    without = leave_one_out(case, analyst, stand.scheme.name)
    meanings = {code: say(f"matrix.code.{code or 'unrated'}") for code in CODES}
    any_rated = any(column.rank for column in stand.columns)
    return {
        "title": case.title or say("export.untitled"),
        "marking": marking_view(case, log),
        "question": case.question or say("export.no_question"),
        "explanation": case.explanation,
        "form": case.form,
        "form_sentence": say(f"export.form.{case.form}"),
        "method": say(f"export.method.{case.form}"),
        "analyst": analyst,
        "made": _made(analyst, now),
        "rated": say("export.rated", rated=stand.rated, cells=stand.cells, rows=stand.rows),
        "any_rated": any_rated,
        "finished": totals_shown(case, analyst, stand),
        "legend": [{"code": code, "name": name} for code, name in meanings.items()],
        "scheme": _scheme(case, stand.scheme),
        "hypotheses": [_hypothesis(one) for one in case.rated_hypotheses],
        "rows": [_row(case, analyst, *pair, meanings) for pair in _measured(case, analyst)],
        "counted": stand.rows,
        "readings": readings_view(case, analyst, stand.scheme.name),
        "scenarios": told_scenarios(case, analyst, stand.scheme.name),
        "deception": concluded(case),
        "columns": columns(case, analyst, stand),
        "order": in_order(stand),
        "picture": picture(case, analyst, stand),
        "sentences": sentences(case, analyst, stand, without),
        "paragraph": told_paragraph(case, analyst, stand.scheme.name, sections=any_rated),
        "trials_sources": say("conclusions.trials.sources"),
        "linchpins": _linchpins(case, analyst, stand),
        "ranks": ranks_told(case, analyst, stand, draws),
        "flips": flips_told(case, analyst, stand.scheme.name),
        "sources": sources(case),
        "coverage": told_coverage(case, compared or {}),
        "origins": origins(case),
        "quality": quality_view(case, log),
        "chronology": dates_view(case),
        "expectations": told_expectations(case),
        "judgements": judgements(case, analyst),
        "crossimpact": told_crossimpact(case, analyst),
        "probabilities": reported_probabilities(case, analyst, sweeps=draws > 0),
        **watchlist(case, analyst, log),
        "words": words("export", "head", "label"),
    }


def _linchpins(case: Case, analyst: str, now: Standing) -> list[View]:
    if case.form == "independent":
        return crossed_rows(case, analyst)
    return linchpins(case, analyst, now)


def _made(analyst: str, now: datetime | None) -> str:
    who = say("export.by", analyst=analyst) if analyst else ""
    return " · ".join(part for part in (who, f"{now:%Y-%m-%d}" if now else "") if part)


def _scheme(case: Case, scheme: ScoringScheme) -> View:
    return {
        "name": scheme.name,
        "title": scheme.title,
        "formula": scheme.formula,
        "citation": cited_scheme(scheme),
        "convention": say("export.convention", formula=counted_by(case, scheme)),
    }


def _hypothesis(one: Hypothesis) -> View:
    return {"id": one.id, "label": one.label, "name": named(one), "statement": one.statement}


def _measured(case: Case, analyst: str) -> list[tuple[Evidence, RowMeasure]]:
    found = {row.evidence: row for row in every_row(case, analyst)}
    items = {item.id: item for item in case.evidence}
    return [(items[id], found[id]) for id in in_pairs(case, items)]


def _row(case: Case, analyst: str, item: Evidence, measure: RowMeasure, meanings: Mapping[str, str]) -> View:
    cited = citation(case, item)
    return {
        "id": item.id,
        "text": _tagged(item),
        "second": item.deceptive_of,
        "place": place_of(item),
        "cited": list(cited.parts),
        "citation": cited.line,
        "dates": list(cited.dates),
        "dated": cited.dated,
        "whole": is_whole(case, item),
        "meta": [*grades_of(item), *filter(None, [kind_named(item.kind)])],
        "quote": item.excerpt.quote if item.excerpt else "",
        "url": item.url,
        "note": item.note,
        "grading": item.reason,
        "range": shown([measure.rating_range])[0],
        "telling": measure.rating_range or 0.0,
        "source": item.source,
        "group": "",
        "cells": [_cell(case, analyst, item, one, meanings) for one in case.rated_hypotheses],
    }


def _tagged(item: Evidence) -> str:
    """Return a row's wording, and that it is read as deceptive or counts in no total."""
    text = say("readings.tagged", text=item.text) if item.deceptive_of else item.text
    return say("export.tagged", text=text, tag=say("wording.off")) if item.off else text


def _cell(
    case: Case, analyst: str, item: Evidence, hypothesis: Hypothesis, meanings: Mapping[str, str]
) -> View:
    cell = case.cell(analyst, item.id, hypothesis.id)
    code = cell.rating.value if cell.rating else ""
    return {
        "hypothesis": hypothesis.id,
        "name": named(hypothesis),
        "code": code,
        "meaning": meanings[code],
        "reason": cell.reason,
    }
