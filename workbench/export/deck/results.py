"""What the ratings come to, on slides: the ranking as bars, and what would overturn it.

Not here: the matrix itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import brief_coverage, table_slides, text_table
from workbench.export.deck.pages import parted, texts
from workbench.export.deck.parts import GAP, SMALLEST, Bars, Cell, Room, Row, Slide, Text, text_height
from workbench.messages import commas, say
from workbench.views.wording import shortened

View = dict[str, Any]

MOST_BARS = 12
_SPELLED_OUT = 150
_NAMED = 3
_LINCHPINS = 6
_ROWS_AT_LEAST = 4


def ranking_slides(view: View, room: Room) -> list[Slide]:
    """Return the ranking chart, least contradicted on top; a text while nothing is rated."""
    told = view["sentences"]
    if not view["any_rated"]:
        (text, *_) = texts([told["standing"], view["rated"]], room)
        return [Slide(kind="content", title=say("deck.ranking.unrated"), blocks=(text,))]
    by_id = {column["id"]: column for column in view["columns"]}
    ordered = [by_id[name] for name in view["order"]]
    parts = parted(ordered, MOST_BARS)
    caption = _caption([told["meaning"], brief_coverage(view)], room)
    return [
        Slide(
            kind="chart",
            title=_ranking_title(view, ordered) if place == 0 else say("deck.ranking.further", n=len(part)),
            blocks=(_bars(view, part, room.height - caption.height - GAP), caption),
            notes=(told["standing"],) if place == 0 else (),
        )
        for place, part in enumerate(parts)
    ]


def _caption(paragraphs: Sequence[str], room: Room) -> Text:
    most = max(2, int(room.height / 4 / (SMALLEST * 1.2)) // len(paragraphs))
    kept = tuple(room.shortened(paragraph, most, room.width, SMALLEST + 2) for paragraph in paragraphs)
    return Text(paragraphs=kept, size=SMALLEST + 2, height=text_height(kept, room, SMALLEST + 2))


def _bars(view: View, columns: Sequence[View], height: float) -> Bars:
    return Bars(
        names=tuple(_bar_name(column) for column in columns),
        values=tuple(column["score"] for column in columns),
        labels=tuple(_label(column) for column in columns),
        strong=frozenset(place for place, column in enumerate(columns) if column["leads"]),
        series=view["picture"]["axis"],
        alt=say(
            "deck.ranking.alt", standing=view["sentences"]["standing"], coverage=view["sentences"]["coverage"]
        ),
        height=height,
    )


def _bar_name(column: View) -> str:
    """Return what stands beside a bar; where there is none, no label either would be seen at its end."""
    if column["score"] is None:
        return say("deck.ranking.no_bar", name=column["name"], label=column["dot"])
    return str(column["name"])


def _label(column: View) -> str:
    return say("deck.ranking.thin", label=column["dot"]) if column["thin"] else str(column["dot"])


def _ranking_title(view: View, ordered: Sequence[View]) -> str:
    """Return who is least contradicted and who comes next: never one name alone."""
    leading = [column for column in ordered if column["leads"]]
    behind = [column for column in ordered if not column["leads"] and column["rank"] and not column["thin"]]
    if not leading or not behind:
        return str(view["picture"]["title"])
    second = [column for column in behind if column["rank"] == behind[0]["rank"]]
    key = "one" if len(leading) == 1 else "tied"
    return say(
        f"deck.ranking.{key}",
        leaders=_names(leading),
        score=leading[0]["score_text"],
        next=_names(second),
        behind=second[0]["score_text"],
    )


def _names(columns: Sequence[View]) -> str:
    names = [column["name"] for column in columns]
    if len(names) <= _NAMED:
        return shortened(names)
    return say("deck.names.many", first=commas(names[: _NAMED - 1]), n=len(names) - _NAMED + 1)


def paragraph_slides(view: View, room: Room) -> list[Slide]:
    """Return the conclusion in words, over as many slides as it needs; none while nothing is rated."""
    told = view["paragraph"]
    lines = [line for line in told["text"].splitlines() if line.strip()]
    if not lines:
        return []
    return [
        Slide(
            kind="content",
            title=say("deck.paragraph"),
            blocks=(text,),
            notes=(told["whose"], *text.in_full),
        )
        for text in texts(lines, room)
    ]


def overturn_slides(view: View, room: Room) -> list[Slide]:
    """Return what would overturn the result: items, sources, origins and clusters it hangs on."""
    if not view["any_rated"]:
        return []
    told, found = view["sentences"]["overturn"], view["linchpins"]
    items = sum(one["kind"] == "row" for one in found)
    brief = (
        say("deck.overturn.title", n=items, rows=view["counted"]) if items else say("deck.overturn.stable")
    )
    title = told if len(told) <= _SPELLED_OUT else brief
    if not found and view["form"] == "independent":
        (text, *_) = texts([told], room)
        return [
            Slide(kind="content", title=say("deck.overturn.independent"), blocks=(text,), notes=text.in_full)
        ]
    if not found:
        (text, *_) = texts([told, say("deck.overturn.method")], room)
        return [Slide(kind="content", title=title, blocks=(text,), notes=text.in_full)]
    heads = [say(f"deck.{name}") for name in ("left_out", "then")]
    table = text_table(heads, list(_linchpins(found)), room, alt=say("deck.overturn.alt"))
    return table_slides(replace(table, rows_at_least=_ROWS_AT_LEAST), room, title)


def _linchpins(found: Sequence[View]) -> Iterator[Row]:
    """Yield a row for each linchpin; those of a kind that are many share a row where they do the same."""
    for kind in ("row", "source", "origin", "cluster"):
        ones = [one for one in found if one["kind"] == kind]
        together: dict[str, list[View]] = {}
        for one in ones:
            together.setdefault(one["then"], []).append(one)
        for then, alike in together.items():
            if len(ones) <= _LINCHPINS:
                yield from (_linchpin(f"{one['name']}  {one['text']}".strip(), then) for one in alike)
            else:
                yield _linchpin(_any(alike), then)


def _any(alike: Sequence[View]) -> str:
    names = [one["name"] for one in alike]
    return names[0] if len(names) == 1 else say("deck.overturn.any", names=shortened(names, joined="or"))


def _linchpin(name: str, then: str) -> Row:
    return Row(cells=(Cell(text=name), Cell(text=then)), key=name)
