"""The report on the screen, to be written as a page."""
