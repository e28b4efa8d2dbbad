"""How much of a stranger's file is read, and for how long (docs/decisions/0031).

Not here: the sentences for what goes beyond.
"""

MOST_BYTES = 50_000_000
"""Bytes of a file; a report of a thousand pages with pictures is smaller."""

MOST_CHARACTERS = 2_000_000
"""Characters of a text: a very thick book. An article is a two-hundredth of it."""

MOST_PARAGRAPHS = 100_000
"""Paragraphs of a text; the same book has a tenth of it."""

MOST_UNPACKED = 100_000_000
"""Bytes that the text of a Word document may unpack to."""

MOST_ENTRIES = 10_000
"""Files within a Word document."""

MOST_PAGES = 2_000
"""Pages of a PDF."""

MOST_LINKED_DATA = 500_000
"""Characters of a page's description of itself that are looked at."""

SECONDS = 30.0
"""How long one file may take."""

MEMORY = 1_500_000_000
"""Bytes of address space for the process that reads; where the system knows such a limit."""

STARTING = 60.0
"""Seconds that a new process may take to begin, on a slow disk with a virus scanner."""
