"""What a reader is shown, as plain JSON with every word in it."""
