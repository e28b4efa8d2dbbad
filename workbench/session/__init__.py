"""The one mutable thing: a case being worked on."""
