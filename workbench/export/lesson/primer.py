"""The method on one page, as a page of its own: no scripts, nothing fetched.

Not here: its words, which stand in the catalogue.
"""

from workbench.export.html import environment
from workbench.messages import say
from workbench.model.case import Case
from workbench.session.templates import from_template

SECTIONS: tuple[str, ...] = ("question", "order", "codes", "columns", "sources", "ends", "trials")

_EXAMPLE = "aum-shinrikyo"


def primer_page(about: Case) -> bytes:
    """Return the primer as an HTML page in UTF-8; its example is left out where the class works on it."""
    page = environment().get_template("primer.html.jinja")
    filled = page.render(
        language=say("language.code"),
        title=say("primer.title"),
        lead=say("primer.lead"),
        note=say("language.note"),
        sections=[(name, say(f"primer.head.{name}"), _paragraphs(name)) for name in SECTIONS],
        codes=[(code, say(f"primer.code.{code}")) for code in ("CC", "C", "N", "I", "II", "NA")],
        example=None if _is_example(about) else _example(),
    )
    return filled.encode("utf-8")


def _paragraphs(name: str) -> list[str]:
    return say(f"primer.{name}").split("\n")


def _is_example(about: Case) -> bool:
    return about.title == from_template(_EXAMPLE).case.title


def _example() -> dict[str, object]:
    """Return the Tradecraft Primer's example (Primer2009) as rows of codes with their sums."""
    columns = [say(f"primer.example.{name}") for name in ("cult", "terrorists", "movement", "criminals")]
    codes = ("I N I I", "C I I I", "N N C I", "C C C C")
    rows = [(say(f"primer.example.row{n}"), row.split()) for n, row in enumerate(codes, start=1)]
    sums = [sum(row[n] in ("I", "II") for _, row in rows) for n in range(len(columns))]
    return {"head": say("primer.example.head"), "columns": columns, "rows": rows, "sums": sums}
