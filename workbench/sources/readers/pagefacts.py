"""What a page says about itself: JSON-LD, Open Graph and other meta tags, read as plain data.

Not here: what its first lines say.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from workbench.sources.readers.dates import iso
from workbench.sources.readers.limits import MOST_LINKED_DATA
from workbench.sources.readers.readtext import Facts
from workbench.sources.readers.settling import settled_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
OUTLETS = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "citation_journal_title",
)
DATES = (
    "article:published_time", "date", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "citation_publication_date",
    "datepublished",
)  # fmt: skip
ADDRESSES = ("og:url", "twitter:url")

LONGEST = 300
"""Characters of one fact; a page that says more about its title says it for others than readers."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_SAVED_FROM = re.compile(r"saved from url=\([0-9]{1,5}\)(?P<url>https?://\S{1,2000})")


def facts_of(root: "HtmlElement", *, headings: Sequence[str] = (), url: str = "") -> Facts:
    """Return what a page says about itself.

    Parameters
    ----------
    root : HtmlElement
        The page.
    headings : sequence of str
        Its headings of the first rank.
    url : str
        Where an archive says that it came from; believed before the page's own word.
    """
    meta, linked = _meta(root), _linked(root)
    outlet = _name(linked.get("publisher")) or _first(meta, OUTLETS)
    title = _text(linked.get("headline")) or _first(meta, TITLES) or _title(root, headings, outlet)
    author = _name(linked.get("author")) or next(
        (one for one in _all(meta, AUTHORS) if not _address(one)), ""
    )
    address = _address(url) or _address(_first(meta, ADDRESSES)) or _canonical(root) or _saved_from(root)
    date = iso(_text(linked.get("datePublished"))) or _day(meta) or _time(root)
    return Facts(
        title=_short(title),
        author=_short(re.sub(r"^[Bb]y\s+", "", author)),
        outlet=_short(outlet) or _host(address),
        date=date,
        url=address,
    )


def _meta(root: "HtmlElement") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iterfind(".//meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = settled_line((element.get("content") or "")[:4000])
        if key and value:
            found.setdefault(key.lower(), []).append(value)
    return found


def _all(meta: Mapping[str, list[str]], keys: tuple[str, ...]) -> Iterator[str]:
    return (value for key in keys for value in meta.get(key, ()))


def _first(meta: Mapping[str, list[str]], keys: tuple[str, ...]) -> str:
    return next(_all(meta, keys), "")


def _day(meta: Mapping[str, list[str]]) -> str:
    return next(filter(None, (iso(value) for value in _all(meta, DATES))), "")


def _linked(root: "HtmlElement") -> Mapping[str, Any]:
    """Return the first article that the page's JSON-LD describes."""
    for element in root.iterfind(".//script[@type='application/ld+json']"):
        text = element.text or ""
        if len(text) > MOST_LINKED_DATA:
            continue
        try:
            described = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _things(described):
            if _is_article(one):
                return one
    return {}


def _things(described: Any) -> Iterator[Mapping[str, Any]]:
    for one in described if isinstance(described, list) else [described]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            yield from (
                (thing for thing in graph if isinstance(thing, dict)) if isinstance(graph, list) else ()
            )


def _is_article(thing: Mapping[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _name(value: Any) -> str:
    """Return the name of a person or organisation, or of several, however it is written down."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(one) for one in value[:10] if not isinstance(one, list))))
    if isinstance(value, dict):
        return _text(value.get("name"))
    text = _text(value)
    return "" if _address(text) else text


def _text(value: Any) -> str:
    return settled_line(value[:4000]) if isinstance(value, str) else ""


def _title(root: "HtmlElement", headings: Sequence[str], outlet: str) -> str:
    """Return the page's heading if it has one that is its title, else the title of its window.

    The window's may have the outlet's name behind it; a page of several headings is no article.
    """
    element = root.find(".//title")
    title = settled_line((element.text or "")[:4000]) if element is not None else ""
    heading = next((one for one in headings if one in title or len(headings) == 1 or not title), "")
    if heading:
        return heading
    return (
        re.sub(rf"\s+[|\-–—·•]\s+{re.escape(outlet)}$", "", title, flags=re.IGNORECASE) if outlet else title
    )


def _canonical(root: "HtmlElement") -> str:
    links = (link for link in root.iterfind(".//link") if (link.get("rel") or "").lower() == "canonical")
    return next(filter(None, (_address(link.get("href") or "") for link in links)), "")


def _saved_from(root: "HtmlElement") -> str:
    """Return the address that browsers leave in a comment at the top of a page they save."""
    from lxml import etree

    comments = (root.xpath("preceding-sibling::comment()") + root.xpath(".//comment()[position() < 5]"))[:20]
    found = (
        _SAVED_FROM.search((comment.text or "")[:3000])
        for comment in comments
        if comment.tag is etree.Comment
    )
    return next((_address(one["url"]) for one in found if one), "")


def _time(root: "HtmlElement") -> str:
    """Return the day of the first time that the article states, if it states one."""
    times = (element.get("datetime") or "" for element in root.iterfind(".//article//time"))
    return iso(next(times, ""))


def _address(text: str) -> str:
    plain = text.strip()
    if not plain.startswith(("http://", "https://")) or len(plain) > 2000 or re.search(r"\s", plain):
        return ""
    try:
        return plain if urlsplit(plain).hostname else ""
    except ValueError:
        return ""


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
