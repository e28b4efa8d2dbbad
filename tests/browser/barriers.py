"""What a machine can find that shuts people out: axe-core's rules for WCAG 2.2 at level AA.

Not here: what only a walk by keyboard, a zoom or an eye finds.
"""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


def barriers(page: Page, where: str) -> list[str]:
    """Return a line for each element under a selector that breaks a rule: the rule, the element, why."""
    options = {"runOnly": {"type": "tag", "values": list(TAGS)}, "resultTypes": ["violations"]}
    found: dict[str, Any] = Axe().run(page, context=where, options=options).response
    return list(_lines(found["violations"]))


def _lines(violations: list[dict[str, Any]]) -> Iterator[str]:
    for rule in violations:
        for node in rule["nodes"]:
            yield f"{rule['id']}: {node['html'][:160]} — {' '.join(node['failureSummary'].split())}"
