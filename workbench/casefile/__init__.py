"""The case as a file."""

from workbench.casefile.file import CaseFile, from_json, json_schema, read, to_json, write

__all__ = ["CaseFile", "from_json", "json_schema", "read", "to_json", "write"]
