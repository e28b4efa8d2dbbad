"""The panel at the top of a class exercise."""
