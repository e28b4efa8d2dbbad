"""Charts: a frame goes in, an Altair chart comes out, in one theme."""
