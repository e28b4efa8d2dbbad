"""A day as files write it, brought into ISO form.

Not here: guessing. A form that can be read two ways (03/04/2024) is no date.
"""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ISO = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?(?![0-9])")
_COMPACT = re.compile(r"(?:D:)?(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?=[0-9]{6}|[^0-9]|$)")
_MONTH = r"(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY_FIRST = re.compile(
    rf"(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<y>[0-9]{{4}})(?![0-9])", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"{_MONTH}\s+(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>[0-9]{{4}})(?![0-9])", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?:(?:first\s+)?(?:published|posted|updated|date|dated)(?:\s+on)?:?|on)\s+", re.IGNORECASE
)
_TIME = re.compile(r"(?:,|\bat\b|[-–—|·]|T)?\s*[0-9]{1,2}[:.][0-9]{2}.{0,24}")


def iso(text: str) -> str:
    """Return the day a text begins with as ``YYYY-MM-DD`` (or ``YYYY-MM``), "" if it is none that is sure."""
    plain = _WEEKDAY.sub("", text.strip()[:60], count=1)
    for form in (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST):
        found = form.match(plain)
        if found:
            return _checked({key: value for key, value in found.groupdict().items() if value})
    return ""


def iso_line(line: str) -> str:
    """Return the day that is all a line says (beside a time of day, or "Published"), "" if it says more."""
    plain = _WEEKDAY.sub("", _BEFORE.sub("", line.strip()[:90], count=1), count=1)
    for form in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        found = form.match(plain)
        rest = plain[found.end() :].strip() if found else ""
        if found and (not rest or _TIME.fullmatch(rest)):
            return iso(found[0])
    return ""


def _checked(parts: dict[str, str]) -> str:
    month = parts["m"].lower()
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    try:
        day = date(int(parts["y"]), number, int(parts.get("d", "1")))
    except ValueError:
        return ""
    return day.isoformat() if "d" in parts else day.isoformat()[:7]
