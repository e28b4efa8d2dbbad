"""How good suggested passages are: against labelled texts, beside plainer ways to choose sentences."""
