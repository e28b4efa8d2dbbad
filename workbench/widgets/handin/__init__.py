"""The one file that is handed in."""
