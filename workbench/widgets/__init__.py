"""Views made live: a widget sends a view down and turns intents into edits; it knows nothing else."""
