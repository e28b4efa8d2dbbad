"""A class prepared in a panel."""
