"""A web page saved as one file (MHTML): the page in it, and where it came from.

Not here: the page.
"""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.page import read_page
from workbench.sources.readers.readtext import ReadText

MOST_PARTS = 2_000


def read_archive(data: bytes, name: str, encoding: str = "") -> ReadText:
    """Return the text of the page that an archive was made of.

    Raises
    ------
    UnreadableSource
        If there is no page in it, or none that can be read.
    """
    whole = message_from_bytes(data, policy=policy.compat32)
    pages = (part for _, part in zip(range(MOST_PARTS), whole.walk(), strict=False) if _is_page(part))
    page = next(pages, None)
    content = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(content, bytes):
        raise UnreadableSource(name, say("readers.empty_page"))
    address = str(whole.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    declared = page.get_content_charset() or ""
    return replace(read_page(content, name, encoding, declared=declared, url=address), kind="archived page")


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")
