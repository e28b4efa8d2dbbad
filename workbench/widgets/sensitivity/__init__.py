"""How the standing moves when something is left out."""
