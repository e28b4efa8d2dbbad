"""The report as Markdown, in the form that GitHub reads: every text escaped, tables as tables.

Not here: what the report says (:mod:`workbench.views.report`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

View = dict[str, Any]

_MARKUP = re.compile(r"[\\`*_\[\]{}<>|~&#$]")
_LINE_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")


def markdown_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
) -> bytes:
    """Return the report on an analyst's matrix as Markdown in UTF-8."""
    view = report_view(case, analyst, scheme, now, log=log, compared=compared, draws=DRAWS)
    return ("\n\n".join(part for part in _parts(view) if part) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is markup."""
    flat = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _LINE_START.sub(lambda found: _held(found[0]), flat)


def _held(start: str) -> str:
    return f"\\{start}" if not start.isdigit() else f"{start}\\"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of texts that are escaped already; "" where it has no rows."""
    lines = [list(row) for row in rows]
    if not lines:
        return escaped(say("export.label.none"))
    rule = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(line)} |" for line in [list(heads), rule, *lines])


def _parts(view: View) -> Iterator[str]:
    marking, words, told = view["marking"], view["words"], view["sentences"]
    if marking["handling"]:
        yield _bold(marking["handling"])
    yield f"# {escaped(view['title'])}"
    yield from map(escaped, (view["question"], view["made"], view["rated"], marking["line"]))
    yield _bold(told["standing"])
    yield from _paragraph(view)
    yield from _section(words["head.question"], view["explanation"], view["form_sentence"], view["method"])
    yield f"## {words['head.hypotheses']}"
    yield _table(
        words, ("hypothesis", "statement"), ((one["name"], one["statement"]) for one in view["hypotheses"])
    )
    yield f"## {words['head.matrix']}"
    yield from _matrix(view)
    yield from _section(words["head.conclusions"], told["standing"], told["coverage"], told["meaning"])
    yield from _standings(view)
    yield from _ranks(view)
    yield from _section(words["head.overturn"], told["overturn"])
    if view["linchpins"]:
        lines = ((f"{one['name']} {one['text']}", one["then"]) for one in view["linchpins"])
        yield _table(words, ("left_out", "then"), lines)
    yield from _flips(view["flips"])
    yield from _scenarios(view)
    yield from _readings(view)
    yield from _deception(view)
    yield from _chronology(view)
    yield from _expectations(view)
    yield from _judgements(view)
    yield from _crossimpact(view)
    yield f"## {words['head.reasons']}"
    for row in view["rows"]:
        yield from _reasons(words, row)
    yield from _sources(view)
    yield from _quality(view)
    yield from _section(words["head.trials"], told["trials"], view["trials_sources"])
    yield "---"
    yield escaped(marking["line"])


def _paragraph(view: View) -> Iterator[str]:
    told = view["paragraph"]
    if told["text"]:
        yield from _section(view["words"]["head.paragraph"], *told["text"].splitlines(), told["whose"])


def _bold(text: str) -> str:
    return f"**{escaped(text)}**"


def _section(heading: str, *texts: str) -> Iterator[str]:
    yield f"## {heading}"
    yield from map(escaped, texts)


def _table(words: dict[str, str], heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return table(
        [words[f"label.{head}"] for head in heads], ([escaped(text) for text in row] for row in rows)
    )


def _matrix(view: View) -> Iterator[str]:
    words = view["words"]
    if not view["rows"] or not view["hypotheses"]:
        yield words["label.none"]
        return
    heads = [words["label.evidence"], *(escaped(one["name"]) for one in view["hypotheses"])]
    rows = [[f"{_bold(row['id'])} {escaped(row['text'])}", *_codes(row)] for row in view["rows"]]
    totals = [
        [_bold(words[f"label.{name}"]), *(escaped(column[f"{name}_text"]) for column in view["columns"])]
        for name in ("score", "rank", "coverage", "support")
    ]
    yield table(heads, [*rows, *totals])
    yield escaped(" · ".join(f"{one['code'] or '·'} {one['name']}" for one in view["legend"]))


def _codes(row: View) -> list[str]:
    return [cell["code"] or "·" for cell in row["cells"]]


def _standings(view: View) -> Iterator[str]:
    by_id = {column["id"]: column for column in view["columns"]}
    ordered = [by_id[name] for name in view["order"]]
    texts = ("name", "rank_text", "score_text", "support_text", "coverage_text")
    heads = ("hypothesis", "rank", "score", "support", "coverage")
    yield _table(view["words"], heads, ([_thin(view, one, text) for text in texts] for one in ordered))
    scheme = view["scheme"]
    yield escaped(f"{scheme['title']}: {scheme['convention']} {scheme['citation']}")


def _ranks(view: View) -> Iterator[str]:
    told, found = view["ranks"], view["ranks"]["found"]
    if not view["any_rated"]:
        return
    yield f"## {view['words']['head.ranks']}"
    relation = told["relation"]
    yield "\n".join(f"- {escaped(text)}" for text in (*relation["sentences"], *relation["notes"]))
    yield from map(escaped, (*told["remarks"], *told["untested"]))
    yield f"### {escaped(told['smaa'])}"
    yield escaped(told["withheld"])
    if found:
        heads = (view["words"]["label.hypothesis"], *found["ranks"], told["words"]["panel.interval"])
        rows = ([row["name"], *row["shares"], row["interval"]] for row in found["rows"])
        yield table([escaped(head) for head in heads], ([escaped(text) for text in row] for row in rows))
        yield escaped(f"{found['caption']} {found['drawn']}")
        yield escaped(found["unranked"])


def _thin(view: View, column: View, text: str) -> str:
    told = str(column[text])
    return f"{told} ({view['words']['label.thin']})" if text == "rank_text" and column["thin"] else told


def _flips(told: View) -> Iterator[str]:
    yield f"### {escaped(told['title'])}"
    if told["withheld"]:
        yield escaped(told["withheld"])
        return
    yield from map(escaped, (told["headline"], told["lead"]))
    rows = ([escaped(one["text"]) for one in row["cells"]] for row in told["rows"])
    yield table([escaped(head) for head in told["heads"]], rows)


def _scenarios(view: View) -> Iterator[str]:
    told = view["scenarios"]
    if not told:
        return
    sentences = [one["text"] for one in told["sentences"]]
    yield from _section(view["words"]["head.scenarios"], told["sum"], *sentences)
    heads = [f"{escaped(one['name'])} ({escaped(one['rows'])})" for one in told["columns"]]
    rows = [[escaped(line["name"]), *map(_in_scenario, line["cells"])] for line in told["lines"]]
    yield table([view["words"]["label.hypothesis"], *heads], rows)
    yield from map(escaped, (told["legend"], told["compare"]))
    yield "\n".join(f"- {escaped(rule)}" for rule in told["rules"])


def _in_scenario(cell: View) -> str:
    thin = f" ({cell['thin']})" if cell["thin"] else ""
    return _bold(f"◆ {cell['text']}") if cell["leads"] else escaped(f"{cell['text']}{thin}")


def _chronology(view: View) -> Iterator[str]:
    told = view["chronology"]
    if not told["items"]:
        return
    yield f"## {view['words']['head.chronology']}"
    texts = ("happened", "reported", "between")
    rows = ((f"{one['id']} {one['text']}", *(one[text] for text in texts)) for one in told["items"])
    yield _table(view["words"], ("evidence", *texts), rows)
    yield from map(escaped, (*told["sentences"], told["undated"]))


def _coverage(view: View) -> Iterator[str]:
    told = view["coverage"]
    if told["sources"]:
        yield f"## {view['words']['head.coverage']}"
        texts = ("claims", "used", "aside", "left")
        rows = ((one["name"], *(one[text] for text in texts)) for one in told["sources"])
        yield _table(view["words"], ("source", *texts), rows)
        yield from map(escaped, told["sentences"])


def _readings(view: View) -> Iterator[str]:
    if view["readings"]:
        yield f"## {view['words']['head.readings']}"
    for one in view["readings"]:
        yield f"### {escaped(one['title'])}"
        yield escaped(f"{one['sentence']} {one['missing']}".strip())
        rows = ([column[text] for text in ("name", "as_true", "as_deceptive")] for column in one["columns"])
        yield _table(view["words"], ("hypothesis", "as_true", "as_deceptive"), rows)


def _deception(view: View) -> Iterator[str]:
    if view["deception"]:
        yield f"## {view['words']['head.deception']}"
        rows = ([one[text] for text in ("source", "sum", "conclusion")] for one in view["deception"])
        yield _table(view["words"], ("source", "come_to", "conclusion"), rows)


def _expectations(view: View) -> Iterator[str]:
    if view["expectations"]:
        yield f"## {view['words']['head.expectations']}"
        texts = ("name", "text", "state", "where", "evidence")
        rows = ([one[text] for text in texts] for one in view["expectations"])
        yield _table(view["words"], ("hypothesis", "expected", "state", "looked", "evidence"), rows)


def _judgements(view: View) -> Iterator[str]:
    words = view["words"]
    yield f"## {words['head.judgements']}"
    if not view["judgements"]:
        yield words["label.none"]
    for one in view["judgements"]:
        yield f"### {escaped(one['title'])}"
        yield escaped(f"{words['label.answer']}: {one['answer']}")
        yield "\n".join(f"- {escaped(each['name'])}: {escaped(each['text'])}" for each in one["percents"])
        yield escaped(one["sum"])
        if one["confidence"]:
            yield escaped(f"{words['label.confidence']}: {one['confidence']}")
        yield from (escaped(f"{each['label']}: {each['text']}") for each in one["reasons"])


def _crossimpact(view: View) -> Iterator[str]:
    told = view["crossimpact"]
    if told:
        yield from _section(view["words"]["head.crossimpact"], *told["minds"], *told["together"])
        rows = ([one[text] for text in ("given", "hypothesis", "then", "alone")] for one in told["rows"])
        yield _table(view["words"], ("given", "hypothesis", "then_true", "by_itself"), rows)
        yield escaped(told["note"])


def _reasons(words: dict[str, str], row: View) -> Iterator[str]:
    yield f"### {escaped(row['id'])} {escaped(row['text'])}"
    yield escaped(" · ".join(filter(None, [row["dated"], *row["meta"], row["url"]])))
    if row["quote"]:
        yield f"> {escaped(row['quote'])}"
    for name, text in (("grading", row["grading"]), ("mind", row["note"])):
        if text:
            yield escaped(f"{words[f'label.{name}']}: {text}")
    given = [cell for cell in row["cells"] if cell["reason"]]
    yield "\n".join(
        f"- {cell['code'] or '·'} {_bold(cell['name'])}: {escaped(cell['reason'])}" for cell in given
    )


def _sources(view: View) -> Iterator[str]:
    words = view["words"]
    yield f"## {words['head.sources']}"
    yield words["label.none"] if not view["sources"] else ""
    for one in view["sources"]:
        yield f"### {escaped(one['id'])} {escaped(one['title'])}"
        yield "\n".join(f"- {escaped(text)}" for text in _of_source(words, one) if text)
    origins = (
        (one["name"], str(len(one["evidence"])), ", ".join(one["evidence"]), _told(one))
        for one in view["origins"]
    )
    yield _table(words, ("origin", "items", "evidence", "known"), origins)
    yield from _coverage(view)
    yield f"## {words['head.indicators']}"
    signs = (
        (
            one["name"],
            f"{one['text']} {one['likelihoods']}",
            one["threshold"],
            one["tells"],
            f"{one['state']} {one['who']}",
        )
        for one in view["indicators"]
    )
    yield escaped(view["signs_basis"])
    yield _table(words, ("hypothesis", "sign", "threshold", "tells", "state"), signs)
    yield from _forecasts(view)


def _forecasts(view: View) -> Iterator[str]:
    told = view["forecasts"]
    if told:
        yield f"### {escaped(told['title'])}"
        yield escaped(told["lead"])
        for heads, rows in (("heads", "means"), ("each_heads", "each")):
            yield table(
                [escaped(head) for head in told[heads]], (list(map(escaped, row)) for row in told[rows])
            )
        yield from map(escaped, told["notes"])


def _of_source(words: dict[str, str], one: View) -> tuple[str, ...]:
    resting = f"{words['label.items']}: {one['n']}"
    return (" · ".join(one["by"]), resting, _told(one, "note"), one["url"], one["original"], one["text"])


def _told(one: View, name: str = "told") -> str:
    return f"{one[name]} {one['undescribed']}".strip()


def _quality(view: View) -> Iterator[str]:
    told = view["quality"]
    yield from _section(view["words"]["head.quality"], *told["sentences"])
    if told["table"]["counted"]:
        yield escaped(told["labels"]["table"])
        yield table(["", *told["table"]["columns"]], map(_counts, told["table"]["rows"]))
    yield escaped(told["table"]["aside"])
    yield "\n".join(f"- {escaped(text)}" for text in told["flags"])
    yield from map(escaped, told["lock"]["sentences"])
    yield escaped(told["standard"])


def _counts(row: View) -> list[str]:
    return [_bold(row["code"]), *(str(cell["n"] or "·") for cell in row["cells"])]
