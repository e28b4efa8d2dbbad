"""All reasons of one row in one text, and back: the ``reason`` column of a matrix file.

Each explained cell is a line ``H1: text``; further lines of a reason are indented by two spaces.
What stands before the first such line is the row's own reason. Not here: files.
"""

import re
from collections.abc import Iterable, Mapping

_ENTRY = re.compile(r"(row|H[1-9][0-9]*):(?: |\Z)")
_ROW = "row"
_INDENT = "  "


def joined(row: str, cells: Mapping[int, str], *, columns: int) -> str:
    """Return the row's reason and its cells' as one text that :func:`parted` takes apart.

    Parameters
    ----------
    row : str
        The row's own reason.
    cells : mapping
        Reasons by column, from 1; those that are "" are left out.
    columns : int
        How many hypotheses there are.
    """
    explained = {column: cells[column] for column in sorted(cells) if cells[column]}
    lines = [line for column, reason in explained.items() for line in _entry(f"H{column}", reason)]
    plain = "\n".join([row, *lines] if row else lines)
    if parted(plain, columns=columns) == (row, explained):
        return plain
    return "\n".join([*_entry(_ROW, row), *lines])


def _entry(name: str, reason: str) -> Iterable[str]:
    first, *further = reason.split("\n")
    return [f"{name}: {first}", *(_INDENT + line for line in further)]


def parted(text: str, *, columns: int) -> tuple[str, dict[int, str]]:
    """Return the row's reason and its cells', by column; the whole text is the row's if it has another form.

    Parameters
    ----------
    text : str
        What stands in the column.
    columns : int
        How many hypotheses there are; an entry for any further one is no entry.
    """
    entries: list[tuple[str, list[str]]] = []
    before: list[str] = []
    for line in text.split("\n"):
        found = _ENTRY.match(line)
        if found:
            entries.append((found[1], [line[found.end() :]]))
        elif not entries:
            before.append(line)
        elif line.startswith(_INDENT):
            entries[-1][1].append(line.removeprefix(_INDENT))
        else:
            return text, {}
    return _read(before, entries, columns) or (text, {})


def _read(
    before: list[str], entries: list[tuple[str, list[str]]], columns: int
) -> tuple[str, dict[int, str]] | None:
    reasons = {name: "\n".join(lines) for name, lines in entries}
    row = reasons.pop(_ROW, None)
    cells = {int(name[1:]): reason for name, reason in reasons.items()}
    repeated = len(cells) + (row is not None) < len(entries)
    misplaced = row is not None and (before or entries[0][0] != _ROW)
    unknown = any(not reason or column > columns for column, reason in cells.items())
    if repeated or misplaced or unknown:
        return None
    return ("\n".join(before) if row is None else row), cells
