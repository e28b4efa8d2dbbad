"""Cells that are asked a second time."""
