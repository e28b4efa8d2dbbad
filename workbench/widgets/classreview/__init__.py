"""What a class has handed in, for its teacher."""
