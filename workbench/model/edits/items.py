"""Lists of items with an id: one added, one changed, all in another order.

Not here: which lists there are.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from workbench.errors import BadValue, DuplicateItem, IncompleteOrder, UnknownItem, kind_named
from workbench.messages import say


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Named)


def with_added(kind: str, items: tuple[Item, ...], new: Item, before: str | None) -> tuple[Item, ...]:
    """Return the items with a new one at the end, or before the one of an id."""
    ids = [item.id for item in items]
    if not new.id.strip():
        raise BadValue(say("errors.value.id"), new.id, say("errors.expected.id"), kind_named(kind))
    if new.id in ids:
        raise DuplicateItem(kind, new.id)
    if before is None:
        return (*items, new)
    if before not in ids:
        raise UnknownItem(kind, before, ids)
    place = ids.index(before)
    return (*items[:place], new, *items[place:])


def with_changed(items: tuple[Item, ...], changed: Item) -> tuple[Item, ...]:
    """Return the items with the one of the same id replaced."""
    return tuple(changed if item.id == changed.id else item for item in items)


def in_order(kind: str, items: tuple[Item, ...], order: Iterable[str]) -> tuple[Item, ...]:
    """Return the items in another order, which names each once."""
    by_id = {item.id: item for item in items}
    wanted = list(order)
    for id in wanted:
        if id not in by_id:
            raise UnknownItem(kind, id, by_id)
    if len(set(wanted)) != len(wanted) or len(wanted) != len(by_id):
        raise IncompleteOrder(kind)
    return tuple(by_id[id] for id in wanted)
