"""A person's text in a cell of a matrix file, kept from becoming a formula, and a cell's value as text.

Not here: what the text means.
"""

from datetime import date, datetime, time

_FORMULA_STARTS = tuple("=+-@\t\r\n")
_MARK = "'"


def guarded(text: str) -> str:
    """Return a text as it is written to a cell: with one more apostrophe if a program might run it."""
    return _MARK + text if _risky(text) else text


def unguarded(text: str) -> str:
    """Return a text as it was before :func:`guarded`; any other text is unchanged."""
    return text[1:] if text.startswith(_MARK) and _risky(text) else text


def _risky(text: str) -> bool:
    return text.lstrip(_MARK).startswith(_FORMULA_STARTS)


def as_text(value: object, shown_as: str = "") -> str:
    """Return a cell's value as the text a reader sees in it; None is "".

    Parameters
    ----------
    value : object
        A string, number, truth value, date or time.
    shown_as : str
        A spreadsheet's number format: a date shown without its day, or month, has none.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, date):
        return _day(value, shown_as.lower())
    if isinstance(value, time):
        return value.isoformat("minutes")
    return str(value)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else f"{value:.15g}"


def _day(value: date, shown_as: str) -> str:
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "minutes")
    if not shown_as or "d" in shown_as:
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m") if "m" in shown_as else value.strftime("%Y")
