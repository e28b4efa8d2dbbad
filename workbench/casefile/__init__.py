"""The case as a file."""

from workbench.casefile.file import CaseFile, from_json, json_schema, read, to_json, write
from workbench.casefile.lean import LeanFile, lean_from_json

__all__ = ["CaseFile", "LeanFile", "from_json", "json_schema", "lean_from_json", "read", "to_json", "write"]
