"""What was read: a source, and the place of an excerpt in its text.

Not here: opening a source's text, which is the work of :mod:`workbench.sources`.
"""

from dataclasses import dataclass

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A whole text that evidence is drawn from.

    What the text does not state (author, outlet, country, date) is ``"unknown"``.
    ``sha256`` is the hash of the original file's bytes, "" where there is none;
    ``digest`` and ``original`` are file names in the seeds folder and in its
    ``originals`` folder, "" where there is none. ``note`` describes the source
    (access, record, bias, age).
    """

    id: str
    title: str
    author: str = UNKNOWN
    outlet: str = UNKNOWN
    country: str = UNKNOWN
    date: str = UNKNOWN
    sha256: str = ""
    digest: str = ""
    original: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A span of a text with its proof.

    ``start`` and ``end`` count code points (end exclusive): within the paragraph for a
    digest, within the whole normalised text for an original. ``quote`` is the words, or
    "" where they are not ours to hand on; ``sha256`` is the hash of the words in UTF-8.
    """

    paragraph: int | None = None
    start: int
    end: int
    quote: str = ""
    sha256: str = ""
