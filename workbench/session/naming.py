"""What somebody names of a file that came back, as on the command line: ``E3.H2``, ``E4``, ``E7.note``.

Not here: finding what was changed (:mod:`workbench.session.returned`).
"""

from collections.abc import Iterable, Iterator

from workbench.errors import Refused
from workbench.messages import commas, say
from workbench.session.changed import Changed, new_key
from workbench.session.returned import Returned

_SHOWN = 12


def only(found: Returned, names: Iterable[str]) -> Returned:
    """Return what is named of a file: rows, hypotheses, cells, single fields, in any order.

    A row's name stands for its fields and its cells, a hypothesis' for its column; a cell of a new
    hypothesis brings that along. Large and small letters are the same.

    Raises
    ------
    Refused
        If a name fits nothing that is new or changed.
    """
    wanted = {name.strip().casefold(): name.strip() for name in names if name.strip()}
    named = _named(found)
    known = {name for of_one in named.values() for name in of_one}
    if unknown := [name for folded, name in wanted.items() if folded not in known]:
        said = commas(list(dict.fromkeys(_places(found)))[:_SHOWN])
        raise Refused(say("returned.only.unknown", names=commas(unknown), known=said))
    chosen = {key for key, of_one in named.items() if of_one & wanted.keys()}
    chosen |= {new_key(one.hypothesis) for one in found.changes if one.key in chosen}
    return found.without(set(found.keys) - chosen)


def _named(found: Returned) -> dict[str, set[str]]:
    """Return by key what each thing answers to."""
    new = [(new_key(id), id) for id, _ in found.columns] + [(row.key, row.evidence.id) for row in found.rows]
    return {key: {id.casefold()} for key, id in new} | {one.key: set(_names(one)) for one in found.changes}


def _names(one: Changed) -> Iterator[str]:
    names = [one.row, one.hypothesis, place_of(one)]
    fields = [f"{place_of(one)}.{one.field}"] if one.row else [one.field]
    yield from (name.casefold() for name in (*names, *fields) if name)


def place_of(one: Changed) -> str:
    """Return the name of a change's place, as it is typed: ``E3.H2``, ``E3``, or "" for the case itself."""
    return f"{one.row}.{one.hypothesis}" if one.hypothesis else one.row


def _places(found: Returned) -> Iterator[str]:
    yield from (place_of(one) or one.field for one in found.changes)
    yield from (row.evidence.id for row in found.rows)
    yield from (id for id, _ in found.columns)
