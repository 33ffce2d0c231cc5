"""What is known before any text is read: the gazetteer, and what of it stands in a text."""
