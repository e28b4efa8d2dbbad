"""What should be seen if a hypothesis were true, and is not."""
