"""Files that people bring, read into texts: bounded, never executed, each trouble with its sentence.

Not here: where texts are kept (:mod:`workbench.sources.library`) and who asks for them.
"""

from workbench.sources.readers.batch import Batch
from workbench.sources.readers.disk import bytes_of
from workbench.sources.readers.names import plain_name
from workbench.sources.readers.opening import read_file, read_many, read_pasted, read_source
from workbench.sources.readers.readtext import ReadText

__all__ = [
    "Batch",
    "ReadText",
    "bytes_of",
    "plain_name",
    "read_file",
    "read_many",
    "read_pasted",
    "read_source",
]
