"""What every code and number on the screen means, for whoever points at it.

Not here: where on the screen a word is explained (``widgets/shared/glossary.js``).
"""

from functools import cache
from typing import Any

from workbench.messages import has, language, say, words
from workbench.scoring import scheme_named
from workbench.views.wording import cited

Json = dict[str, Any]

GROUPS: dict[str, tuple[str, ...]] = {
    "codes": ("CC", "C", "N", "I", "II", "NA", "unrated", "reason"),
    "rows": (
        "range",
        "spread",
        "flat",
        "credibility",
        "reliability",
        "relevance",
        "origin",
        "outlet",
        "place",
        "kind",
    ),
    "totals": (
        "score",
        "rank",
        "tie",
        "leads",
        "lead",
        "coverage",
        "thin",
        "support",
        "scheme",
        "hidden",
        "linchpin",
        "own",
    ),
    "method": ("hypothesis", "evidence", "consistent", "decisive"),
}
TERMS: tuple[str, ...] = tuple(key for keys in GROUPS.values() for key in keys)


def glossary_view(scheme: str) -> Json:
    """Return every word that is explained, group by group, and the words around them.

    Parameters
    ----------
    scheme : str
        The scoring scheme in use, whose formula and source stand under the score.
    """
    return _pages(scheme, language())


@cache
def _pages(scheme: str, _spoken: str) -> Json:
    """Return the glossary in a language, made once, so that a widget sees at once that it is the same."""
    return {
        "groups": [
            {"title": say(f"glossary.group.{group}"), "entries": [_entry(key, scheme) for key in keys]}
            for group, keys in GROUPS.items()
        ],
        "words": words(
            "glossary", "title", "open", "here", "hint", "formula", "source", "close", "search", "none"
        ),
    }


def _entry(key: str, scheme: str) -> Json:
    used = scheme_named(scheme)
    own = {"formula": used.formula, "source": cited(used)} if key == "score" else {}
    return {
        "key": key,
        "term": say(f"glossary.{key}"),
        "means": say(f"glossary.{key}.means"),
        "formula": own.get("formula", _given(key, "formula")),
        "source": own.get("source", _given(key, "source")),
    }


def _given(key: str, part: str) -> str:
    name = f"glossary.{key}.{part}"
    return say(name) if has(name) else ""
