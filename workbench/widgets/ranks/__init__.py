"""What no weights can change, and how far the order depends on them."""
