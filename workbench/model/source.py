"""What was read: a source, and the place of an excerpt in its text.

Not here: opening a source's text, which is the work of :mod:`workbench.sources`.
"""

from dataclasses import dataclass

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A span of a text with its proof.

    ``start`` and ``end`` count code points (end exclusive): within the paragraph for a
    digest, within the whole text for an original and for a source of one's own. ``quote`` is
    the words, or "" where they are not ours to hand on; ``sha256`` is the hash of the words
    in UTF-8. ``prefix`` and ``suffix`` are the up to 32 code points before and after, to tell
    the same words in two places apart (the W3C's TextQuoteSelector).
    """

    paragraph: int | None = None
    start: int
    end: int
    quote: str = ""
    sha256: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A passage that was read and left out of the evidence, and why."""

    excerpt: Excerpt
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A whole text that evidence is drawn from.

    What the text does not state (author, outlet, country, date) is ``"unknown"``.
    ``sha256`` is the hash of the original file's bytes, "" where there is none; ``file`` is
    the name it came under, and ``url`` where it was found. ``text_sha256`` is the hash of the
    text as it is read, with its corrections; the text itself lies in the library, and goes
    along with the case file only where ``carried`` says so. ``digest`` and ``original`` are
    file names in the seeds folder and in its ``originals`` folder, "" where there is none.
    ``access``, ``record``, ``bias`` and ``age`` are its descriptors (ICD 206): how close it
    was to what it tells, how it did before, what it wants, how old it is. ``note`` is for
    whatever else describes it. ``set_aside`` are the passages left out on purpose, each with
    its reason, so that they are told apart from what was overlooked.
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
    file: str = ""
    url: str = ""
    text_sha256: str = ""
    carried: bool = False
    access: str = ""
    record: str = ""
    bias: str = ""
    age: str = ""
    set_aside: tuple[SetAside, ...] = ()


DESCRIPTORS: tuple[str, ...] = ("access", "record", "bias", "age")
"""What a source or an origin is described by (ICD 206)."""
