"""The list of cases: begin, copy, rename, delete, back up and restore."""
