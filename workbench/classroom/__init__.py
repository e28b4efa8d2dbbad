"""Many analysts' cases in, frames out."""
