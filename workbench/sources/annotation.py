"""An excerpt as a Web Annotation (W3C), so that other programs can find the same words.

Not here: finding them (:mod:`workbench.sources.excerpts`).
"""

from collections.abc import Mapping
from typing import Any

from workbench.errors import NotAnAnnotation
from workbench.messages import say
from workbench.model.source import Excerpt

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"workbench": "urn:ach-workbench:"}]
LONGEST = 100_000  # code points of words that are taken in

Json = dict[str, Any]


def as_annotation(excerpt: Excerpt, *, source: str) -> Json:
    """Return an excerpt as a W3C Web Annotation on a source: a position and, if it has words, a quote.

    Positions count code points, end exclusive, as the recommendation asks. Hash and paragraph,
    for which it has no words, go along under a name of our own.
    """
    position: Json = {"type": "TextPositionSelector", "start": excerpt.start, "end": excerpt.end}
    if excerpt.sha256:
        position["workbench:sha256"] = excerpt.sha256
    if excerpt.paragraph is not None:
        position["workbench:paragraph"] = excerpt.paragraph
    selectors = [position, *([_quote(excerpt)] if excerpt.quote else [])]
    return {
        "@context": CONTEXT,
        "type": "Annotation",
        "target": {"source": source, "selector": selectors},
    }


def _quote(excerpt: Excerpt) -> Json:
    return {
        "type": "TextQuoteSelector",
        "exact": excerpt.quote,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
    }


def from_annotation(annotation: Mapping[str, Any]) -> Excerpt:
    """Return the excerpt that a W3C Web Annotation points to.

    A quote without a position is taken as standing at the text's beginning, from where it is found
    by its words.

    Raises
    ------
    NotAnAnnotation
        If it has neither selector, or what they hold is no position or no text.
    """
    selectors = _selectors(annotation)
    position = selectors.get("TextPositionSelector", {})
    quote = selectors.get("TextQuoteSelector", {})
    if not position and not quote:
        raise NotAnAnnotation(say("errors.not_an_annotation.selector"))
    words = _text(quote, "exact")
    start, end = position.get("start", 0), position.get("end", len(words))
    paragraph = position.get("workbench:paragraph")
    if not (_is_count(start) and _is_count(end) and start < end):
        raise NotAnAnnotation(say("errors.not_an_annotation.position", start=start, end=end))
    return Excerpt(
        paragraph=paragraph if _is_count(paragraph) and paragraph else None,
        start=start,
        end=end,
        quote=words,
        sha256=_text(position, "workbench:sha256"),
        prefix=_text(quote, "prefix"),
        suffix=_text(quote, "suffix"),
    )


def _selectors(annotation: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    target = annotation.get("target")
    given = target.get("selector") if isinstance(target, Mapping) else None
    several = given if isinstance(given, list) else [given]
    return {str(one.get("type")): one for one in several if isinstance(one, Mapping)}


def _text(selector: Mapping[str, Any], name: str) -> str:
    text = selector.get(name, "")
    if not isinstance(text, str) or len(text) > LONGEST:
        raise NotAnAnnotation(say("errors.not_an_annotation.text", name=name, most=LONGEST))
    return text


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
