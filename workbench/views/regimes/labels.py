"""What regimes and methods are called on the maps.

Not here: what stands in the maps.
"""

from collections.abc import Mapping
from typing import Any

from workbench.messages import number, say

Regime = Mapping[Any, Any]

_DOWN = {
    "noise": ("doubtful", "coding"),
    "copies": ("doubtful", "rho", "discounted"),
    "kinds": ("coding", "kind"),
    "bias": ("coding", "bias", "favourite"),
    "length": ("coding", "questions"),
    "shared": ("coding",),
}
"""What tells the rows of small tables apart, map by map; noise runs across in each."""

MAPS = tuple(_DOWN)


def down(name: str, regime: Regime) -> str:
    """Return what the small tables of a row are about."""
    return say("noise.between").join(_value(one, regime[one]) for one in _DOWN[name])


def across(name: str, regime: Regime) -> str:
    """Return the head of a column: the noise, and the bias where there is one."""
    noise = _short(regime["noise"])
    return say("noise.pair", noise=noise, strength=_short(regime["strength"])) if name == "bias" else noise


def across_title(name: str) -> str:
    """Return what the columns are."""
    return say("noise.across.bias" if name == "bias" else "noise.across")


def method_label(method: str) -> str:
    """Return what a method is called."""
    if not method.startswith("holistic"):
        return say(f"noise.method.{method}")
    _, keeps, noise = method.split("-")
    return say("noise.method.holistic", keeps=f"{100 * float(keeps):.0f}", noise=noise)


def points(gain: float) -> str:
    """Return a difference in points, with its sign; a true minus."""
    whole = round(gain)
    return "0" if not whole else f"{'+' if whole > 0 else '−'}{abs(whole)}"


def _value(axis: str, value: Any) -> str:
    if axis == "rho":
        return say("noise.rho", rho=_short(value))
    return say("noise.questions", n=value) if axis == "questions" else say(f"noise.{axis}.{value}")


def _short(value: float) -> str:
    return number(f"{value:g}")
